import type { Concept, Vocabulary } from '../../../src/search/query/concept-matcher.ts'
import { RowWriter } from '../../../src/search/query/postings.ts'
import { parseQuery, type Query, queryContext } from '../../../src/search/query/query.ts'

export const CONCEPTS: Concept[] = [
  { kind: 'theme', id: 't:unseen-men', name: 'Unseen men', other: ['invisible fathers', 'fathers'], former: ['hidden men'], result: 13 },
  { kind: 'theme', id: 't:domestic-abuse', name: 'Domestic abuse', other: ['DV'], result: 14 },
  { kind: 'theme', id: 't:safer-sleep', name: 'Safer sleep', other: ['co-sleeping'], result: 15 },
  { kind: 'theme', id: 't:was-not-brought', name: 'Was not brought', other: [], former: ['did not attend', 'DNA'], result: 16 },
  { kind: 'role', id: 'a:childrens-social-care', name: 'Children’s social care', other: ['social workers', 'social care'], result: 17 },
  { kind: 'term', id: 'g:mash', name: 'MASH', other: ['multi-agency safeguarding hub'], result: 18 },
]

const UNCOVERED: Concept[] = [
  { kind: 'theme', id: 'u:0', name: 'Self-neglect', other: ['living in squalor'], former: ['squalor syndrome'], result: 0 },
  { kind: 'role', id: 'u:1', name: 'Domestic abuse services', other: ['refuge'], result: 1 },
  { kind: 'term', id: 'u:2', name: 'Squalor syndrome', other: [], result: 2 },
]

const WORDS: [string, number][] = [
  ['abuse', 4],
  ['baby', 4],
  ['bruise', 2],
  ['domestic', 4],
  ['english', 2],
  ['escalate', 3],
  ['hidden', 3],
  ['injured', 2],
  ['men', 4],
  ['plan', 5],
  ['safeguarding', 5],
  ['safety', 3],
  ['setting', 2],
  ['speak', 3],
]

export const VOCABULARY: Vocabulary = {
  build: 'x',
  extent: { briefings: 10, recommendations: [], themes: 4, roles: 1, pages: 0, sessions: 0, terms: 1 },
  concepts: CONCEPTS,
  uncovered: UNCOVERED,
  words: WORDS.map(([word]) => word).join(' '),
  often: WORDS.map(([, often]) => often).join(''),
  others: 'bread cruise settling',
  files: [],
  perFile: [],
  headings: [],
}

/** A row of the index. */
export function encode(numbers: readonly (readonly [at: number, value: number])[]): Uint8Array {
  const row = new RowWriter()
  for (const [at, value] of numbers) row.add(at, value)
  return row.bytes
}

const understood = queryContext(VOCABULARY)

export const planOf = (query: string, options?: Parameters<typeof parseQuery>[2]): Query => parseQuery(query, understood, options)

/** What a plan looks for, in short: `t:unseen-men` for a concept, the stem for a word. */
export const looksFor = (query: string, options?: Parameters<typeof parseQuery>[2]): string[] =>
  planOf(query, options).terms.map(({ concepts, stems }) =>
    concepts.length > 0 ? concepts.map(({ id }) => id).join('|') : stems.join(' '),
  )
