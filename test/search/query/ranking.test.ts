import { describe, expect, test } from 'vitest'
import { PARTS, pageNumber } from '../../../src/search/query/concept-matcher.ts'
import { decode, type Postings } from '../../../src/search/query/postings.ts'
import { firstPart, placesOf, rank } from '../../../src/search/query/ranking.ts'
import { findResults } from '../../../src/search/query/results.ts'
import { encode, planOf, VOCABULARY } from './known.ts'

const EXTENT = { ...VOCABULARY.extent, briefings: 10, recommendations: [2, 1], themes: 4, roles: 1, pages: 0, sessions: 0, terms: 1 }
const PLACES = placesOf(EXTENT)
/** The part of a briefing: 0 is its summary, 6 its learning. */
const part = (briefing: number, section: number) => briefing * PARTS + section
const index = (rows: Record<string, [number, number][]>): Map<string, Postings> =>
  new Map(Object.entries(rows).map(([key, row]) => [key, decode(encode(row.sort(([a], [b]) => a - b)))]))
const results = (query: string, rows: Record<string, [number, number][]>) => rank(planOf(query), index(rows), PLACES)

test('results are numbered briefings first, then recommendations, themes, roles, pages and terms', () => {
  expect(PLACES).toEqual({ briefings: 10, recommendations: 3, results: 19, parts: 89 })
  expect(firstPart(3, PLACES)).toBe(24)
  expect(firstPart(10, PLACES)).toBe(80)
  const pages = [3, 10, 11, 12, 13, 17, 18].map((result) => pageNumber(result, EXTENT))
  expect(pages).toEqual([3, 10, 10, 11, 12, 16, 17])
})

describe('of two results the better is', () => {
  test('the one that says it in its title', () => {
    const { hits } = results('plan', {
      plan: [
        [part(1, 3), 0],
        [part(2, 0), 3],
      ],
    })
    expect(hits.map(({ result }) => result)).toEqual([2, 1])
  })
  test('the one that says it in its learning', () => {
    const { hits, partsOf } = results('plan', {
      plan: [
        [part(1, 1), 0],
        [part(2, 6), 0],
      ],
    })
    expect(hits.map(({ result }) => result)).toEqual([2, 1])
    expect(partsOf(2)).toEqual([6])
  })
  test('the one that has all of the words', () => {
    const { hits } = results('safety plan', {
      plan: [
        [part(1, 6), 2],
        [part(2, 2), 0],
      ],
      safeti: [[part(2, 2), 0]],
    })
    expect(hits[0]?.result).toBe(2)
  })
  test('the one that has them in one part', () => {
    const { hits } = results('safety plan', {
      plan: [
        [part(1, 2), 0],
        [part(2, 2), 0],
      ],
      safeti: [
        [part(1, 3), 0],
        [part(2, 2), 0],
      ],
    })
    expect(hits.map(({ result }) => result)).toEqual([2, 1])
  })
})

describe('a query of which not all is found', () => {
  const rows = { '=t:unseen-men': [[part(1, 6), 3]] as [number, number][] }
  test('is answered without what is missing, and that is said', () => {
    const { hits, droppedTerms } = results('unseen men english', rows)
    expect(hits.map(({ result }) => result)).toEqual([1])
    expect(droppedTerms.map(({ typed }) => typed)).toEqual(['english'])
  })
  test('is not answered when most is missing', () => {
    expect(
      results('baby english plan', {
        plan: [
          [part(1, 6), 0],
          [part(2, 6), 0],
          [part(3, 6), 0],
          [part(4, 6), 0],
        ],
      }).hits,
    ).toEqual([])
  })
  test('leaves nothing out where one result has all', () => {
    expect(results('plan', { plan: [[part(1, 6), 0]] }).droppedTerms).toEqual([])
  })
})

describe('what is shown', () => {
  const rows = index({
    '=t:unseen-men': [
      [part(1, 6), 3],
      [part(4, 5), 1],
      [firstPart(10, PLACES), 1],
      [firstPart(13, PLACES), 3],
    ],
  })
  const options = { facets: undefined, chosen: new Map(), sort: 'best' as const }
  test('begins with what the query names, and keeps each kind together', () => {
    const { bets, briefings, recommendations, others, total } = findResults(planOf('unseen men'), rows, PLACES, options)
    expect(bets.map(({ result }) => result)).toEqual([13])
    expect(others).toEqual([])
    expect([briefings, recommendations].map((hits) => hits.map(({ result }) => result))).toEqual([[1, 4], [10]])
    expect(total).toBe(4)
  })
  test('is in the order of time where that is asked for', () => {
    const oldest = findResults(planOf('unseen men'), rows, PLACES, { ...options, sort: 'oldest' })
    expect(oldest.briefings.map(({ result }) => result)).toEqual([4, 1])
    expect(oldest.bets).toEqual([])
  })
  test('is everything, where nothing is asked', () => {
    expect(findResults(planOf(''), new Map(), PLACES, options).total).toBe(19)
  })
})
