import type { Paragraph } from './paragraph.ts'

/** Inches. */
export interface Box {
  x: number
  y: number
  w: number
  h: number
}

/** Points to an inch. */
export const INCH = 72
/**
 * Heights of a line and widths of letters, as shares of the size of the type. They are those of the widest serif that a
 * program may take where it has no Georgia (DejaVu Serif): what fits with them fits.
 */
export const LINE = 1.3
const [SMALL, CAPITAL, WIDE] = [0.58, 0.76, 1.05]
/** How much wider bold letters are. */
export const BOLD = 1.12
/** Inches that a level stands in. */
export const INDENT = 0.36
/** Points between two paragraphs, as a share of the size of the type. */
export const AFTER = 0.35

/** The largest of some sizes, in points and from large to small, at which paragraphs fit a box; the last where none does. */
export function fit(paragraphs: readonly Paragraph[], { w, h }: Box, sizes: readonly number[]): number {
  return sizes.find((size) => heightOf(paragraphs, w, size) <= h) ?? (sizes.at(-1) as number)
}

/** Inches that paragraphs need. */
export function heightOf(paragraphs: readonly Paragraph[], width: number, size: number): number {
  const lines = paragraphs.reduce((sum, one) => sum + linesOf(one, ((width - one.level * INDENT) * INCH) / size), 0)
  return (size * (lines * LINE + Math.max(0, paragraphs.length - 1) * AFTER)) / INCH
}

/** @param width of a line, in sizes of the type. */
function linesOf({ runs, heading }: Paragraph, width: number): number {
  const text = runs.map((run) => run.text ?? '\n').join('')
  const narrow = heading || runs.some(({ bold }) => bold) ? width / BOLD : width
  return text.split('\n').reduce((sum, line) => sum + linesOfWords(line, narrow), 0)
}

function linesOfWords(text: string, width: number): number {
  let lines = 1
  let used = 0
  for (const word of text.split(' ')) {
    const wide = widthOf(word)
    if (used > 0 && used + SMALL + wide > width) {
      lines += 1
      used = 0
    }
    used += (used > 0 ? SMALL : 0) + wide
    // What is longer than a line is broken anywhere.
    lines += Math.ceil(used / width) - 1 || 0
    used %= width
  }
  return lines
}

function widthOf(text: string): number {
  let width = 0
  for (const character of text) {
    const code = character.codePointAt(0) as number
    width += code >= 0x2e80 ? WIDE : code >= 0x41 && code <= 0x5a ? CAPITAL : SMALL
  }
  return width
}
