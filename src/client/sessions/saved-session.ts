import { EMPTY, type SessionPlan } from './plan.ts'
import { decode, encode } from './url-codec.ts'

/** Where this browser stores the session that is being built: as its fragment, which is read as warily as that of a link. */
export const KEY = 'sevenfold-session'

/** The session that this browser has stored; an empty one where there is none, or the browser lets no page read it. */
export function loadSession(): SessionPlan {
  try {
    return decode(localStorage.getItem(KEY) ?? '').plan
  } catch {
    return EMPTY
  }
}

/** Stores a session. @returns whether this browser could. */
export function saveSession(plan: SessionPlan): boolean {
  try {
    if (plan.title === '' && plan.audience === '' && plan.steps.length === 0) localStorage.removeItem(KEY)
    else localStorage.setItem(KEY, encode(plan))
    return true
  } catch {
    return false
  }
}
