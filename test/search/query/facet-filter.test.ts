import { expect, test } from 'vitest'
import type { Facet } from '../../../src/search/query/facet.ts'
import { filterByFacets } from '../../../src/search/query/facet-filter.ts'

/** Six results: 0 to 3 are reviews, 4 and 5 are themes. */
const FACETS = new Map<Facet, Map<string, Uint32Array>>([
  [
    'kind',
    new Map([
      ['review', Uint32Array.of(0, 1, 2, 3)],
      ['theme', Uint32Array.of(4, 5)],
    ]),
  ],
  [
    'theme',
    new Map([
      ['neglect', Uint32Array.of(0, 1, 4)],
      ['escalation', Uint32Array.of(1, 2, 5)],
    ]),
  ],
  [
    'year',
    new Map([
      ['2019', Uint32Array.of(0)],
      ['2020', Uint32Array.of(1, 2)],
    ]),
  ],
])
const chosen = (values: Partial<Record<Facet, string[]>>) =>
  new Map(Object.entries(values).map(([facet, all]) => [facet as Facet, new Set(all)]))
const left = (values: Partial<Record<Facet, string[]>>) =>
  [...filterByFacets(new Uint8Array(6).fill(1), FACETS, chosen(values)).left.entries()].filter(([, one]) => one).map(([i]) => i)

test('any of the values within a facet, all of the facets', () => {
  expect(left({})).toEqual([0, 1, 2, 3, 4, 5])
  expect(left({ theme: ['neglect'] })).toEqual([0, 1, 4])
  expect(left({ theme: ['neglect', 'escalation'] })).toEqual([0, 1, 2, 4, 5])
  expect(left({ theme: ['neglect', 'escalation'], kind: ['review'] })).toEqual([0, 1, 2])
  expect(left({ theme: ['neglect'], kind: ['review'], year: ['2020'] })).toEqual([1])
  expect(left({ theme: ['__proto__'] })).toEqual([])
})

test('a count is of what a value would leave: its own facet does not narrow it', () => {
  const { counts } = filterByFacets(new Uint8Array(6).fill(1), FACETS, chosen({ theme: ['neglect'], kind: ['review'] }))
  expect(counts.theme).toEqual({ neglect: 2, escalation: 2 })
  expect(counts.kind).toEqual({ review: 2, theme: 1 })
  expect(counts.year).toEqual({ 2019: 1, 2020: 1 })
})

test('only what was asked for is counted', () => {
  const { counts } = filterByFacets(Uint8Array.of(1, 0, 0, 0, 1, 0), FACETS, chosen({}))
  expect(counts.theme).toEqual({ neglect: 2, escalation: 0 })
})
