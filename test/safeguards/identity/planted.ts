import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { IDENTITY_RULES } from '../../../src/safeguards/identity/index.ts'
import { jigsaw, pieces } from '../../../src/safeguards/identity/jigsaw.ts'
import { markings } from '../../../src/safeguards/marking.ts'
import { quotations } from '../../../src/safeguards/quotation.ts'
import { readable } from '../../../src/safeguards/readable.ts'

/** Sentences by rule: what must be caught, with the part that is found between `⟦` and `⟧`, and near misses. */
export type Planted = Record<string, { caught: string[]; spared: string[] }>

export const planted = (file: string): Planted => JSON.parse(readFileSync(join(import.meta.dirname, file), 'utf8'))

/** A sentence with what a rule finds in it between `⟦` and `⟧`; a jigsaw has no place of its own. */
export function marked(rule: string, sentence: string): string {
  const text = readable(sentence)
  if (rule === 'identity-jigsaw') return jigsaw(pieces(text)) ? `⟦${sentence}⟧` : sentence
  const all = rule === 'marking' ? markings(text) : IDENTITY_RULES[rule as keyof typeof IDENTITY_RULES](text)
  const quoted = quotations(sentence)
  return all
    .filter(({ start, end }) => rule !== 'marking' || !quoted.some((one) => start >= one.start && end <= one.end))
    .sort((a, b) => b.start - a.start)
    .reduce((out, { start, end }) => `${out.slice(0, start)}⟦${out.slice(start, end)}⟧${out.slice(end)}`, sentence)
}

export const unmarked = (sentence: string): string => sentence.replace(/[⟦⟧]/g, '')
