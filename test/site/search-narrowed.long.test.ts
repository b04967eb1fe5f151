import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { addresses, results, status, total } from './asking.ts'
import { blank, open, visit } from './page.ts'

describe('results are narrowed', () => {
  const counted = (page: Page) =>
    page
      .locator('#filters label')
      .evaluateAll((labels) =>
        Object.fromEntries(labels.map((label) => [label.querySelector('input')?.value, Number(/\((\d+)\)$/.exec(label.textContent)?.[1])])),
      )

  test('by any of the values within a facet, and all of the facets, with counts that hold', async () => {
    const all = await open('/search/?q=police')
    const counts = await counted(all)
    const reviews = await open('/search/?q=police&kind=review')
    expect(await total(reviews)).toBe(counts['review'])
    const both = await open('/search/?q=police&kind=review&kind=theme')
    expect(await total(both)).toBe((counts['review'] as number) + (counts['theme'] as number))
    const crossed = await open('/search/?q=police&kind=review&partnership=dudley')
    expect(await total(crossed)).toBeLessThan(await total(await open('/search/?q=police&kind=review')))
    expect(await total(crossed)).toBeGreaterThan(0)
  })

  const PARTNERSHIP = /Take out Partnership: Dudley/
  test('and a chip takes each one out again: then the focus goes to the new count', async () => {
    const page = await open('/search/?q=police&kind=review&partnership=dudley')
    const before = await status(page)
    expect(await page.locator('#chips a').allInnerTexts()).toHaveLength(2)
    await page.evaluate(() => {
      const said = document.querySelector('#status') as HTMLElement
      said.addEventListener('focus', () => (said.dataset['heard'] = said.textContent))
    })
    await page.getByRole('link', { name: PARTNERSHIP }).focus()
    await page.keyboard.press('Enter')
    await page.waitForFunction(() => document.activeElement?.id === 'status')
    expect(new URL(page.url()).searchParams.has('partnership')).toBe(false)
    expect(await page.locator('#chips a').count()).toBe(1)
    expect(await total(page)).toBeGreaterThan(Number.parseInt(before, 10))
    expect(await page.locator('#status').getAttribute('data-heard')).toBe(await status(page))
    await page.goBack()
    await page.waitForFunction((count) => document.querySelector('#status')?.textContent === count, before)
  })

  test('but it stays where a reader has gone on to', async () => {
    const page = await blank()
    await visit(page, '/search/?q=police&kind=recommendations')
    const before = await status(page)
    await page.route('**/texts/*.idx', async (route) => {
      await new Promise((done) => setTimeout(done, 1000))
      await route.continue()
    })
    const held = page.waitForRequest('**/texts/*.idx')
    await page.getByRole('link', { name: 'Search everything' }).press('Enter')
    await held
    await page.locator('#q').focus()
    await page.waitForFunction((before) => /result/.test(document.querySelector('#status')?.textContent?.replace(before, '') ?? ''), before)
    await page.waitForTimeout(200)
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('q')
  })

  test('and a search of everything, and one that is tried again, keep it too', async () => {
    const page = await blank()
    await visit(page, '/search/?q=police&kind=review')
    await page.getByRole('link', { name: 'Search everything' }).press('Enter')
    await page.waitForFunction(() => document.activeElement?.id === 'status')
    expect(await page.locator('#chips a').count()).toBe(0)
    await page.route('**/search-index/**', (route) => route.abort())
    await page.reload()
    const again = page.getByRole('button', { name: 'Try again' })
    await again.waitFor()
    await page.unroute('**/search-index/**')
    await again.press('Enter')
    await page.waitForFunction(() => document.activeElement?.id === 'status')
    expect(await status(page)).toMatch(/^\d+ results$/)
  })

  test('also without a word: then they are a list to browse', async () => {
    const page = await open('/search/?kind=theme')
    expect(await total(page)).toBe(47)
    expect(await page.locator('#answers h3 a').first().getAttribute('href')).toMatch(/^\/themes\//)
    const more = page.getByRole('button', { name: 'Show 8 more of 47 on this site', exact: true })
    await more.focus()
    await page.keyboard.press('Enter')
    await page.waitForFunction(() => document.querySelectorAll('#answers h3').length === 16)
    expect(await page.evaluate(() => document.activeElement === document.querySelectorAll('#answers h3 a')[8])).toBe(true)
  })
})

test('a button that shows more says of what', async () => {
  const page = await open('/search/?q=assessment')
  for (const group of ['recommendations', 'elsewhere on this site']) {
    const more = page.getByRole('button', { name: new RegExp(`^Show \\d+ more of \\d+ ${group}$`) })
    await more.focus()
    await page.keyboard.press('Enter')
    await page.waitForFunction(() => document.activeElement instanceof HTMLAnchorElement)
  }
})

test('a theme narrows what is found to what carries it', async () => {
  const all = await total(await open('/search/?q=police'))
  const some = await total(await open('/search/?q=police&theme=unseen-men'))
  expect(some).toBeGreaterThan(0)
  expect(some).toBeLessThan(all)
  const few = await results(await open('/search/?q=police&theme=unseen-men'))
  const page = await blank()
  for (const href of few.filter((one) => new URL(one).pathname.startsWith('/briefings/'))) {
    await page.goto(href)
    expect(await page.locator('.after a[href="/themes/unseen-men/"]').count(), href).toBe(1)
  }
})

test('the newest or the oldest come first where that is asked for, and the address says it', async () => {
  const page = await open('/search/?q=neglect&kind=review')
  const best = await addresses(page, 'Briefings')
  await page.locator('#sort').selectOption('newest')
  await page.waitForURL((url) => url.searchParams.get('sort') === 'newest')
  await page.waitForFunction((first) => document.querySelector('#answers h3 a')?.getAttribute('href') !== first, best[0])
  const newest = await addresses(page, 'Briefings')
  const oldest = await addresses(await open('/search/?q=neglect&kind=review&sort=oldest'), 'Briefings')
  const paths = (list: string[]) => list.map((address) => address.replace(/#.*/, ''))
  expect(paths(oldest)).toEqual(paths(newest).reverse())
  expect(new Set(paths(newest))).toEqual(new Set(paths(best)))
})
