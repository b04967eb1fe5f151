import { numbersOf, type WordIndex } from './word-index.ts'

/** Where a pattern may find something. Words in any size of letters, or what else `WordIndex` knows. */
interface Place {
  /** One of them stands at its beginning. */
  begins: string
  /** It cannot be without one of them. */
  near?: string
  /** Spaces that may stand between the two. */
  reach?: number
}

/** More than any pattern spans, but for those that say more. */
const REACH = 30

/**
 * A regular expression that is tried only where it can find something. To try it everywhere finds the same, and takes many times as
 * long: each text is read by a hundred of them.
 */
export class Pattern {
  /** Sticky: it finds what begins at its `lastIndex`. */
  readonly expression: RegExp
  readonly #places: readonly { begins: readonly number[]; near: readonly number[] | undefined; reach: number }[]

  constructor(expression: RegExp, ...places: readonly Place[]) {
    this.expression = new RegExp(expression, expression.flags.replace('g', 'y'))
    this.#places = places.map(({ begins, near, reach = REACH }) => ({
      begins: numbersOf(begins),
      near: near === undefined ? undefined : numbersOf(near),
      reach,
    }))
  }

  /** What `matchAll` gives. */
  matches(words: WordIndex): RegExpExecArray[] {
    const out: RegExpExecArray[] = []
    let end = 0
    for (const start of this.#starts(words)) {
      if (start < end) continue
      this.expression.lastIndex = start
      const match = this.expression.exec(words.text)
      if (!match) continue
      out.push(match)
      end = match.index + match[0].length
    }
    return out
  }

  #starts(words: WordIndex): number[] {
    const [first = [], ...others] = this.#places.map(({ begins, near, reach }) => words.find(begins, near, reach))
    return others.length === 0 ? first : [...new Set([first, ...others].flat())].sort((a, b) => a - b)
  }
}
