import { actionPlan } from 'virtual:sevenfold/messages'
import { type Action, type ActionPlan, type Answer, COLUMNS, isEmpty, NO_PLAN, ROWS } from '../../views/action-plan.ts'

type Field = HTMLInputElement | HTMLTextAreaElement

/** The form on the screen: a plan in, a plan out. Its first row for an action is what further ones are made from. */
export class PlanForm {
  readonly #form: HTMLFormElement
  readonly #rows: HTMLElement
  readonly #row: HTMLElement
  readonly #announce: (words: string) => void
  /** Says which action was taken out last, where it stood, and holds the way back. */
  #removal: HTMLElement | undefined

  /** @param announce tells a person what came of what they did. */
  constructor(form: HTMLFormElement, announce: (words: string) => void) {
    this.#form = form
    this.#announce = announce
    this.#rows = form.querySelector('#actions') as HTMLElement
    this.#row = this.#rows.querySelector('[data-action]')?.cloneNode(true) as HTMLElement
    form.addEventListener('click', ({ target }) => {
      const by = (target as Element).closest<HTMLElement>('[data-row]')
      if (by?.dataset['row'] === 'add') this.#add()
      if (by?.dataset['row'] === 'remove') this.#remove(by.closest('[data-action]') as HTMLElement)
    })
  }

  get plan(): ActionPlan {
    const answers = Object.fromEntries(this.#answers().map((field) => [field.name, field.value])) as Record<Answer, string>
    return { ...answers, actions: this.#all().map(actionOf) }
  }

  set plan(plan: ActionPlan) {
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
  #all = () => [...this.#rows.querySelectorAll<HTMLElement>('[data-action]')]

  #made(action?: Action): HTMLElement {
    const row = this.#row.cloneNode(true) as HTMLElement
    for (const name of COLUMNS) fieldOf(row, name).value = action?.[name] ?? ''
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
    const undo = Object.assign(document.createElement('button'), { type: 'button', className: 'quieter', textContent: actionPlan.undo })
    const words = actionPlan.removed({ number: at + 1 })
    const removal = Object.assign(document.createElement('p'), { className: 'removed small' })
    removal.append(words, ' ', undo)
    this.#removal?.remove()
    this.#removal = removal
    row.replaceWith(removal)
    const blank = this.#all().length === 0 ? this.#made() : undefined
    if (blank) this.#rows.append(blank)
    this.#number()
    undo.addEventListener('click', () => {
      if (blank && isEmpty(actionOf(blank))) blank.remove()
      removal.replaceWith(row)
      this.#number()
      this.#changed(actionPlan.restored({ number: this.#all().indexOf(row) + 1 }))
      fieldOf(row, 'what').focus()
    })
    const next = this.#all()[Math.min(at, this.#all().length - 1)] as HTMLElement
    fieldOf(next, 'what').focus()
    this.#changed(words)
  }

  #changed(words: string): void {
    this.#form.dispatchEvent(new Event('input'))
    this.#announce(words)
  }

  #number(): void {
    for (const [i, row] of this.#all().entries()) {
      for (const place of row.querySelectorAll('[data-number]')) place.textContent = String(i + 1)
      for (const name of COLUMNS) {
        const field = fieldOf(row, name)
        field.id = `f-${name}-${i + 1}`
        field.closest('p')?.querySelector('label')?.setAttribute('for', field.id)
      }
    }
  }
}

const actionOf = (row: HTMLElement): Action =>
  Object.fromEntries(COLUMNS.map((name) => [name, fieldOf(row, name).value])) as unknown as Action

const fieldOf = (row: HTMLElement, name: keyof Action): Field => row.querySelector(`[data-column="${name}"]`) as Field
