import type { Locator, Page } from 'playwright-core'
import { KINDS } from '../../scripts/dev/kinds-of-page.ts'
import { open, searched } from './page.ts'

/** Asks the box on the home page, as a reader does. */
export async function ask(words: string): Promise<Page> {
  const page = await open(KINDS.home)
  await page.locator('main input[name=q]').fill(words)
  await page.keyboard.press('Enter')
  await page.waitForURL('**/search/**')
  await searched(page)
  return page
}

/** Opens the search page with words, as a link does. */
export const search = (words: string): Promise<Page> => open(`/search/?q=${encodeURIComponent(words)}`)

/** What the page says of a search, and the number of its results. */
export const status = (page: Page): Promise<string> => page.locator('#status').innerText()
export const total = async (page: Page): Promise<number> => Number.parseInt(await status(page), 10)

/** Every link of the results, in its order. */
export const results = (page: Page): Promise<string[]> =>
  page.locator('#answers li a').evaluateAll((links) => links.map((link) => (link as HTMLAnchorElement).href))

/** The results under one heading, such as `Briefings`. */
export const under = (page: Page, heading: string): Locator =>
  page.locator('#answers > h2', { hasText: heading }).locator('xpath=following-sibling::div[1]').locator('h3 a')
export const addresses = (page: Page, heading: string): Promise<string[]> =>
  under(page, heading).evaluateAll((links) => links.map((link) => (link as HTMLAnchorElement).pathname + (link as HTMLAnchorElement).hash))

/** Opens a result, and tells whether the reader stands before the part that it names. */
export async function follow(page: Page, link: Locator): Promise<{ address: string; words: string; inView: boolean }> {
  await link.click()
  await page.waitForURL((url) => !url.pathname.startsWith('/search/'))
  const { pathname, hash } = new URL(page.url())
  const section = page.locator(`[id="${hash.slice(1)}"]`)
  return {
    address: pathname + hash,
    words: await section.innerText(),
    inView: await section.evaluate(
      (element) => element.getBoundingClientRect().top < innerHeight && element.getBoundingClientRect().bottom > 0,
    ),
  }
}
