import { type BrowserContextOptions, chromium, type Page } from 'playwright-core'
import { afterAll, inject, onTestFinished } from 'vitest'
import { KINDS } from '../../scripts/dev/kinds-of-page.ts'

const browser = await chromium.connect(inject('browser'))
afterAll(() => browser.close())

export const kinds = Object.entries(KINDS).map(([kind, path]) => ({ kind, path }))

export const PHONE = { width: 320, height: 640 }
export const DESKTOP = { width: 1280, height: 800 }

const create = async (options: BrowserContextOptions): Promise<Page> => {
  const context = await browser.newContext({
    baseURL: inject('origin'),
    reducedMotion: 'reduce',
    serviceWorkers: 'block',
    viewport: DESKTOP,
    ...options,
  })
  return context.newPage()
}

/** A page in a browser that has never been here, closed when the test ends. */
export async function blank(options: BrowserContextOptions = {}): Promise<Page> {
  const page = await create(options)
  onTestFinished(() => page.context().close())
  return page
}

const windows = new Map<string, Promise<Page>>()

/** An address of the site, opened anew, when all of it is there; in a window that tests with the same options share. */
export async function open(path: string, options: BrowserContextOptions = {}): Promise<Page> {
  const name = JSON.stringify(options)
  const window = windows.get(name) ?? create(options)
  windows.set(name, window)
  const page = await window
  await page.goto('about:blank')
  await visit(page, path)
  return page
}

export async function visit(page: Page, path: string): Promise<void> {
  await page.goto(path, { waitUntil: 'load' })
  if (path.startsWith('/search/')) await searched(page)
  if (path.startsWith('/sessions/build/#')) await built(page)
  if (path.startsWith('/sessions/build/present/')) await page.waitForFunction(() => !document.querySelector('#deck[aria-busy]'))
}

/** As a reader does who has set the browser's text to a larger size; undone when the test ends. */
export async function enlargeText(page: Page, percent: number): Promise<void> {
  const client = await page.context().newCDPSession(page)
  const set = (share: number) => client.send('Page.setFontSizes', { fontSizes: { standard: 16 * share, fixed: Math.round(13 * share) } })
  onTestFinished(async () => void (await set(1)))
  await set(percent / 100)
}

/** Waits until every step of a session that is being built has been read from its page; without script there is none. */
export async function built(page: Page): Promise<void> {
  await page.waitForFunction(
    () =>
      !document.querySelector('#builder[hidden]') &&
      ![...document.querySelectorAll('#steps h3 span')].some((name) => name.textContent === '…'),
  )
}

/** Waits until the search page shows what its address asks for. */
export async function searched(page: Page): Promise<void> {
  await page.waitForFunction(() => {
    const asked = new URLSearchParams(location.search).size > 0
    return asked
      ? /found|result/.test(document.querySelector('#status')?.textContent ?? '')
      : !document.querySelector<HTMLDetailsElement>('#narrow')?.open || document.querySelector('#filters details')
  })
}
