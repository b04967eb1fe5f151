import { cpSync, readdirSync, rmSync } from 'node:fs'
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
  [...selectAll('main', tree).map(textOf), ...(html.match(/<meta name="description"[^>]* content="[^"]*"/) ?? [])]
    .join(' ')
    .replace(/\s+/g, ' ')

const COUNTED =
  /\b0 (?:reviews?|topics?|recommendations?|points?|questions?|briefings?|themes?)\b|\bThe 0\b|\b1 (?:reviews|topics|recommendations|points|questions|briefings|themes)\b/g
const miscounted = (pages: readonly Built[]): string[] =>
  pages.flatMap((page) => [...wordsOf(page).matchAll(COUNTED)].map(([words]) => `${page.address}: ${words}`))

describe('a site of reviews of adults and children, of topics and near misses', () => {
  test('counts nothing that is not there, and one thing in the singular', () => {
    expect(miscounted(pages)).toEqual([])
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

describe('a site of topics that rest on no review', () => {
  let pages: Built[]
  beforeAll(async () => {
    const content = join(folder, 'topics')
    cpSync(join(ROOT, 'test/shapes/content'), content, { recursive: true })
    const briefings = join(content, 'briefings')
    for (const name of readdirSync(briefings)) if (!/^(?:bruising|what-is-a-review)\.md$/.test(name)) rmSync(join(briefings, name))
    await mustBuild(join(folder, 'topics-dist'), { content })
    pages = pagesOf(join(folder, 'topics-dist'))
  })

  test('counts nothing that is not there, and says of no theme and no role what reviews teach', () => {
    expect(miscounted(pages)).toEqual([])
    const told = pages.filter(({ address }) => /^\/(?:themes|for)\//.test(address))
    expect(told.filter((page) => /the reviews (?:teach|say|mean)/i.test(wordsOf(page))).map(({ address }) => address)).toEqual([])
  })

  test('has of the pictures of reviews the ring of the sections alone', () => {
    const page = pages.find(({ address }) => address === '/pictures/') ?? expect.fail()
    expect(selectAll('main h2', page.tree).map(textOf)).toEqual(['The seven sections'])
  })
})
