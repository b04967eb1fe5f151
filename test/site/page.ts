import { type BrowserContextOptions, chromium, type Page } from 'playwright-core'
import { expect, inject, onTestFinished } from 'vitest'
import { KINDS } from '../../scripts/dev/kinds-of-page.ts'

/** The one browser of all these tests; files that run one after another in a process share the way to it. */
const browser = await chromium.connect(inject('browser'))

export const kinds = Object.entries(KINDS).map(([kind, path]) => ({ kind, path }))

export const PHONE = { width: 320, height: 640 }
export const DESKTOP = { width: 1280, height: 800 }

/** A page in a browser that has never been here; whoever asks for it closes it. */
export const create = async (options: BrowserContextOptions = {}): Promise<Page> => {
  const context = await browser.newContext({
    baseURL: inject('origin'),
    reducedMotion: 'reduce',
    serviceWorkers: 'block',
    viewport: DESKTOP,
    ...options,
  })
  return context.newPage()
}

/** The same, closed when the test ends. */
export async function blank(options: BrowserContextOptions = {}): Promise<Page> {
  const page = await create(options)
  onTestFinished(() => page.context().close())
  return page
}

/** The windows of the file that runs, by their options. */
const windows = new Map<string, Promise<Page>>()
let windowsOf: string | undefined

/** An address of the site, opened anew, when all of it is there; in a window that tests of a file with the same options share. */
export async function open(path: string, options: BrowserContextOptions = {}): Promise<Page> {
  const { testPath } = expect.getState()
  if (testPath !== windowsOf) {
    for (const window of windows.values()) await (await window).context().close()
    windows.clear()
    windowsOf = testPath
  }
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
  if (path.includes('#wall')) await page.locator('body.staged').waitFor()
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
      ? /found|result|Not covered/.test(document.querySelector('#status')?.textContent ?? '')
      : !document.querySelector<HTMLDetailsElement>('#narrow')?.open || document.querySelector('#filters details')
  })
}
