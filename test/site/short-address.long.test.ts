import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { selectAll } from 'hast-util-select'
import { describe, expect, inject, test } from 'vitest'
import { KINDS } from '../../scripts/dev/kinds-of-page.ts'
import { pagesOf, redirectsOf, valuesOf } from './built.ts'
import { blank, visit } from './page.ts'
import { scanned } from './scanned.ts'

const dist = inject('dist')
const pages = pagesOf(dist)
const redirects = redirectsOf(dist)

describe('a short address', () => {
  test('is there for every briefing, theme and session, and leads to it; so does one for each wall that had another', () => {
    const expected = pages.flatMap(({ address }) => {
      const [, list, id] = /^\/(briefings|themes|sessions)\/(?!build\/)([a-z][^/]*)\/$/.exec(address) ?? []
      return id ? [`/${list?.charAt(0)}/${id}/ ${address}`] : []
    })
    expect(expected.length).toBeGreaterThan(50)
    const walls = pages.filter(({ address }) => /^\/embed\//.test(address))
    expected.push(...walls.map(({ address }) => `${address.replace('/embed', '')}present/ ${address}#wall`))
    const leads = redirects.map(({ address, tree }) => `${address} ${valuesOf(tree, 'a', 'href').join()}`)
    expect(leads.toSorted()).toEqual(expected.toSorted())
  })

  test.each([
    { javaScriptEnabled: false, opens: '/b/child-t/', at: '/briefings/child-t/' },
    { javaScriptEnabled: true, opens: '/t/escalation/', at: '/themes/escalation/' },
    { javaScriptEnabled: true, opens: '/b/child-t/#learning-escalation', at: '/briefings/child-t/#learning-escalation' },
  ])(
    'opens at the right place, and Back leads past it: $opens, with JavaScript: $javaScriptEnabled',
    async ({ javaScriptEnabled, opens, at }) => {
      const page = await blank({ javaScriptEnabled })
      await visit(page, KINDS.about)
      await page.goto(opens)
      await page.waitForURL(`${inject('origin')}${at}`)
      await page.goBack()
      expect(new URL(page.url()).pathname).toBe(KINDS.about)
    },
  )

  test('is in no sitemap and for no search engine, which is told the whole address', () => {
    const sitemap = readFileSync(join(dist, 'sitemap.xml'), 'utf8')
    for (const { address, tree } of redirects) {
      expect(sitemap).not.toContain(`${address}<`)
      expect(valuesOf(tree, 'meta[name=robots]', 'content')).toEqual(['noindex'])
      const [to] = valuesOf(tree, 'a', 'href')
      expect(valuesOf(tree, 'link[rel=canonical]', 'href')).toEqual([`https://sevenfold.example${to}`])
    }
  })

  test('has few bytes', () => {
    for (const { html } of redirects) expect(html.length).toBeLessThan(1000)
  })

  test('is also a rule for servers, one for all of its kind', () => {
    const rules = (file: string) => readFileSync(join(dist, file), 'utf8')
    expect(rules('_redirects')).toBe('/b/:id/ /briefings/:id/ 301\n/t/:id/ /themes/:id/ 301\n/s/:id/ /sessions/:id/ 301\n')
    for (const file of ['redirects.nginx.conf', 'redirects.apache.txt']) expect(rules(file)).not.toContain('child-t')
  })
})

describe('a QR code', () => {
  test.each([
    { path: '/briefings/child-p-and-child-h/', short: '/b/child-p-and-child-h/' },
    { path: '/briefings/unseen-men/', short: '/b/unseen-men/' },
    { path: '/themes/escalation/', short: '/t/escalation/' },
  ])('leads to the short address, on a light and on a dark screen and on paper: $path', async ({ path, short }) => {
    for (const colorScheme of ['light', 'dark'] as const) {
      const page = await blank({ colorScheme, deviceScaleFactor: 2 })
      await visit(page, path)
      const part = page.locator('details', { hasText: 'Short address' })
      await part.locator('summary').click()
      expect(await scanned(part.getByRole('img', { name: 'QR code of it' }))).toBe(`https://sevenfold.example${short}`)
      await page.emulateMedia({ media: 'print', colorScheme })
      expect(await scanned(page.getByRole('img', { name: 'QR code of the short address' }))).toBe(`https://sevenfold.example${short}`)
      expect(await page.locator('.colophon').innerText()).toContain(`https://sevenfold.example${short}`)
    }
  })

  test('is shown on the page of every briefing, theme and session, and on no other', () => {
    const shown = pages.filter(({ tree }) => selectAll('symbol#QR', tree).length > 0).map(({ address }) => address)
    expect(shown).toEqual(
      pages.map(({ address }) => address).filter((address) => /^\/(briefings|themes|sessions)\/(?!build\/)[a-z][^/]*\/$/.test(address)),
    )
  })
})
