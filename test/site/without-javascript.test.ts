import { expect, test } from 'vitest'
import { KINDS } from '../../scripts/dev/kinds-of-page.ts'
import { blank } from './page.ts'

test('the search says that it needs JavaScript, and offers themes, roles and A to Z instead', async () => {
  const page = await blank({ javaScriptEnabled: false })
  await page.goto(`${KINDS.search}?q=fathers`)
  expect(await page.locator('main').innerText()).toContain('Searching needs JavaScript.')
  for (const [heading, target] of [
    ['Themes', '/themes/'],
    ['Your role', '/for/'],
    ['Terms from A to Z', '/glossary/#letter-'],
  ] as const) {
    const links = page
      .locator('main section', { has: page.getByRole('heading', { name: heading, exact: true }) })
      .locator(`a[href^="${target}"]`)
    expect(await links.count()).toBeGreaterThan(10)
    expect(await links.first().isVisible()).toBe(true)
  }
  await page.getByRole('link', { name: 'Unseen men' }).first().click()
  expect(new URL(page.url()).pathname).toBe('/themes/unseen-men/')
})

test('an explanation opens all the same', async () => {
  const page = await blank({ javaScriptEnabled: false })
  await page.goto(KINDS['a review'])
  await page.locator('main button[popovertarget]').first().click()
  expect(await page.locator('[popover]:popover-open').count()).toBe(1)
})
