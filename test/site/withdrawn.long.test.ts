import { appendFileSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import axe from 'axe-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Served, serve } from '../../src/cli/preview/serve.ts'
import { LEDGER } from '../../src/library/permalinks/ledger.ts'
import { CONTENT, filesOf, mustBuild, workshop } from './build.ts'
import { deadLinks } from './built.ts'
import { blank, PHONE } from './page.ts'

const REASON = 'It named a place that it should not have named.'
const SUBJECT = 'Child Zzgone'

const { folder, contentCopy, remove } = workshop()
const dist = join(folder, 'dist')
let site: Served

/** The site as it is, with a briefing that was withdrawn. */
beforeAll(async () => {
  const content = contentCopy('content')
  const child = readFileSync(join(CONTENT, 'briefings/child-q.md'), 'utf8')
  const notice = `status: withdrawn\nwithdrawn: { on: 2026-11-30, reason: ${REASON}, was: A briefing on one review }`
  writeFileSync(join(content, 'briefings/old.md'), child.replaceAll('Child Q', SUBJECT).replace('status: published', notice))
  // It had slides of its own, which new briefings have not.
  appendFileSync(join(content, LEDGER), '/briefings/old/present/\n')
  await mustBuild(dist, { content })
  site = await serve(dist)
})
afterAll(async () => {
  await site.close()
  remove()
})

const ADDRESSES = ['/briefings/old/', '/briefings/old/present/', '/recommendations/old/', '/embed/briefings/old/', '/b/old/']

describe('where a briefing was withdrawn', () => {
  test.each(ADDRESSES)('%s says what stood there, when it went and why, also without a script', async (address) => {
    const page = await blank({ javaScriptEnabled: false, viewport: PHONE })
    const response = await page.goto(site.origin + address)
    expect(response?.status()).toBe(200)
    await page.getByRole('heading', { level: 1, name: 'This briefing was withdrawn' }).waitFor()
    const said = await page.locator('main').innerText()
    for (const words of ['30 November 2026', 'A briefing on one review', REASON]) expect(said).toMatch(new RegExp(words, 'i'))
    expect(await page.locator('meta[name=robots]').getAttribute('content')).toBe('noindex')
    expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true)
  })

  test('axe finds nothing against the notice', async () => {
    const page = await blank()
    for (const address of ADDRESSES.slice(0, 4)) {
      await page.goto(site.origin + address)
      await page.evaluate(axe.source)
      const { violations } = await page.evaluate(() => (window as unknown as { axe: typeof axe }).axe.run(document))
      expect(violations.map(({ id }) => id)).toEqual([])
    }
  })

  test('its notice is said there, and nowhere else', () => {
    const saying = [...filesOf(dist)].filter(([, bytes]) => bytes.includes(REASON)).map(([path]) => path)
    expect(saying).toEqual(
      ADDRESSES.slice(0, 4)
        .map((address) => `${address.slice(1)}index.html`)
        .toSorted(),
    )
  })

  test('no list, feed or map of the site names it, and no link is dead', () => {
    const naming = [...filesOf(dist)].filter(([path, bytes]) => !/\/old\//.test(path) && bytes.includes('/old/')).map(([path]) => path)
    expect(naming).toEqual(['sw.js'])
    expect(deadLinks(dist, 'https://sevenfold.example/')).toEqual([])
  })

  test('a session that was built of it says that it is gone', async () => {
    const page = await blank()
    await page.goto(`${site.origin}/sessions/build/#v1&t=Mine&5=b/old/learning`)
    await page.getByText('This page is no longer here. Remove the step, or give it a title and keep it.').waitFor()
  })
})
