import { expect, test } from 'vitest'
import { KINDS } from '../../scripts/dev/kinds-of-page.ts'
import { blank, kinds } from './page.ts'

const words = (text: string) => text.replace(/\s+/g, ' ').trim()

test.each(kinds.filter(({ path }) => !/^\/(search|action-plan|sessions\/build)\/|\/present\//.test(path)))(
  'reads the same: $kind',
  async ({ path }) => {
    const [plain, scripted] = await Promise.all([blank({ javaScriptEnabled: false }), blank()])
    await Promise.all([plain.goto(path), scripted.goto(path)])
    // What a script adds is for doing something with a page, and not for reading it.
    expect(await plain.locator('.tools').count()).toBe(0)
    await plain.locator('main noscript').evaluateAll((all) => all.map((one) => one.remove()))
    await scripted.locator('.tools, #keep, #kept').evaluateAll((all) => all.map((one) => one.remove()))
    expect(words(await plain.locator('main').innerText())).toBe(words(await scripted.locator('main').innerText()))
    const unseen = await plain
      .locator('main :is(h1, h2, h3, p, li, dt, dd)')
      .evaluateAll((all) =>
        all
          .filter((one) => !one.checkVisibility() && !one.closest('[popover], details:not([open]), .print-only, #keep'))
          .map((one) => one.textContent),
      )
    expect(unseen).toEqual([])
  },
)
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
