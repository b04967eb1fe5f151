import axe from 'axe-core'
import type { Page } from 'playwright-core'

const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']

/** What is another matter in the dark: all else of a page is the same there. */
export const COLOURS = ['color-contrast', 'link-in-text-block']

/** What axe finds against WCAG 2.2 A and AA and its own advice, or against some rules alone: `rule (help): place`. */
export async function violations(page: Page, rules?: readonly string[]): Promise<string[]> {
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axe.source)
  return page.evaluate(
    async ([type, values]) => {
      const found = await (window as unknown as { axe: typeof axe }).axe.run(document, {
        runOnly: { type, values: [...values] },
        ...(type === 'tag' && { rules: { 'target-size': { enabled: true } } }),
        resultTypes: ['violations'],
        preload: false,
      })
      return found.violations.flatMap(({ id, help, nodes }) => nodes.map(({ target }) => `${id} (${help}): ${target.join(' ')}`))
    },
    rules ? (['rule', rules] as const) : (['tag', RULES] as const),
  )
}

/** The same of a page as it stands in the light, and of its colours in the dark: `in the dark, rule (help): place`. */
export async function violationsByDayAndNight(page: Page): Promise<string[]> {
  const day = await violations(page)
  await page.emulateMedia({ colorScheme: 'dark' })
  const night = await violations(page, COLOURS)
  await page.emulateMedia({ colorScheme: null })
  return [...day, ...night.map((one) => `in the dark, ${one}`)]
}
