import { join } from 'node:path'
import { selectAll } from 'hast-util-select'
import { toString as textOf } from 'hast-util-to-string'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { mustBuild, ROOT, workshop } from './build.ts'
import { type Built, deadLinks, pagesOf } from './built.ts'

const { folder, remove } = workshop()
const dist = join(folder, 'shapes')
let pages: Built[]
beforeAll(async () => {
  await mustBuild(dist, { content: join(ROOT, 'test/shapes/content') })
  pages = pagesOf(dist)
})
afterAll(remove)

const pageAt = (address: string): Built => pages.find((page) => page.address === address) ?? expect.fail(address)
/** The words of a page, and what is said of it where it is listed. */
const wordsOf = ({ tree, html }: Built): string =>
  [...selectAll('main', tree).map(textOf), ...(html.match(/<meta name="description" content="[^"]*"/) ?? [])].join(' ').replace(/\s+/g, ' ')

describe('a site of reviews of adults and children, of topics and near misses', () => {
  test('counts nothing that is not there, and one thing in the singular', () => {
    const counted =
      /\b0 (?:reviews?|topics?|recommendations?|points?|questions?|briefings?|themes?)\b|\b1 (?:reviews|topics|recommendations|points|questions|briefings|themes)\b/g
    expect(pages.flatMap((page) => [...wordsOf(page).matchAll(counted)].map(([words]) => `${page.address}: ${words}`))).toEqual([])
  })

  test('has no page of recommendations that there are not, and every link leads somewhere', () => {
    expect(
      pages.map(({ address }) => address).filter((address) => address.startsWith('/recommendations/') && /baby-b|circle/.test(address)),
    ).toEqual([])
    expect(deadLinks(dist, 'https://learning.anyshire.example/')).toEqual([])
  })

  test('speaks of people where it spoke of children', () => {
    expect(wordsOf(pageAt('/action-plan/'))).toContain('who a person or a family is')
    expect(wordsOf(pageAt('/briefings/'))).toContain('a person’s age')
    expect(
      pages.filter((page) => /a child or a family|a child’s age|Age of the child/.test(page.html)).map(({ address }) => address),
    ).toEqual([])
  })
})
