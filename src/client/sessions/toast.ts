/** The bar at the foot of the window: what came of what a person did, and the way back. */
export class Toast {
  #undoes: (() => void) | undefined
  readonly #bar: HTMLElement
  readonly #said: HTMLElement
  readonly #undo: HTMLButtonElement
  readonly #spoken: HTMLElement
  readonly #home: HTMLElement

  /**
   * @param home holds the bar where nothing has the focus.
   * @param start takes the focus where what had it is gone.
   */
  constructor(bar: HTMLElement, spoken: HTMLElement, home: HTMLElement, start: HTMLElement) {
    this.#bar = bar
    this.#said = bar.querySelector('p') as HTMLElement
    this.#undo = bar.querySelector('button') as HTMLButtonElement
    this.#spoken = spoken
    this.#home = home
    this.#undo.addEventListener('click', () => {
      const undoing = this.#undoes
      this.clear()
      undoing?.()
      if (document.activeElement === this.#undo || document.activeElement === document.body) start.focus()
    })
  }

  /** @param undoing is done when a person takes back what they did. The next key from where they are leads to it. */
  say(words: string, undoing?: () => void): void {
    this.#show(words, undoing)
    const near = undoing && document.activeElement?.closest('h2, h3, p')
    if (near && this.#home.contains(near)) near.after(this.#bar)
    else this.#home.append(this.#bar)
    // A region that changes to the same words is only read when it changes a moment later.
    this.#spoken.textContent = ''
    setTimeout(() => (this.#spoken.textContent = words), 100)
  }

  /** Takes away what was said, when something else has been done since; the way back stays. */
  pass(): void {
    if (!this.#undoes) this.clear()
  }

  clear(): void {
    this.#show('')
  }

  #show(words: string, undoing?: () => void): void {
    this.#said.textContent = words
    this.#undoes = undoing
    this.#undo.hidden = !undoing
    this.#bar.hidden = words === ''
  }
}
