import type { Rule } from '../../diagnostics/rule.ts'
import { Pattern } from '../pattern.ts'
import type { WordIndex } from '../word-index.ts'

export type IdentityRuleId = Extract<Rule, `identity-${string}`>

/** Something in a text that may tell who a person is. `start` and `end` are offsets into that text. */
export interface Identifier {
  start: number
  end: number
  rule: IdentityRuleId
  /** Whether it can be nothing else: what is sure stops the build, what is likely warns. */
  sure: boolean
  /** What it is, in words that follow "This looks like" or "This is": `an NHS number`. */
  what: string
  whatToDo: string
}

/** One rule: text as a person reads it in, what it finds there out. */
export type IdentityRule = (words: WordIndex) => Identifier[]

/** The identifiers of a rule, from matches; the group `found` is what is found, where there is one. */
export function identifiers(
  words: WordIndex,
  pattern: Pattern | RegExp,
  judge: (match: RegExpExecArray, sentence: () => string) => Omit<Identifier, 'start' | 'end'> | undefined,
): Identifier[] {
  const { text } = words
  const out: Identifier[] = []
  for (const match of pattern instanceof Pattern ? pattern.matches(words) : text.matchAll(pattern)) {
    const found = match.groups?.['found'] ?? match[0]
    const start = match.index + match[0].lastIndexOf(found)
    const end = start + found.length
    const about = judge(match, () => sentenceAround(text, start, end))
    if (about) out.push({ start, end, ...about })
  }
  return out
}

/** Of what overlaps, what comes first in the list. */
export function withoutOverlaps<Span extends { start: number; end: number }>(all: readonly Span[]): Span[] {
  const taken = new Set<number>()
  return all.filter(({ start, end }) => {
    const own = Array.from({ length: end - start }, (_, i) => start + i)
    if (own.some((at) => taken.has(at))) return false
    for (const at of own) taken.add(at)
    return true
  })
}

/** A sentence ends at a line's end, or at a full stop before a capital, a bracket or a quotation mark. */
const SENTENCE_END = /[.!?]["'’”)]?\s+(?=[\p{Lu}("“‘])|\n/gu

/** The sentence that holds a part of a text. */
export function sentenceAround(text: string, start: number, end: number): string {
  // Nobody writes longer sentences; looking further would only take time.
  const from = Math.max(0, start - 400)
  let first = from
  for (const { 0: stop, index } of text.slice(from, start).matchAll(SENTENCE_END)) first = from + index + stop.length
  const rest = text.slice(end, end + 400)
  const last = rest.search(SENTENCE_END)
  return text.slice(first, last < 0 ? end + rest.length : end + last + 1)
}
