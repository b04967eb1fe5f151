import { type Action, type Answer, COLUMNS, NO_PLAN, type Plan, ROWS } from '../plan.ts'

type Field = HTMLInputElement | HTMLTextAreaElement

/** The form on the screen: a plan in, a plan out. Its first row for an action is what further ones are made from. */
export class PlanForm {
  readonly #form: HTMLFormElement
  readonly #rows: HTMLElement
  readonly #row: HTMLElement

  constructor(form: HTMLFormElement) {
    this.#form = form
    this.#rows = form.querySelector('#actions') as HTMLElement
    this.#row = this.#rows.querySelector('.action')?.cloneNode(true) as HTMLElement
    form.addEventListener('click', ({ target }) => {
      const by = (target as Element).closest<HTMLElement>('[data-row]')
      if (by?.dataset['row'] === 'add') this.#add()
      if (by?.dataset['row'] === 'remove') this.#remove(by.closest('.action') as HTMLElement)
    })
  }

  get plan(): Plan {
    const answers = Object.fromEntries(this.#answers().map((field) => [field.name, field.value])) as Record<Answer, string>
    const actions = this.#all().map((row) => Object.fromEntries(COLUMNS.map(({ name }) => [name, fieldOf(row, name).value])))
    return { ...answers, actions: actions as unknown as Action[] }
  }

  set plan(plan: Plan) {
    for (const field of this.#answers()) field.value = plan[field.name as Answer]
    const rows = Array.from({ length: Math.max(ROWS.screen, plan.actions.length) }, (_, i) => this.#made(plan.actions[i]))
    this.#rows.replaceChildren(...rows)
    this.#number()
  }

  #answers = () => [
    ...this.#form.querySelectorAll<Field>(
      Object.keys(NO_PLAN)
        .map((name) => `[name="${name}"]`)
        .join(),
    ),
  ]
  #all = () => [...this.#rows.querySelectorAll<HTMLElement>('.action')]

  #made(action?: Action): HTMLElement {
    const row = this.#row.cloneNode(true) as HTMLElement
    for (const { name } of COLUMNS) fieldOf(row, name).value = action?.[name] ?? ''
    return row
  }

  #add(): void {
    const row = this.#made()
    this.#rows.append(row)
    this.#number()
    fieldOf(row, 'what').focus()
  }

  /** The focus goes to the row that comes into its place. */
  #remove(row: HTMLElement): void {
    const at = this.#all().indexOf(row)
    row.remove()
    if (this.#all().length === 0) this.#rows.append(this.#made())
    this.#number()
    const next = this.#all()[Math.min(at, this.#all().length - 1)] as HTMLElement
    fieldOf(next, 'what').focus()
    this.#form.dispatchEvent(new Event('input'))
  }

  #number(): void {
    for (const [i, row] of this.#all().entries()) {
      for (const place of row.querySelectorAll('[data-number]')) place.textContent = String(i + 1)
      for (const { name } of COLUMNS) {
        const field = fieldOf(row, name)
        field.id = `f-${name}-${i + 1}`
        field.closest('p')?.querySelector('label')?.setAttribute('for', field.id)
      }
    }
  }
}

const fieldOf = (row: HTMLElement, name: keyof Action): Field => row.querySelector(`[data-column="${name}"]`) as Field
