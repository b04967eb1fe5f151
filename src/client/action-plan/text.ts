import { ACTIONS, AFTER_ACTIONS, BEFORE_ACTIONS, COLUMNS, type Plan, written } from '../../views/action-plan.ts'

/** An action plan as plain text. */
export function textOf(plan: Plan): string {
  const { actions, ...answers } = written(plan)
  const asked = ({ name, label }: (typeof BEFORE_ACTIONS)[number]) => `${label}\n${answers[name] || '–'}`
  const each = actions.map((action, i) => `${i + 1}. ${COLUMNS.map(({ name, label }) => `${label}: ${action[name] || '–'}`).join('\n   ')}`)
  return `${[
    'Action plan',
    ...BEFORE_ACTIONS.map(asked),
    [ACTIONS, ...(each.length > 0 ? each : ['–'])].join('\n'),
    ...AFTER_ACTIONS.map(asked),
  ].join('\n\n')}\n`
}
