/** One line of an action plan: what will be done, by whom, by when. */
export interface Action {
  what: string
  who: string
  by: string
}

/** What a team writes on its sheet after a briefing or a session; every answer may be empty. */
export interface ActionPlan {
  about: string
  when: string
  there: string
  learned: string
  actions: readonly Action[]
  know: string
  again: string
}

export type Answer = Exclude<keyof ActionPlan, 'actions'>
type Column = keyof Action

/** A question of the sheet. */
export interface Question {
  name: Answer
  label: string
  hint: string | undefined
  /** Lines to write on, on paper; what has one line is one line on the screen, too. */
  lines: number
}

/** The sheet in the words of a language, in its order: questions, a table of actions, and questions again. */
export interface Sheet {
  title: string
  before: readonly Question[]
  /** What the table of actions is called. */
  actions: string
  columns: readonly { name: Column; label: string }[]
  after: readonly Question[]
}

/** What the sheet says; the words of the interface hold it. */
export interface SheetWords {
  readonly title: string
  readonly actions: string
  readonly questions: Readonly<Record<Answer, string>>
  readonly hints: Readonly<Partial<Record<Answer, string>>>
  readonly columns: Readonly<Record<Column, string>>
}

const BEFORE = { about: 1, when: 1, there: 2, learned: 5 } as const
const AFTER = { know: 3, again: 1 } as const
export const COLUMNS = ['what', 'who', 'by'] as const satisfies readonly Column[]

/** The sheet in words. */
export function sheetIn({ title, actions, questions, hints, columns }: SheetWords): Sheet {
  const inOrder = (lines: Partial<Record<Answer, number>>): Question[] =>
    (Object.keys(lines) as Answer[]).map((name) => ({ name, label: questions[name], hint: hints[name], lines: lines[name] ?? 1 }))
  return {
    title,
    before: inOrder(BEFORE),
    actions,
    columns: COLUMNS.map((name) => ({ name, label: columns[name] })),
    after: inOrder(AFTER),
  }
}

/** Rows for actions on an empty sheet of paper, and on the screen. */
export const ROWS = { paper: 6, screen: 3 } as const

export const NO_PLAN: ActionPlan = { about: '', when: '', there: '', learned: '', actions: [], know: '', again: '' }

export const isEmpty = (action: Action): boolean => Object.values(action).every((words) => words.trim() === '')

/** A plan without what is not written in it. */
export const written = (plan: ActionPlan): ActionPlan => ({ ...plan, actions: plan.actions.filter((action) => !isEmpty(action)) })

/** A plan that was stored as text; what is no plan, or no text in it, counts as not written. */
export function parsed(text: string | null): ActionPlan {
  const { actions, ...answers } = fieldsOf(read(text))
  return {
    ...textsOf(answers, NO_PLAN),
    actions: Array.isArray(actions) ? actions.map((action) => textsOf(fieldsOf(action), { what: '', who: '', by: '' })) : [],
  }
}

function read(text: string | null): unknown {
  try {
    return JSON.parse(text ?? 'null')
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
