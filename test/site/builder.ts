import type { Locator, Page } from 'playwright-core'
import { blank, visit } from './page.ts'

/** The page on which a session is built. */
export const BUILD = '/sessions/build/'
export const names = (page: Page) => page.locator('#steps h3 span').allInnerTexts()
export const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name, exact: typeof name === 'string' })
export const status = (page: Page, words: string | RegExp) => page.getByRole('status').filter({ hasText: words }).waitFor()
export const title = (page: Page) => page.getByLabel('Title', { exact: true }).first()
export const focused = (page: Page) => page.evaluate(() => document.activeElement?.ariaLabel ?? document.activeElement?.textContent)

/** Adds a part of a page to the session, as a trainer does. */
export async function add(page: Page, path: string, name: string): Promise<void> {
  await visit(page, path)
  await button(page, 'Add to a session').click()
  await button(page, `Add to your session: ${name}`).click()
  await status(page, 'Added.')
}

/** A page on which a link has been opened. */
export async function opened(fragment: string, options: Parameters<typeof blank>[0] = {}): Promise<Page> {
  const page = await blank(options)
  await visit(page, BUILD + fragment)
  return page
}

/** A session of three steps that open nothing. */
export const THREE = '#v1&t=Three&f=A+team&5=&n=One&10=&n=Two&q=Why%3F&15=&n=Three'

/** What a person finds out about a field that has to be mended. */
export const faultAt = (field: Locator) =>
  field.evaluate((one) => {
    const about = document.getElementById(one.getAttribute('aria-describedby') ?? '')
    const apart = about ? Math.abs(about.getBoundingClientRect().top - one.getBoundingClientRect().bottom) : Number.POSITIVE_INFINITY
    return {
      isInvalid: one.getAttribute('aria-invalid'),
      says: about?.textContent,
      isNear: apart < 40 && about !== null && about.getBoundingClientRect().bottom <= innerHeight,
      isFocused: document.activeElement === one,
    }
  })
