/** The bar at the foot of the window: what came of what a person did, and the way back. */
export class Toast {
  #undo: (() => void) | undefined
  readonly #bar: HTMLElement
  readonly #words: HTMLElement
  readonly #button: HTMLButtonElement
  readonly #spoken: HTMLElement
  readonly #home: HTMLElement

  /**
   * @param bar has a paragraph for the words and a button to undo.
   * @param spoken is what a screen reader reads out.
   * @param home holds the bar where nothing has the focus.
   * @param start takes the focus where what had it is gone.
   */
  constructor(bar: HTMLElement, spoken: HTMLElement, home: HTMLElement, start: HTMLElement) {
    this.#bar = bar
    this.#words = bar.querySelector('p') as HTMLElement
    this.#button = bar.querySelector('button') as HTMLButtonElement
    this.#spoken = spoken
    this.#home = home
    this.#button.addEventListener('click', () => {
      const undo = this.#undo
      this.clear()
      undo?.()
      if (document.activeElement === this.#button || document.activeElement === document.body) start.focus()
    })
  }

  /** @param undo is done when a person takes back what they did. The next key from where they are leads to it. */
  show(words: string, undo?: () => void): void {
    this.#set(words, undo)
    const near = undo && document.activeElement?.closest('h2, h3, p')
    if (near && this.#home.contains(near)) near.after(this.#bar)
    else this.#home.append(this.#bar)
    // A region that changes to the same words is only read when it changes a moment later.
    this.#spoken.textContent = ''
    setTimeout(() => (this.#spoken.textContent = words), 100)
  }

  /** Takes away the words when something else has been done since; the way back stays. */
  expire(): void {
    if (!this.#undo) this.clear()
  }

  clear(): void {
    this.#set('')
  }

  #set(words: string, undo?: () => void): void {
    this.#words.textContent = words
    this.#undo = undo
    this.#button.hidden = !undo
    this.#bar.hidden = words === ''
  }
}
