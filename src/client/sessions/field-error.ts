import { element } from '../element.ts'

let count = 0

/** What is wrong with a field, in words beside it, until the field is changed. */
export class FieldError {
  /** Holds the words; it belongs beside the field. */
  readonly output = element('span', { className: 'fault', id: `fault-${++count}`, hidden: true })
  readonly #field: HTMLInputElement

  /** @param isSpoken whether it is read out at once: not where the focus goes to the field, which is read with it. */
  constructor(field: HTMLInputElement, { isSpoken = false } = {}) {
    this.#field = field
    if (isSpoken) this.output.role = 'alert'
    field.addEventListener('input', () => this.show(''))
  }

  /** @param words nothing where nothing is wrong. */
  show(words: string): void {
    this.output.textContent = words
    this.output.hidden = words === ''
    this.#field.ariaInvalid = words ? 'true' : null
    if (words) {
      this.#field.setAttribute('aria-describedby', this.output.id)
      this.output.scrollIntoView({ block: 'nearest' })
    } else this.#field.removeAttribute('aria-describedby')
  }
}
