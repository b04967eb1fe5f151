import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { addresses, results, total } from './asking.ts'
import { blank, open } from './page.ts'

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

  test('and a chip takes each one out again, with the focus kept', async () => {
    const page = await open('/search/?q=police&kind=review&partnership=dudley')
    const before = await total(page)
    expect(await page.locator('#chips a').allInnerTexts()).toHaveLength(2)
    const chip = page.getByRole('link', { name: /Take out Partnership: Dudley/ })
    await chip.focus()
    await page.keyboard.press('Enter')
    await page.waitForURL((url) => !url.searchParams.has('partnership'))
    await page.waitForFunction((count) => Number.parseInt(document.querySelector('#status')?.textContent ?? '', 10) > count, before)
    expect(await page.locator('#chips a').count()).toBe(1)
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('status')
    await page.goBack()
    await page.waitForFunction((count) => Number.parseInt(document.querySelector('#status')?.textContent ?? '', 10) === count, before)
  })

  test('also without a word: then they are a list to browse', async () => {
    const page = await open('/search/?kind=theme')
    expect(await total(page)).toBe(47)
    expect(await page.locator('#answers h3 a').first().getAttribute('href')).toMatch(/^\/themes\//)
    const more = page.getByRole('button', { name: /Show 8 more of 47/ })
    await more.focus()
    await page.keyboard.press('Enter')
    await page.waitForFunction(() => document.querySelectorAll('#answers h3').length === 16)
    expect(await page.evaluate(() => document.activeElement === document.querySelectorAll('#answers h3 a')[8])).toBe(true)
  })
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
