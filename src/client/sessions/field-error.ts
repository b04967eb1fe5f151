import { element } from '../element.ts'

let made = 0

/** What is wrong with a field, in words beside it, until the field is changed. */
export class FieldError {
  readonly place = element('span', { className: 'fault', id: `fault-${++made}`, hidden: true })
  readonly #field: HTMLInputElement

  /** @param isSpoken whether it is read out at once: not where the focus goes to the field, which is read with it. */
  constructor(field: HTMLInputElement, { isSpoken = false } = {}) {
    this.#field = field
    if (isSpoken) this.place.role = 'alert'
    field.addEventListener('input', () => this.say(''))
  }

  say(words: string): void {
    this.place.textContent = words
    this.place.hidden = words === ''
    this.#field.ariaInvalid = words ? 'true' : null
    if (words) {
      this.#field.setAttribute('aria-describedby', this.place.id)
      this.place.scrollIntoView({ block: 'nearest' })
    } else this.#field.removeAttribute('aria-describedby')
  }
}
