import { stage } from 'virtual:sevenfold/messages'

const MINUTE = 60_000
const SECOND = 1000

/** A ring that fills while time goes, without a number on it; a screen reader can ask how many minutes are gone. */
export class ElapsedRing {
  /** When it began, in milliseconds since 1970. */
  began: number | undefined
  readonly #ring: SVGElement
  readonly #gone: SVGElement
  readonly #minutes: number

  /**
   * @param ring has a circle of the time that is gone as its last.
   * @param minutes that fill it.
   * @param signal stops it.
   */
  constructor(ring: SVGElement, minutes: number, signal: AbortSignal) {
    this.#ring = ring
    this.#gone = ring.lastElementChild as SVGElement
    this.#minutes = minutes
    const ticking = setInterval(() => this.#draw(), SECOND)
    signal.addEventListener('abort', () => clearInterval(ticking))
    this.#draw()
  }

  #draw(): void {
    const gone = this.began === undefined ? 0 : Date.now() - this.began
    const share = Math.min(1, gone / (this.#minutes * MINUTE))
    this.#gone.setAttribute('stroke-dasharray', `${(share * 100).toFixed(2)} 100`)
    this.#ring.setAttribute('aria-label', stage.clock({ gone: Math.floor(gone / MINUTE), count: this.#minutes }))
  }
}
