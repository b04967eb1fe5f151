const MINUTE = 60_000
const SECOND = 1000

/** A ring that fills while time goes, and says nothing. */
export class Clock {
  /** When it began, in milliseconds since 1970. */
  began: number | undefined
  readonly #ring: SVGElement
  readonly #whole: number

  /** @param minutes that fill it. */
  constructor(ring: SVGElement, minutes: number) {
    this.#ring = ring
    this.#whole = minutes * MINUTE
    setInterval(() => this.#draw(), SECOND)
    this.#draw()
  }

  #draw(): void {
    const gone = this.began === undefined ? 0 : Date.now() - this.began
    const share = Math.min(1, gone / this.#whole)
    this.#ring.querySelector('.gone')?.setAttribute('stroke-dasharray', `${(share * 100).toFixed(2)} 100`)
    const [minutes, whole] = [Math.floor(gone / MINUTE), this.#whole / MINUTE]
    this.#ring.setAttribute('aria-label', `${minutes} of ${whole} ${whole === 1 ? 'minute' : 'minutes'} gone`)
  }
}
