import { expect, test } from 'vitest'
import type { Briefing } from '../../../src/library/briefings/briefing.ts'
import { findRelated, inRunningText } from '../../../src/library/briefings/related.ts'
import type { Theme } from '../../../src/library/vocabularies/vocabulary.ts'

const theme = (id: string) => ({ id, term: id }) as Theme
const [RARE, COMMON, OTHER, MORE] = ['Rare', 'Common', 'Other', 'More'].map(theme) as [Theme, Theme, Theme, Theme]

const review = (id: string, ...themes: Theme[]) => ({ kind: 'review', id, themes, topics: [] as Briefing[] }) as unknown as Briefing
const related = (of: Briefing, all: Briefing[]) =>
  findRelated(all)
    .get(of)
    ?.map(({ briefing, shared }) => `${briefing.id}: ${shared.map(({ term }) => term).join(', ')}`)

test('what shares most comes first, and a rare theme says more than a common one', () => {
  const a = review('a', RARE, COMMON)
  const all = [a, review('b', COMMON), review('c', COMMON), review('d', RARE), review('e', RARE, COMMON), review('f', OTHER)]
  expect(related(a, all)).toEqual(['e: Rare, Common', 'd: Rare', 'b: Common', 'c: Common'])
})

test('two themes at most say why', () => {
  const a = review('a', RARE, OTHER, MORE)
  expect(related(a, [a, review('b', MORE, RARE, OTHER)])).toEqual(['b: More, Other'])
})

test('four at most, and never itself', () => {
  const all = 'abcdefg'.split('').map((id) => review(id, COMMON))
  expect(related(all[0] as Briefing, all)).toEqual(['b', 'c', 'd', 'e'].map((id) => `${id}: Common`))
})

test('a topic and the reviews that it draws on are linked already', () => {
  const a = review('a', COMMON)
  const topic = { kind: 'topic', id: 't', themes: [COMMON], reviews: [a] } as unknown as Briefing
  ;(a as unknown as { topics: Briefing[] }).topics.push(topic)
  const b = review('b', COMMON)
  const all = [a, topic, b]
  expect(related(a, all)).toEqual(['b: Common'])
  expect(related(topic, all)).toEqual(['b: Common'])
})

test('with nothing shared nothing is related', () => {
  const a = review('a', RARE)
  expect(related(a, [a, review('b', OTHER)])).toEqual([])
})

test.each([
  ['Unseen men', 'unseen men'],
  ['A father', 'a father'],
  ['MARAC', 'MARAC'],
  ['COVID-19', 'COVID-19'],
  ['already small', 'already small'],
])('%s stands in running text as %s', (term, words) => {
  expect(inRunningText(term)).toBe(words)
})
