import { describe, expect, test } from 'vitest'
import { PARTS } from '../../../src/search/query/concept-matcher.ts'
import { decode } from '../../../src/search/query/postings.ts'
import { placesOf, rank } from '../../../src/search/query/ranking.ts'
import { encode, looksFor, planOf, VOCABULARY } from './known.ts'

const namesOf = (query: string) => planOf(query).uncovered.map(({ name }) => name)

describe('what no page speaks of is known', () => {
  test.each([
    ['self-neglect', ['Self-neglect']],
    ['selfneglect', ['Self-neglect']],
    ['help with living in squalor', ['Self-neglect']],
    ['squalor syndrome', ['Self-neglect']],
    ['refuge and self neglect', ['Domestic abuse services', 'Self-neglect']],
    ['self-neglect, self-neglect', ['Self-neglect']],
    ['neglect', []],
  ])('by its names: %s', (query, names) => expect(namesOf(query)).toEqual(names))

  test('and of two names that share a word the longer one counts', () => {
    expect(namesOf('domestic abuse services')).toEqual(['Domestic abuse services'])
    expect(looksFor('domestic abuse services')).toEqual(['domest abus servic'])
    expect(namesOf('domestic abuse')).toEqual([])
    expect(looksFor('domestic abuse')).toEqual(['t:domestic-abuse'])
  })
})

test('its words count only where a part of a page says all of them', () => {
  const rows = {
    self: [
      [0, 1],
      [PARTS, 1],
    ],
    neglect: [
      [1, 1],
      [PARTS, 1],
      [2 * PARTS, 1],
    ],
  } as const
  const postings = new Map(Object.entries(rows).map(([key, row]) => [key, decode(encode(row))]))
  const places = placesOf(VOCABULARY.extent)
  expect(rank(planOf('self-neglect'), postings, places).hits.map(({ result }) => result)).toEqual([1])
  expect(rank(planOf('neglect'), postings, places).hits).toHaveLength(3)
})
