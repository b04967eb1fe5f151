import { fromHtml } from 'hast-util-from-html'
import { selectAll } from 'hast-util-select'
import { toString as textOf } from 'hast-util-to-string'
import { describe, expect, test } from 'vitest'
import type { Recommendation } from '../../src/library/briefings/recommendation.ts'
import { recommendationItem } from '../../src/views/pieces/recommendation.ts'
import { recommendationHistory } from '../../src/views/pieces/recommendation-history.ts'
import { themesOfRecommendations } from '../../src/views/pieces/themes-of-recommendations.ts'
import { exampleLibrary } from '../library/example.ts'

const library = exampleLibrary()
const treeOf = (html: { source: string }) => fromHtml(html.source, { fragment: true })
const hrefs = (html: { source: string }) => selectAll('a', treeOf(html)).map(({ properties }) => String(properties['href']))
const all = library.recommendations
const longest = (field: 'before' | 'after') => all.reduce((a, b) => (b[field].length > a[field].length ? b : a))

describe('a recommendation on the page of its review', () => {
  test('names two other reviews that asked before it, each once, and says how many more there are', () => {
    const one = longest('before')
    const other = library.reviews.filter((review) => review !== one.briefing)
    // Four in all: more than are named.
    const before = other.flatMap(({ recommendations }) => recommendations.slice(0, 2))
    const html = recommendationHistory({ ...one, before, after: [] } as Recommendation, library)
    expect(hrefs(html)).toEqual([other[0]?.recommendations[0]?.address, other[1]?.recommendations[0]?.address, '#by-theme'])
    expect(textOf(treeOf(html))).toMatch(/^Asked before: .+; .+; and 2 more\.$/)
  })

  test('has an answer where there is one, and says nothing of it where there is none', () => {
    const [one] = all as [Recommendation]
    expect(recommendationHistory({ ...one, before: [], after: [] }, library).source).toBe('')
    const answers = [{ on: '2024-01-01', status: 'done', by: 'the board', evidence: 'https://x.example/' }] as const
    const html = recommendationHistory({ ...one, before: [], after: [], answers }, library)
    expect(textOf(treeOf(html))).toBe('1 January 2024: Done, said by the board. Where it is said')
    expect(hrefs(html)).toEqual(['https://x.example/'])
  })

  test('is at the address that its name leads to, and links to whom it names', () => {
    for (const one of all) {
      const [item, ...links] = [recommendationItem(one, library, { own: true })].flatMap((html) => [html, ...hrefs(html)])
      expect(selectAll(`li#${one.id}`, treeOf(item as never))).toHaveLength(1)
      expect(links.slice(0, 1 + one.to.length)).toEqual([`#${one.id}`, ...one.to.map(({ address }) => address)])
    }
  })
})

test('in a list, a recommendation has one link, to its own place', () => {
  for (const one of all) expect(hrefs(recommendationItem(one, library))).toEqual([one.address])
})

describe('the themes of a review’s recommendations', () => {
  test.each(library.reviews)(
    'of $subject: every point of learning that led to one, and every lesson, has a link, once for each theme',
    (review) => {
      const html = themesOfRecommendations(review, library)
      const links = hrefs(html)
      const of = <T>(list: (one: Recommendation) => readonly T[]) => new Set(review.recommendations.flatMap((one) => [...list(one)]))
      const expected = [...of(({ led }) => led), ...of(({ lessons }) => lessons), ...of(({ themes }) => themes)].map(
        ({ address }) => address,
      )
      expect(new Set(links)).toEqual(new Set(expected))
      for (const { label, address } of of(({ led }) => led)) if (label) expect(links.filter((one) => one === address)).toHaveLength(1)
    },
  )

  test('a point is named by its first words, without its theme, and begins with a capital', () => {
    const [first] = library.reviews.flatMap(({ recommendations }) => recommendations.flatMap(({ led }) => led.filter(({ label }) => label)))
    const html = themesOfRecommendations((first ?? expect.fail()).briefing as never, library)
    const named = selectAll(`a[href="${first?.address}"]`, treeOf(html)).map(textOf)
    expect(named).toEqual([expect.stringMatching(/^\p{Lu}[^:]{20,60} …$/u)])
  })
})
