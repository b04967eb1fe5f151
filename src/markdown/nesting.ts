import type { Place } from '../library/problem/problem.ts'

/** Quotations and lists that one line opens within one another, where no text needs five. */
const MARKERS = /^(?:[ \t]*(?:>|(?:[-+*]|\d{1,9}[.)])[ \t])){50}/m

/** A text goes deeper into itself than a program can follow. */
export class NestedTooDeeply extends Error {
  readonly place: Place

  constructor(line: number) {
    super()
    this.place = { line, column: 1 }
  }
}

/**
 * Compiles a text.
 *
 * @throws {NestedTooDeeply} at the line that opens most, when the text cannot be followed.
 */
export function within<T>(body: string, compile: () => T): T {
  const found = MARKERS.exec(body)
  if (found) throw new NestedTooDeeply(body.slice(0, found.index).split('\n').length)
  try {
    return compile()
  } catch (error) {
    if (!(error instanceof RangeError)) throw error
    const mark = body.includes('<') ? '<' : /[*_[]/
    const opens = body.split('\n').map((line) => line.split(mark).length)
    throw new NestedTooDeeply(opens.indexOf(Math.max(...opens)) + 1)
  }
}
