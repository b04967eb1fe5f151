import { isEmpty, type Plan, parsed } from '../../views/action-plan.ts'

/** The one place where a sheet is kept: this browser, for this page alone. */
const KEY = `sevenfold action plan ${location.pathname}`

/** What is kept; an empty plan where there is nothing, or the browser keeps nothing. */
export function kept(): Plan {
  try {
    return parsed(localStorage.getItem(KEY))
  } catch {
    return parsed(null)
  }
}

/** Keeps a plan, and nothing of an empty one. @returns whether the browser let it. */
export function keep(plan: Plan): boolean {
  const { actions, ...answers } = plan
  const nothing = actions.every(isEmpty) && Object.values(answers).every((words) => words.trim() === '')
  try {
    if (nothing) localStorage.removeItem(KEY)
    else localStorage.setItem(KEY, JSON.stringify(plan))
    return true
  } catch {
    return false
  }
}

/** Tells when another window of this browser changed it. */
export const whenChanged = (then: () => void): void =>
  window.addEventListener('storage', ({ key }) => (key === KEY || key === null) && then())
