import { EMPTY, type Plan } from './plan.ts'
import { decode, encode } from './url-codec.ts'

/** Where this browser keeps the session that is being built: as its fragment, which is read as warily as that of a link. */
export const KEY = 'sevenfold-session'

/** The session that this browser keeps; an empty one where it keeps none, or may not. */
export function kept(): Plan {
  try {
    return decode(localStorage.getItem(KEY) ?? '').plan
  } catch {
    return EMPTY
  }
}

/** Keeps a session, and says whether this browser could. */
export function keep(plan: Plan): boolean {
  try {
    if (plan.title === '' && plan.audience === '' && plan.steps.length === 0) localStorage.removeItem(KEY)
    else localStorage.setItem(KEY, encode(plan))
    return true
  } catch {
    return false
  }
}
