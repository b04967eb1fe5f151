/** A value for some of many numbers; nothing for the others. */
export class Tally {
  readonly #values: number[] = []
  #noted: number[] = []

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

  /** The numbers that have a value, with it. Then none has. */
  take(): [number: number, value: number][] {
    const taken = this.#noted.map((number): [number, number] => [number, this.of(number)])
    for (const number of this.#noted) this.#values[number] = 0
    this.#noted = []
    return taken
  }
}
