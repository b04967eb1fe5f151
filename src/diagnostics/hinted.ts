import type { Matcher } from './traced-text.ts'

/** What something cannot be without: a sign, or what is quick to look for, since it has no classes of Unicode and no others to choose from. */
type Hint = RegExp | string

/** Whether a text has one of some hints. */
export const hasHint = (text: string, hints: readonly Hint[]): boolean =>
  hints.some((hint) => (typeof hint === 'string' ? text.includes(hint) : hint.test(text)))

/** An expression that is tried only in texts that have a hint of it. */
export class Hinted implements Matcher {
  readonly #expression: RegExp
  readonly #hints: readonly Hint[]

  constructor(expression: RegExp, ...hints: readonly Hint[]) {
    this.#expression = expression
    this.#hints = hints
  }

  matches(text: string): Iterable<RegExpExecArray> {
    return hasHint(text, this.#hints) ? text.matchAll(this.#expression) : []
  }
}

/** An expression that is tried only where another one, which is quick to look for, ends, and at the beginning of the text. */
export class Anchored implements Matcher {
  readonly #expression: RegExp
  readonly #before: RegExp

  constructor(expression: RegExp, before: RegExp) {
    this.#expression = new RegExp(expression, expression.flags.replace('g', 'y'))
    this.#before = before
  }

  *matches(text: string): Iterable<RegExpExecArray> {
    let end = 0
    for (const { 0: found, index } of [{ 0: '', index: 0 }, ...text.matchAll(this.#before)]) {
      const start = index + found.length
      if (start < end) continue
      this.#expression.lastIndex = start
      const match = this.#expression.exec(text)
      if (!match) continue
      end = start + match[0].length
      yield match
    }
  }
}
