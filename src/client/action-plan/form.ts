import { type Action, type Answer, COLUMNS, isEmpty, NO_PLAN, type Plan, ROWS } from '../../views/action-plan.ts'

type Field = HTMLInputElement | HTMLTextAreaElement

/** The form on the screen: a plan in, a plan out. Its first row for an action is what further ones are made from. */
export class PlanForm {
  readonly #form: HTMLFormElement
  readonly #rows: HTMLElement
  readonly #row: HTMLElement

  readonly #say: (words: string) => void

  /** @param say tells a person what came of what they did. */
  constructor(form: HTMLFormElement, say: (words: string) => void) {
    this.#form = form
    this.#say = say
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
    return { ...answers, actions: this.#all().map(actionOf) }
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

  /** The focus goes to the row that comes into its place; before it stands the way back, until another is taken out. */
  #remove(row: HTMLElement): void {
    const at = this.#all().indexOf(row)
    const undo = Object.assign(document.createElement('button'), { type: 'button', className: 'quieter', textContent: 'Undo' })
    const gone = Object.assign(document.createElement('p'), { className: 'removed small', textContent: `Action ${at + 1} was removed. ` })
    gone.append(undo)
    this.#rows.querySelector('.removed')?.remove()
    row.replaceWith(gone)
    const blank = this.#all().length === 0 ? this.#made() : undefined
    if (blank) this.#rows.append(blank)
    this.#number()
    undo.addEventListener('click', () => {
      if (blank && isEmpty(actionOf(blank))) blank.remove()
      gone.replaceWith(row)
      this.#number()
      this.#changed(`Action ${this.#all().indexOf(row) + 1} is back.`)
      fieldOf(row, 'what').focus()
    })
    const next = this.#all()[Math.min(at, this.#all().length - 1)] as HTMLElement
    fieldOf(next, 'what').focus()
    this.#changed(`Action ${at + 1} was removed.`)
  }

  #changed(words: string): void {
    this.#form.dispatchEvent(new Event('input'))
    this.#say(words)
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

const actionOf = (row: HTMLElement): Action =>
  Object.fromEntries(COLUMNS.map(({ name }) => [name, fieldOf(row, name).value])) as unknown as Action

const fieldOf = (row: HTMLElement, name: keyof Action): Field => row.querySelector(`[data-column="${name}"]`) as Field
