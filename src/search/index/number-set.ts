/** A set of numbers from 1 to 2 ** 53, which is quicker than a `Set` where there are very many: a table that is at most half full. */
export class NumberSet {
  readonly #table: Float64Array

  /** @param most how many it may hold. */
  constructor(most: number) {
    this.#table = new Float64Array(2 ** Math.ceil(Math.log2(2 * most + 1)))
  }

  /** @returns `false`: it goes on. */
  add(number: number): false {
    this.#table[this.#placeOf(number)] = number
    return false
  }

  has(number: number): boolean {
    return this.#table[this.#placeOf(number)] === number
  }

  #placeOf(number: number): number {
    const last = this.#table.length - 1
    let at = (number / 2 ** 21) & last
    while (this.#table[at] !== 0 && this.#table[at] !== number) at = (at + 1) & last
    return at
  }
}
