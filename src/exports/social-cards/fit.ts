/** Where a line may end: after a space, or after a hyphen within a word. */
const BREAK = /(?<= )|(?<=\p{L}-)(?=\p{L})/u

/**
 * How many lines words take, when each line holds as many as it can.
 *
 * @param width of a line, in the unit of `advance`.
 * @param advance how wide a character is.
 * @returns nothing where a word alone is wider than a line.
 */
export function linesOf(words: string, width: number, advance: (character: string) => number): number | undefined {
  let lines = 1
  let used = 0
  for (const word of words.split(BREAK)) {
    const long = widthOf(word, advance)
    const seen = widthOf(word.trimEnd(), advance)
    if (seen > width) return undefined
    if (used + seen > width) {
      lines += 1
      used = 0
    }
    used += long
  }
  return lines
}

const widthOf = (word: string, advance: (character: string) => number): number => [...word].reduce((sum, one) => sum + advance(one), 0)
