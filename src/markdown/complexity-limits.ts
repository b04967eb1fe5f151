import type { Position } from '../diagnostics/diagnostic.ts'
import type { Rule } from '../diagnostics/rule.ts'

/** Quotations and lists that one line opens within one another, where no text needs five. */
const MARKERS = /^(?:[ \t]*(?:>|(?:[-+*]|\d{1,9}[.)])[ \t])){50}/m

/** Characters between two empty lines. Reading takes time that grows with their square: a second for these. */
const MAX_PARAGRAPH = 20_000

/** Signs that begin or end emphasis, links, code or HTML, or take such a meaning from another. The briefings that Sevenfold brings along have 330 in a paragraph at most. */
const MARKS = /[*_~[\]`<!\\]/g
/** Each is held against many others of its paragraph: a tenth of a second for so many. */
const MAX_MARKS = { paragraph: 1000, file: 10_000 }

/** Nobody writes so many in one file; the longest briefing has 200. Each takes time of its own. */
const MAX_LINES = 4000

/** A text that no program should try to read: it would not end, or not in good time. */
export class TooComplex extends Error {
  readonly rule: Rule
  readonly place: Position

  constructor(rule: Rule, line: number, reason: string) {
    super(reason)
    this.rule = rule
    this.place = { line, column: 1 }
  }
}

/**
 * Compiles a text.
 *
 * @throws {TooComplex} at the paragraph that is too long, at the line that opens most.
 */
export function unlessUnreadable<T>(body: string, compile: () => T): T {
  const found = MARKERS.exec(body)
  if (found) throw nested(lineAt(body, found.index))
  checkLength(body)
  try {
    return compile()
  } catch (error) {
    if (!(error instanceof RangeError)) throw error
    const mark = body.includes('<') ? '<' : /[*_[]/
    const opens = body.split('\n').map((line) => line.split(mark).length)
    throw nested(opens.indexOf(Math.max(...opens)) + 1)
  }
}

function checkLength(body: string): void {
  const lines = body.split('\n').length
  if (lines > MAX_LINES) {
    throw new TooComplex('markup-large', 1, `This file has ${lines} lines; one may have ${MAX_LINES}. Make several files of it.`)
  }
  let start = 0
  let marks = 0
  for (const { 0: gap, index } of [...body.matchAll(/\n[ \t]*(?=\n)|$/g)]) {
    const length = index - start
    if (length > MAX_PARAGRAPH) {
      const reason = `This paragraph has ${length} characters; one may have ${MAX_PARAGRAPH}. Break it up with empty lines.`
      throw new TooComplex('paragraph-length', lineAt(body, start), reason)
    }
    const here = body.slice(start, index).match(MARKS)?.length ?? 0
    marks += here
    if (here > MAX_MARKS.paragraph || marks > MAX_MARKS.file) {
      const [what, most] = here > MAX_MARKS.paragraph ? ['This paragraph', MAX_MARKS.paragraph] : ['This text', MAX_MARKS.file]
      const reason = `${what} has more than ${most} of the signs \`* _ ~ [ ] < ! \\\` and backticks. Nobody could read it. Write it more simply.`
      throw new TooComplex('markup-large', lineAt(body, start), reason)
    }
    start = index + gap.length + 1
  }
}

/** Says that what a line opens is too much. */
export const nested = (line: number): TooComplex =>
  new TooComplex(
    'markup-nested',
    line,
    'The text is nested too deeply to be read: lists, quotations, emphasis or HTML in one another. Write it more simply.',
  )

const lineAt = (body: string, index: number): number => body.slice(0, index).split('\n').length
