import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { type Browser, chromium, type Page } from 'playwright-core'
import { browserPath } from '../../src/cli/handouts/chromium.ts'
import { picturesOf, SCALE, SCREENS, type Screen, WALL } from './screens.ts'

/**
 * Takes every picture of the docs anew.
 *
 * @param origin where the example is served.
 * @param folder where the pictures are put.
 */
export async function takePictures(origin: string, folder: string): Promise<void> {
  mkdirSync(folder, { recursive: true })
  const browser = await chromium.launch({ executablePath: browserPath(), args: ['--disable-gpu'] })
  try {
    for (const screen of SCREENS) await take(browser, origin, folder, screen)
  } finally {
    await browser.close()
  }
}

async function take(browser: Browser, origin: string, folder: string, screen: Screen): Promise<void> {
  const context = await browser.newContext({
    baseURL: origin,
    viewport: WALL,
    deviceScaleFactor: SCALE,
    reducedMotion: 'reduce',
    serviceWorkers: 'block',
  })
  const page = await context.newPage()
  await page.goto(screen.at)
  await shown(page, screen)
  for (const { file, width, height, dark } of picturesOf(screen)) {
    await page.setViewportSize({ width, height })
    await page.emulateMedia({ colorScheme: dark ? 'dark' : 'light' })
    await page.screenshot({ path: join(folder, file), animations: 'disabled' })
  }
  await context.close()
}

/** Waits until a screen is there as a reader has it. */
async function shown(page: Page, { at, on }: Screen): Promise<void> {
  if (on === 'wall') await page.locator('body.staged').waitFor()
  if (on === 'paper') {
    await page.emulateMedia({ media: 'print' })
    // As far from the edge as on a sheet, and on its white.
    await page.evaluate(() => {
      document.body.style.padding = '12mm 14mm'
      document.documentElement.style.setProperty('--paper', '#fff')
    })
  }
  if (at.startsWith('/search/')) await page.waitForFunction(() => /found|result/.test(document.querySelector('#status')?.textContent ?? ''))
}
