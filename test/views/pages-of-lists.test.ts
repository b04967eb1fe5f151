import { describe, expect, test } from 'vitest'
import type { Point, QuestionGroup } from '../../src/library/briefings/briefing.ts'
import type { Address } from '../../src/model/id.ts'
import { type ChapterPage, chapterPages } from '../../src/views/chapter-pages.ts'
import { chunks, pageParam, pagesOf } from '../../src/views/paging.ts'
import { gatheredFrom } from '../../src/views/pieces/chapters.ts'
import { htmlOn } from '../../src/views/point.ts'
import { firstPages, grouped, questionPages } from '../../src/views/question-pages.ts'
import { registerPages } from '../../src/views/register-pages.ts'
import { exampleLibrary } from '../library/example.ts'

const library = exampleLibrary()
const LIST = '/list/' as Address
const [theme = expect.fail()] = library.themes.filter(({ id }) => id === 'escalation')
const [agency = expect.fail()] = library.agencies.filter(({ id }) => id === 'health-visiting')

/** What the example says, over and over, as a large site would. */
const over = <T>(list: readonly T[], count: number): T[] => Array.from({ length: count }, (_, i) => list[i % list.length] as T)
const idsOf = (pages: readonly Pick<ChapterPage, 'data'>[]) => pages.flatMap(({ data }) => data.map(({ briefing }) => briefing.id))

describe('a list is cut into pages', () => {
  test('of about one size, none of them empty but the first of an empty list', () => {
    expect(chunks([3, 3, 3, 9, 1, 1], (one) => one, 6)).toEqual([[3, 3], [3], [9], [1, 1]])
    expect(chunks([3, 3], (one) => one, 6, 2)).toEqual([[3], [3]])
    expect(chunks([9], (one) => one, 6, 9)).toEqual([[9]])
    expect(chunks([], () => 1, 6)).toEqual([[]])
  })

  test('that lead to one another; the first has the address of the list', () => {
    const pages = pagesOf(LIST, [['a'], ['b'], ['c']])
    expect(pages.map(({ url }) => [url.prev, url.next])).toEqual([
      [undefined, '/list/2/'],
      ['/list/', '/list/3/'],
      ['/list/2/', undefined],
    ])
    expect(pages.map(pageParam)).toEqual([undefined, '2', '3'])
  })
})

describe.each([
  ['a theme', theme],
  ['a role', agency],
])('the pages of %s', (_, of) => {
  const sized = (count: number) => chapterPages(of.address, over(of.chapters, count))
  const htmlOf = (page: ChapterPage) => gatheredFrom(page, of, library).source

  test('begin with the newest review, and have topics last', () => {
    const briefings = idsOf(chapterPages(of.address, of.chapters))
    const reviews = idsOf([{ data: of.chapters.filter(({ briefing }) => briefing.kind === 'review') }])
    expect(briefings.slice(0, reviews.length)).toEqual(reviews.toReversed())
    expect(briefings.toSorted()).toEqual(idsOf([{ data: of.chapters }]).sort())
  })

  test('are as large as a page may be, and no larger, however many there are', () => {
    for (const count of [1, 40, 400, 2000]) {
      const sizes = sized(count).map((page) => htmlOf(page).length)
      expect(Math.max(...sizes)).toBeLessThan(100_000)
    }
    const full = sized(2000).filter(({ isIndex }) => !isIndex)
    expect(Math.min(...full.slice(0, -1).map((page) => htmlOf(page).length))).toBeGreaterThan(55_000)
  })

  test('tell the newest in full, and name each of the others with a link to where it speaks of this', () => {
    const pages = sized(400)
    const index = pages.filter(({ isIndex }) => isIndex)
    expect(idsOf(pages)).toHaveLength(400)
    expect(idsOf(index)).toHaveLength(400 - 84)
    expect(pages.indexOf(index[0] as ChapterPage)).toBe(pages.length - index.length)
    const [first = expect.fail()] = index.flatMap(({ data }) => data)
    const point = first.learning[0] ?? first.goodPractice[0] ?? expect.fail()
    expect(htmlOf(index[0] as ChapterPage)).toContain(`<li><a data-place href="${point.address}">`)
    expect(htmlOf(index[0] as ChapterPage)).not.toContain(point.html)
  })

  test('are one page where there is nothing', () => {
    expect(chapterPages(of.address, [])).toMatchObject([{ data: [], currentPage: 1, lastPage: 1 }])
  })
})

test('a page has no link to itself, and a theme’s no label that repeats its name; the housing agency is not the theme of housing', () => {
  const point = {
    label: 'housing',
    html: '<a href="/themes/housing/">Housing</a>: ask the <a href="/for/housing/">officers</a> and <a href="/for/police/">police</a>.',
    unlabelled: 'Ask the <a href="/for/housing/">officers</a> and <a href="/for/police/">police</a>.',
  } as Point
  const [housing, officers] = [
    { id: 'housing', term: 'Housing', address: '/themes/housing/' },
    { kind: 'agency', id: 'housing', address: '/for/housing/' },
  ] as never[]
  expect(htmlOn(point, undefined)).toBe(point.html)
  expect(htmlOn(point, housing)).toBe(point.unlabelled)
  expect(htmlOn(point, officers)).toBe('<a href="/themes/housing/">Housing</a>: ask the officers and <a href="/for/police/">police</a>.')
  expect(htmlOn(point, housing, officers)).toBe('Ask the officers and <a href="/for/police/">police</a>.')
})

test('questions keep their order over pages, and it is known where each theme begins', () => {
  const groups = library.questions.map(({ theme, questions }) => ({ theme, questions: over(questions, 100) }))
  const pages = questionPages(LIST, groups)
  expect(pages.length).toBeGreaterThan(3)
  const all = pages.flatMap(({ data }) => grouped(data))
  const addresses = (all: readonly QuestionGroup[]) => all.flatMap(({ questions }) => questions.map(({ address }) => address))
  expect(addresses(all)).toEqual(addresses(groups))
  const first = firstPages(pages)
  expect(first.map(([{ id }]) => id)).toEqual(groups.flatMap(({ theme }) => theme?.id ?? []))
  for (const [theme, page] of first) {
    expect(pages[page - 1]?.data.some((one) => one.theme === theme)).toBe(true)
    expect(pages[page - 2]?.data.some((one) => one.theme === theme) ?? false).toBe(false)
  }
})

test('the register keeps its order over pages', () => {
  const all = over(library.recommendations, 2000)
  const pages = registerPages(LIST, all)
  expect(pages.flatMap(({ data }) => data.map(({ stableId }) => stableId))).toEqual(all.map(({ stableId }) => stableId))
  const sizes = pages.map(({ data }) => data.length)
  expect(Math.max(...sizes)).toBeLessThan(300)
  expect(sizes.length).toBeLessThan(15)
})
