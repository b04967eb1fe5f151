import { type ActionPlan, type Answer, COLUMNS, ROWS, written } from '../../views/action-plan.ts'

/** The sheet that is printed: what is written stands in the place of its lines. */
export class PaperSheet {
  readonly #answers: readonly [HTMLElement, lines: readonly Node[]][]
  readonly #rows: HTMLElement

  constructor(sheet: HTMLElement) {
    this.#answers = [...sheet.querySelectorAll<HTMLElement>('[data-answer]')].map((answer) => [answer, [...answer.childNodes]])
    this.#rows = sheet.querySelector('tbody') as HTMLElement
  }

  show(plan: ActionPlan): void {
    const { actions, ...answers } = written(plan)
    for (const [answer, lines] of this.#answers) {
      const words = answers[answer.dataset['answer'] as Answer]
      answer.replaceChildren(...(words.trim() === '' ? lines : [words]))
    }
    const rows = Array.from({ length: Math.max(ROWS.paper, actions.length) }, (_, i) => {
      const row = document.createElement('tr')
      for (const name of COLUMNS) row.insertCell().textContent = actions[i]?.[name] ?? ''
      return row
    })
    this.#rows.replaceChildren(...rows)
  }
}
