import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Span, TracedText } from '../../../src/diagnostics/traced-text.ts'
import { findIn, identifiersIn, markingsIn } from '../../../src/safeguards/found.ts'
import { jigsaw, pieces } from '../../../src/safeguards/identity/jigsaw.ts'
import { readings } from '../../../src/safeguards/readings.ts'

/** Sentences by rule: what must be caught, with the part that is found between `⟦` and `⟧`, and near misses. */
export type Planted = Record<string, { caught: string[]; spared: string[] }>

export const planted = (file: string): Planted => JSON.parse(readFileSync(join(import.meta.dirname, file), 'utf8'))

/** What a rule finds in a text, as offsets; a jigsaw is all of it. */
export function found(rule: string, text: string): Span[] {
  const all = readings(TracedText.of(text))
  if (rule === 'identity-jigsaw')
    return jigsaw(
      findIn(
        all.filter(({ of }) => of !== 'stamps'),
        pieces,
      ).map(({ one }) => one),
    )
      ? [{ start: 0, end: text.length }]
      : []
  const own = rule === 'marking' ? markingsIn(all) : identifiersIn(all).filter(({ one }) => one.rule === rule)
  return own.map(({ source }) => source)
}

/** A text with what a rule finds in it between `⟦` and `⟧`. */
export const marked = (rule: string, text: string): string =>
  found(rule, text)
    .sort((a, b) => b.start - a.start)
    .reduce((out, { start, end }) => `${out.slice(0, start)}⟦${out.slice(start, end)}⟧${out.slice(end)}`, text)

export const unmarked = (sentence: string): string => sentence.replace(/[⟦⟧]/g, '')
