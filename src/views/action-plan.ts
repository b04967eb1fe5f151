/** One line of an action plan: what will be done, by whom, by when. */
export interface Action {
  what: string
  who: string
  by: string
}

/** What a team writes on its sheet after a briefing or a session; every answer may be empty. */
export interface Plan {
  about: string
  when: string
  there: string
  learned: string
  actions: readonly Action[]
  know: string
  again: string
}

export type Answer = Exclude<keyof Plan, 'actions'>

interface Question {
  name: Answer
  label: string
  hint?: string
  /** Lines to write on, on paper; what has one line is one line on the screen, too. */
  lines: number
}

export const BEFORE_ACTIONS: readonly Question[] = [
  { name: 'about', label: 'What we read', hint: 'The briefing or the session', lines: 1 },
  { name: 'when', label: 'When we met', lines: 1 },
  { name: 'there', label: 'Who was there', hint: 'The team, or roles', lines: 2 },
  { name: 'learned', label: 'What we learned', lines: 5 },
]

export const AFTER_ACTIONS: readonly Question[] = [
  { name: 'know', label: 'How we will know that it has made a difference', lines: 3 },
  { name: 'again', label: 'When we will look at this again', lines: 1 },
]

export const ACTIONS = 'What we will do'

export const COLUMNS: readonly { name: keyof Action; label: string }[] = [
  { name: 'what', label: 'What' },
  { name: 'who', label: 'Who' },
  { name: 'by', label: 'By when' },
]

/** Rows for actions on an empty sheet of paper, and on the screen. */
export const ROWS = { paper: 6, screen: 3 } as const

export const NO_PLAN: Plan = { about: '', when: '', there: '', learned: '', actions: [], know: '', again: '' }

export const isEmpty = (action: Action): boolean => Object.values(action).every((words) => words.trim() === '')

/** A plan without what is not written in it. */
export const written = (plan: Plan): Plan => ({ ...plan, actions: plan.actions.filter((action) => !isEmpty(action)) })

/** A plan that was kept as text; what is no plan, or no text in it, counts as not written. */
export function parsed(kept: string | null): Plan {
  const { actions, ...answers } = fieldsOf(read(kept))
  return {
    ...textsOf(answers, NO_PLAN),
    actions: Array.isArray(actions) ? actions.map((action) => textsOf(fieldsOf(action), { what: '', who: '', by: '' })) : [],
  }
}

function read(kept: string | null): unknown {
  try {
    return JSON.parse(kept ?? 'null')
  } catch {
    return undefined
  }
}

const fieldsOf = (value: unknown): Record<string, unknown> =>
  typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {}

function textsOf<T extends object>(fields: Record<string, unknown>, none: T): T {
  const texts = Object.entries(none).map(([name, nothing]) => [name, typeof fields[name] === 'string' ? fields[name] : nothing])
  return Object.fromEntries(texts) as T
}
