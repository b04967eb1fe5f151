/** A value above 0 for some of many numbers. */
export class Tally {
  readonly #values: number[] = []
  #noted: number[] = []

  /** How many have one. */
  get size(): number {
    return this.#noted.length
  }

  of(number: number): number {
    return this.#values[number] ?? 0
  }

  raise(number: number, value: number): void {
    const before = this.of(number)
    if (before === 0) this.#noted.push(number)
    if (before < value) this.#values[number] = value
  }

  add(number: number): void {
    this.raise(number, this.of(number) + 1)
  }

  /** Tells of each number that has a value, and takes it away. */
  drain(tell: (number: number, value: number) => void): void {
    for (const number of this.#noted) {
      tell(number, this.of(number))
      this.#values[number] = 0
    }
    this.#noted = []
  }
}
