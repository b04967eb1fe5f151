/** Where a line may end: after a space, or after a hyphen within a word. */
const BREAK = /(?<= )|(?<=\p{L}-)(?=\p{L})/u

/** Where words have their place, in pixels. */
export interface Box {
  width: number
  height: number
  /** At most. */
  lines: number
  /** Sizes of type, the largest first. In the last one words are cut, where they are too long even then. */
  sizes: readonly number[]
  /** The height of a line, as a share of the size. */
  line: number
}

/** What a text is made of. */
export interface Metrics {
  /** What a word can be divided into, where it is wider than a line. */
  lettersOf(text: string): readonly string[]
  /** How wide a text is, as a share of the size of its type. */
  widthOf(text: string): number
}

/** What no line divides: how wide it is, and how wide without the space at its end. */
interface Part {
  text: string
  width: number
  inked: number
}

/** Words in lines, in the largest type in which they have their place; each line is about as long as the others. */
export function fit(words: string, { width, height, lines: most, sizes, line }: Box, metrics: Metrics): { size: number; lines: string[] } {
  const part = (text: string): Part => ({ text, width: metrics.widthOf(text), inked: metrics.widthOf(text.trimEnd()) })
  const parts = words.split(BREAK).map(part)
  for (const size of sizes) {
    const lines = linesOf(parts, width / size)
    const fits = parts.every(({ inked }) => inked * size <= width) && lines.length <= most && lines.length * line * size <= height
    if (fits) return { size, lines: balanced(parts, width / size, lines.length) }
  }
  const size = sizes.at(-1) as number
  const letters = parts.flatMap((one) => (one.inked * size > width ? metrics.lettersOf(one.text).map(part) : [one]))
  const lines = linesOf(letters, width / size)
  return { size, lines: lines.length > most ? cut(lines, most, width / size, metrics) : balanced(letters, width / size, lines.length) }
}

/** As many as a line can hold in each. */
function linesOf(parts: readonly Part[], width: number): string[] {
  const lines: string[] = []
  let used = Number.POSITIVE_INFINITY
  for (const { text, width: long, inked } of parts) {
    if (used + inked > width) {
      lines.push('')
      used = 0
    }
    lines[lines.length - 1] += text
    used += long
  }
  return lines
}

/** In the narrowest lines of which there are not more. */
function balanced(parts: readonly Part[], width: number, most: number): string[] {
  let [narrow, wide] = [Math.max(...parts.map(({ inked }) => inked)), width]
  for (let tries = 0; tries < 8; tries += 1) {
    const middle = (narrow + wide) / 2
    if (linesOf(parts, middle).length > most) narrow = middle
    else wide = middle
  }
  return linesOf(parts, wide)
}

/** The first of too many lines; the last of these ends in `…`. */
function cut(lines: readonly string[], most: number, width: number, { lettersOf, widthOf }: Metrics): string[] {
  const last = [...lettersOf(lines[most - 1] as string)]
  const text = () => `${last.join('').trimEnd()}…`
  while (last.length > 0 && widthOf(text()) > width) last.pop()
  return [...lines.slice(0, most - 1), text()]
}
