import type { VFile } from 'vfile'
import type { Position } from './diagnostic.ts'

/** Texts that were read in another form than they are written in, line by line as they are written. */
const written = new WeakMap<VFile, { lines: string[]; columns: Map<number, number[]> }>()

/** Marks on one letter that are read. Unicode's own limit: more than this no text has, and to put them in order takes long. */
const MOST_MARKS = /\p{M}{31}/u
/** Where all marks are, among other characters. */
const MAY_BE_MARK = /[\u0300-\u1fff\u20d0-\u20ff\u2c00-\uffff]/

/**
 * A text with each letter in one piece with its marks. macOS may write the two apart in a file or in its name, which looks the
 * same, and is not found under the same letters.
 *
 * @returns nothing where so many marks stand on one letter that it cannot be read.
 */
export function composed(file: VFile, text: string): string | undefined {
  if (MAY_BE_MARK.test(text) && MOST_MARKS.test(text)) return undefined
  const read = text.normalize('NFC')
  if (read !== text) written.set(file, { lines: text.split('\n'), columns: new Map() })
  return read
}

/** The place in a file as it is written, for one in what was read of it. */
export function writtenPosition(file: VFile, { line, column }: Position): Position {
  const text = written.get(file)
  if (!text) return { line, column }
  const known = text.columns.get(line) ?? columnsOf(text.lines[line - 1] ?? '')
  text.columns.set(line, known)
  return { line, column: known[column - 1] ?? column }
}

/** For each sign of a line as it was read, the column at which it is written. */
function columnsOf(line: string): number[] {
  const columns: number[] = []
  let at = 1
  for (const [letter] of line.matchAll(/\P{M}?\p{M}*/gu)) {
    for (let i = 0; i < letter.normalize('NFC').length; i += 1) columns.push(at + Math.min(i, letter.length - 1))
    at += letter.length
  }
  return [...columns, at]
}
