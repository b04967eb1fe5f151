import { type ActionPlan, type Question, type Sheet, written } from '../../views/action-plan.ts'

/** Stands for what is not written. */
const NONE = '–'

/** An action plan as plain text. */
export function textOf(plan: ActionPlan, { title, before, actions: heading, columns, after }: Sheet): string {
  const { actions, ...answers } = written(plan)
  const answer = ({ name, label }: Question) => `${label}\n${answers[name] || NONE}`
  const rows = actions.map(
    (action, i) => `${i + 1}. ${columns.map(({ name, label }) => `${label}: ${action[name] || NONE}`).join('\n   ')}`,
  )
  const parts = [title, ...before.map(answer), [heading, ...(rows.length > 0 ? rows : [NONE])].join('\n'), ...after.map(answer)]
  return `${parts.join('\n\n')}\n`
}
