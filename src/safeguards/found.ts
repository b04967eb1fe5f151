import type { Span } from '../diagnostics/traced-text.ts'
import type { Identifier } from './identity/identifier.ts'
import { IDENTITY_RULES } from './identity/index.ts'
import { markings } from './marking.ts'
import { quotations } from './quotation.ts'
import type { Reading } from './readings.ts'
import { WordIndex } from './word-index.ts'

/** What a rule found in a reading, and where it stands in the source. */
export interface Found<One extends Span = Span> {
  one: One
  reading: Reading
  source: Span
  /** The words themselves, with single spaces. */
  text: string
}

/** What a rule finds in any reading: once for each place of the source, as the first reading that tells of it has it. */
export function findIn<One extends Span>(all: readonly Reading[], find: (words: WordIndex) => readonly One[]): Found<One>[] {
  const out: Found<One>[] = []
  for (const [i, reading] of all.entries()) {
    for (const one of find(reading.words)) {
      if (i > 0 && !reading.isNew(one)) continue
      if (reading.of === 'numbers' && !/[\d@]/.test(reading.text.slice(one.start, one.end))) continue
      const source = reading.sourceOf(one)
      if (i > 0 && out.some((known) => overlap(known.source, source))) continue
      out.push({ one, reading, source, text: reading.text.slice(one.start, one.end).trim().replace(/\s+/g, ' ') })
    }
  }
  return out
}

const overlap = (a: Span, b: Span): boolean => a.start < b.end && b.start < a.end

/** What the rules for identity find. */
export function identifiersIn(all: readonly Reading[]): Found<Identifier>[] {
  return Object.values(IDENTITY_RULES).flatMap(({ find, isSplit }) => {
    const own = all.filter(({ of }) => of === 'all' || (of === 'numbers' && isSplit))
    return findIn(own, find).map((found) => (isByChance(found) ? { ...found, one: { ...found.one, sure: false } } : found))
  })
}

/** Digits of several cells can make a number by chance: it is sure only where something before it names one. */
function isByChance({ one, reading }: Found<Identifier>): boolean {
  if (!one.sure || !reading.isBroken(one)) return false
  const { text } = reading
  return !/\p{L}/u.test(text.slice(one.start, one.end)) && !/\b(?:NHS|CHI)\b/.test(text.slice(Math.max(0, one.start - 60), one.start))
}

/** The markings that are no quotation; one that is all that its line says is a stamp in quotation marks. */
export function markingsIn(all: readonly Reading[]): Found[] {
  const own = all.filter(({ of }) => of !== 'numbers')
  // What stands at the beginning of a cell is a heading or a stamp, as at that of a line.
  const inCells = (words: WordIndex) => (words.text.includes('|') ? new WordIndex(words.text.replaceAll('|', '\n'), words.within) : words)
  return findIn(own, (words) => markings(inCells(words))).filter(({ one, reading }) => {
    const around = quotations(reading.text).find((span) => isWithin(one, [span]))
    return !around || (one.start - around.start <= 3 && around.end - one.end <= 30 && isAllOfItsLine(around, reading.text))
  })
}

/** Whether nothing but signs stands beside a part of a text, in its line or its cell. */
function isAllOfItsLine({ start, end }: Span, text: string): boolean {
  const before = text.slice(Math.max(0, start - 20), start)
  const after = text.slice(end, end + 20)
  return (
    /[\n|][^\p{L}\p{N}\n|]*$/u.test(start <= 20 ? `\n${before}` : before) &&
    /^[^\p{L}\p{N}\n|]*[\n|]/u.test(end + 20 >= text.length ? `${after}\n` : after)
  )
}

export const isWithin = ({ start, end }: Span, spans: readonly Span[]): boolean =>
  spans.some((span) => start >= span.start && end <= span.end)
