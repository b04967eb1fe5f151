import type { Place } from '../library/problem/problem.ts'
import type { Rule } from '../library/problem/rule.ts'

/** Quotations and lists that one line opens within one another, where no text needs five. */
const MARKERS = /^(?:[ \t]*(?:>|(?:[-+*]|\d{1,9}[.)])[ \t])){50}/m

/** Characters between two empty lines. Reading takes time that grows with their square: a second for these. */
const MAX_PARAGRAPH = 20_000

/** A text that no program should try to read: it would not end, or not in good time. */
export class Unreadable extends Error {
  readonly rule: Rule
  readonly place: Place

  constructor(rule: Rule, line: number, reason: string) {
    super(reason)
    this.rule = rule
    this.place = { line, column: 1 }
  }
}

/**
 * Compiles a text.
 *
 * @throws {Unreadable} at the paragraph that is too long, or the line that opens most.
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
  if (body.length <= MAX_PARAGRAPH) return
  let start = 0
  for (const { 0: gap, index } of [...body.matchAll(/\n[ \t]*(?=\n)|$/g)]) {
    const length = index - start
    if (length > MAX_PARAGRAPH) {
      const reason = `This paragraph has ${length} characters; one may have ${MAX_PARAGRAPH}. Break it up with empty lines.`
      throw new Unreadable('paragraph-length', lineAt(body, start), reason)
    }
    start = index + gap.length + 1
  }
}

const nested = (line: number): Unreadable =>
  new Unreadable(
    'markup-nested',
    line,
    'The text is nested too deeply to be read: lists, quotations, emphasis or HTML in one another. Write it more simply.',
  )

const lineAt = (body: string, index: number): number => body.slice(0, index).split('\n').length
