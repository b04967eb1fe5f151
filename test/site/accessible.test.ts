import axe from 'axe-core'
import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { DESKTOP, kinds, open, PHONE } from './page.ts'

const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']

/** What is another matter in the dark: all else of a page is the same there. */
const COLOURS = ['color-contrast', 'link-in-text-block']

/** What axe finds against WCAG 2.2 A and AA and its own advice, or against some rules alone: `rule: place`. */
async function violations(page: Page, rules?: readonly string[]): Promise<string[]> {
  if (!(await page.evaluate(() => 'axe' in window))) {
    await page.addInitScript({ content: axe.source })
    await page.evaluate(axe.source)
  }
  return page.evaluate(
    async ([type, values]) => {
      const found = await (window as unknown as { axe: typeof axe }).axe.run(document, {
        runOnly: { type, values: [...values] },
        ...(type === 'tag' && { rules: { 'target-size': { enabled: true } } }),
        resultTypes: ['violations'],
      })
      return found.violations.flatMap(({ id, help, nodes }) => nodes.map(({ target }) => `${id} (${help}): ${target.join(' ')}`))
    },
    rules ? (['rule', rules] as const) : (['tag', RULES] as const),
  )
}

const SCREENS = [
  { screen: 'on a phone', viewport: PHONE },
  { screen: 'on a desktop', viewport: DESKTOP },
]
const SCHEMES = ['light', 'dark'] as const

describe.each(SCREENS)('$screen', ({ viewport }) => {
  describe.each(SCHEMES)('in %s', (colorScheme) => {
    test.each(kinds)('axe finds nothing against $kind', async ({ path }) => {
      expect(await violations(await open(path, { viewport, colorScheme }), colorScheme === 'dark' ? COLOURS : undefined)).toEqual([])
    })

    test('axe finds nothing against an open explanation', async () => {
      const page = await open('/briefings/child-t/', { viewport, colorScheme })
      await page.locator('main button[popovertarget]').first().click()
      await page.locator('[popover]:popover-open').waitFor()
      expect(await violations(page)).toEqual([])
    })

    test('axe finds nothing against links to copy, one of them copied, nor against the part that a link led to', async () => {
      const page = await open('/briefings/child-t/#learning-escalation', { viewport, colorScheme })
      await page.getByRole('button', { name: 'Links to copy' }).click()
      await page.getByText('Link and cite').click()
      await page.locator('#learning-supervision .place').click()
      await page.locator('[data-copied], .copy + input').waitFor()
      expect(await violations(page)).toEqual([])
    })

    test('axe finds nothing against the HTML for a course page', async () => {
      const page = await open('/briefings/child-t/', { viewport, colorScheme })
      await page.getByText('Put this in a course page').click()
      await page.getByLabel('HTML for a course page').waitFor()
      expect(await violations(page)).toEqual([])
    })

    test('axe finds nothing against the filters of a search, all open', async () => {
      const page = await open('/search/?q=fathers', { viewport, colorScheme })
      await page.evaluate(() => {
        for (const details of document.querySelectorAll('details')) details.open = true
      })
      expect(await violations(page)).toEqual([])
    })
  })
})

test('axe runs its rules here: it finds a picture without words, and pale grey on white', async () => {
  const page = await open('/about/', { bypassCSP: true })
  await page.evaluate(() => {
    document.querySelector('main')?.insertAdjacentHTML('beforeend', '<img src="/mark.svg"><p style="color:#ccc;background:#fff">Pale</p>')
  })
  const found = (await violations(page)).map((one) => one.split(' ')[0])
  expect(found).toEqual(expect.arrayContaining(['image-alt', 'color-contrast']))
  expect((await violations(page, COLOURS)).map((one) => one.split(' ')[0])).toEqual(['color-contrast'])
})
