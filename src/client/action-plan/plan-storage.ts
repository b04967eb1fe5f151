import { type ActionPlan, isEmpty, parsed } from '../../views/action-plan.ts'

/** The one place where a sheet is stored: this browser, for this page alone. */
const KEY = `sevenfold action plan ${location.pathname}`

/** The plan that is stored; an empty one where there is none, or the browser lets no page read it. */
export function loadPlan(): ActionPlan {
  try {
    return parsed(localStorage.getItem(KEY))
  } catch {
    return parsed(null)
  }
}

/** Stores a plan, and nothing of an empty one. @returns whether the browser let it. */
export function savePlan(plan: ActionPlan): boolean {
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

/** Calls back when another window of this browser changed it. */
export const onPlanChange = (callback: () => void): void =>
  window.addEventListener('storage', ({ key }) => (key === KEY || key === null) && callback())
