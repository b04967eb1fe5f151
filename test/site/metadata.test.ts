import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { selectAll } from 'hast-util-select'
import { toString as textOf } from 'hast-util-to-string'
import { describe, expect, inject, test } from 'vitest'
import { parse } from 'yaml'
import { CONTENT } from './build.ts'
import { type Built, isOtherForm, pagesOf, valuesOf } from './built.ts'

const dist = inject('dist')
const all = pagesOf(dist)
const isNotice = ({ tree }: Built) => selectAll('main [data-withdrawn]', tree).length > 0
const pages = all.filter((page) => !isOtherForm(page) && !isNotice(page))
const site = parse(readFileSync(join(CONTENT, 'site.yaml'), 'utf8')) as { name: string; address: string; notice: string }
const whole = (address: string) => new URL(address, site.address).href
const meta = ({ tree }: Built, name: string) => valuesOf(tree, `meta[property="${name}"], meta[name="${name}"]`, 'content')
const dataOf = ({ tree }: Built) =>
  selectAll('script[type="application/ld+json"]', tree).map((script) => JSON.parse(textOf(script)) as Record<string, unknown>)
const first = pages.filter(({ address }) => address !== '/404.html' && !/\/\d+\/$/.test(address))

test('every page has a title and a description of its own', () => {
  const titles = pages.map(({ tree }) =>
    selectAll('title', tree)
      .map((title) => textOf(title))
      .join(),
  )
  const descriptions = pages.map((page) => meta(page, 'description').join())
  for (const said of [titles, descriptions]) {
    expect(said.filter((words) => words.length < 10)).toEqual([])
    expect(said.filter((words, i) => said.indexOf(words) !== i)).toEqual([])
  }
})

test('every page has one heading of the first level', () => {
  expect(all.filter(({ tree }) => selectAll('h1', tree).length !== 1).map(({ path }) => path)).toEqual([])
})

test('every page that may be listed says where it stands, for good', () => {
  const wrong = pages.filter((page) => {
    const expected = page.address === '/404.html' ? [] : [whole(page.address)]
    return JSON.stringify(valuesOf(page.tree, 'link[rel=canonical]', 'href')) !== JSON.stringify(expected)
  })
  expect(wrong.map(({ path }) => path)).toEqual([])
})

test('no search engine lists the page for what is not found, the notice of what was withdrawn, or another form of a page, which names the page', () => {
  const hidden = all.filter((page) => meta(page, 'robots').includes('noindex'))
  expect(hidden).toEqual(all.filter((page) => page.path === '404.html' || isNotice(page) || isOtherForm(page)))
  for (const page of hidden.filter(isOtherForm)) {
    const [canonical = ''] = valuesOf(page.tree, 'link[rel=canonical]', 'href')
    expect(pages.map(({ address }) => whole(address))).toContain(canonical)
  }
})

test('every page can be shared: it says its title, what it holds and where it stands', () => {
  for (const page of pages) {
    expect(meta(page, 'og:url')).toEqual([whole(page.address)])
    expect(meta(page, 'og:description')).toEqual(meta(page, 'description'))
    expect(meta(page, 'og:site_name')).toEqual([site.name])
    for (const name of ['og:title', 'og:type', 'og:locale']) expect(meta(page, name)).toHaveLength(1)
  }
})

describe('machines read what a page is about', () => {
  const about = (type: string) => pages.flatMap((page) => dataOf(page).flatMap((data) => (data['@type'] === type ? [{ page, data }] : [])))

  const resources = (type: string) => about('LearningResource').filter(({ data }) => data['learningResourceType'] === type)

  test('every briefing is a learning resource, with its time and its themes', () => {
    const briefings = pages.filter(({ address }) => /^\/briefings\/[a-z][^/]*\/$/.test(address))
    const said = resources('Briefing')
    expect(said.map(({ page }) => page.address)).toEqual(briefings.map(({ address }) => address))
    for (const { page, data } of said) {
      expect(data).toMatchObject({
        '@context': 'https://schema.org',
        name: expect.stringMatching(/.{10}/),
        url: whole(page.address),
        timeRequired: expect.stringMatching(/^PT\d+M$/),
        datePublished: expect.stringMatching(/^\d{4}-\d\d-\d\d$/),
        about: expect.arrayContaining([expect.objectContaining({ '@type': 'DefinedTerm' })]),
      })
      for (const { url } of data['about'] as { url: string }[])
        expect(existsSync(join(dist, new URL(url).pathname, 'index.html'))).toBe(true)
    }
  })

  test('every session is a lesson plan, with its time and whom it is for', () => {
    const sessions = pages.filter(({ address }) => /^\/sessions\/(?!build\/)[a-z][^/]*\/$/.test(address))
    const said = resources('Lesson plan')
    expect(said.map(({ page }) => page.address)).toEqual(sessions.map(({ address }) => address))
    expect(said.map(({ data }) => data['timeRequired']).sort()).toEqual(['PT30M', 'PT60M', 'PT7M'])
    for (const { page, data } of said) {
      expect(data).toMatchObject({ url: whole(page.address), audience: { audienceType: expect.stringMatching(/.{10}/) } })
    }
  })

  test('every theme is a defined term, with its other words', () => {
    const themes = pages.filter(({ address }) => /^\/themes\/[^/]+\//.test(address))
    const said = about('DefinedTerm')
    expect(said.map(({ page }) => page.address)).toEqual(themes.map(({ address }) => address))
    const men = said.find(({ page }) => page.address === '/themes/unseen-men/')
    expect(men?.data).toMatchObject({
      name: 'Unseen men',
      url: whole('/themes/unseen-men/'),
      alternateName: expect.arrayContaining(['hidden men']),
    })
  })
})

test('the sitemap names every first page but the search, and nothing else', () => {
  const sitemap = readFileSync(join(dist, 'sitemap.xml'), 'utf8')
  const named = [...sitemap.matchAll(/<loc>([^<]*)<\/loc>/g)].map(([, address]) => address)
  const expected = first.map(({ address }) => whole(address)).filter((address) => address !== whole('/search/'))
  expect(named.toSorted()).toEqual(expected.toSorted())
  expect(first.length).toBeGreaterThan(80)
})

test('robots.txt lets everything be read, and names the sitemap', () => {
  expect(readFileSync(join(dist, 'robots.txt'), 'utf8')).toBe(`User-agent: *\nAllow: /\nSitemap: ${whole('/sitemap.xml')}\n`)
})

test('every page says that this content was written as an example, and not issued by the partnerships', () => {
  expect(site.notice).toMatch(/not issued by the partnerships/)
  expect(
    all.filter(({ tree }) => !selectAll('body', tree).some((body) => textOf(body).includes(site.notice))).map(({ path }) => path),
  ).toEqual([])
})
