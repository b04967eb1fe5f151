import type { Page } from 'playwright-core'
import { describe, expect, onTestFinished, test } from 'vitest'
import { DESKTOP, kinds, open, PHONE } from './page.ts'

/** What stands out at the side of the window, outside a box of its own that scrolls. */
const sticksOut = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const scrolls = (element: Element | null): boolean =>
      element !== null &&
      element !== document.documentElement &&
      (/auto|scroll/.test(getComputedStyle(element).overflowX) || scrolls(element.parentElement))
    const out = [...document.querySelectorAll('body *')].filter((element) => {
      if (!element.checkVisibility({ visibilityProperty: true }) || element.closest('.unseen, svg')) return false
      const { left, right, width, height } = element.getBoundingClientRect()
      return width > 0 && height > 0 && (right > innerWidth + 1 || left < -1) && !scrolls(element)
    })
    const names = out.map((element) => `${element.tagName.toLowerCase()}.${element.className}: ${element.textContent?.trim().slice(0, 40)}`)
    const { scrollWidth } = document.scrollingElement as Element
    return scrollWidth > innerWidth ? [`the page is ${scrollWidth} wide`, ...names] : names
  })

/** Text that is cut off by the box it stands in. */
const cutOff = (page: Page): Promise<string[]> =>
  page.evaluate(() =>
    [...document.querySelectorAll('body *')]
      .filter((element) => {
        const { overflowX, overflowY } = getComputedStyle(element)
        if (!element.checkVisibility({ visibilityProperty: true }) || element.closest('.unseen, svg') || !element.textContent?.trim())
          return false
        return (
          (/hidden|clip/.test(overflowX) && element.scrollWidth > element.clientWidth + 1) ||
          (/hidden|clip/.test(overflowY) && element.scrollHeight > element.clientHeight + 1)
        )
      })
      .map((element) => `${element.tagName.toLowerCase()}.${element.className}`),
  )

/** As a reader does who has set the browser's text to a larger size; undone when the test ends. */
async function enlargeText(page: Page, percent: number): Promise<void> {
  const client = await page.context().newCDPSession(page)
  const set = async (share: number): Promise<void> => {
    await client.send('Page.setFontSizes', { fontSizes: { standard: 16 * share, fixed: 13 * share } })
  }
  onTestFinished(() => set(1))
  await set(percent / 100)
}

describe('nothing has to be scrolled sideways or is cut off', () => {
  test.each(kinds)('on a window of 320 pixels: $kind', async ({ path }) => {
    const page = await open(path, { viewport: PHONE })
    expect(await sticksOut(page)).toEqual([])
    expect(await cutOff(page)).toEqual([])
  })

  test.each(kinds)('at 400 %, which leaves 320 by 256 pixels: $kind', async ({ path }) => {
    const page = await open(path, { viewport: { width: 320, height: 256 } })
    expect(await sticksOut(page)).toEqual([])
    expect(await cutOff(page)).toEqual([])
  })

  test.each(kinds)('with text at 200 %: $kind', async ({ path }) => {
    const page = await open(path, { viewport: DESKTOP })
    const before = await page.evaluate(() => Number.parseFloat(getComputedStyle(document.body).fontSize))
    await enlargeText(page, 200)
    expect(await page.evaluate(() => Number.parseFloat(getComputedStyle(document.body).fontSize))).toBe(before * 2)
    expect(await sticksOut(page)).toEqual([])
    expect(await cutOff(page)).toEqual([])
  })

  test.each(kinds)('with the spaces between lines, words and letters that a reader may ask for: $kind', async ({ path }) => {
    // A reader's own styles are none of the page's: its policy does not keep them out.
    const page = await open(path, { viewport: PHONE, bypassCSP: true })
    await page.addStyleTag({
      content:
        '* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important } p { margin-block-end: 2em !important }',
    })
    expect(await sticksOut(page)).toEqual([])
    expect(await cutOff(page)).toEqual([])
  })
})

test.each([PHONE, { width: 320, height: 256 }])('with links to copy on a window of $width by $height pixels', async (viewport) => {
  for (const path of ['/briefings/child-t/', '/themes/unseen-men/', '/recommendations/child-t/', '/questions/']) {
    const page = await open(path, { viewport })
    await page.getByRole('button', { name: 'Links to copy' }).click()
    await page.locator('.place').first().click()
    expect(await sticksOut(page)).toEqual([])
    expect(await cutOff(page)).toEqual([])
  }
})

test('on a window of 320 pixels with text at 200 %, a briefing can still be read', async () => {
  const page = await open('/briefings/child-t/', { viewport: PHONE })
  await enlargeText(page, 200)
  expect(await sticksOut(page)).toEqual([])
})

test('on a window of 320 pixels, what a trainer copies stays within it', async () => {
  const page = await open('/briefings/child-t/', { viewport: PHONE })
  await page.getByText('Put this in a course page').click()
  await page.getByLabel('HTML for a course page').waitFor()
  expect(await sticksOut(page)).toEqual([])
})

test('what stays at the top while a briefing scrolls leaves most of the window to the text', async () => {
  for (const viewport of [PHONE, { width: 320, height: 256 }, { width: 640, height: 360 }]) {
    const page = await open('/briefings/child-t/', { viewport })
    const covered = await page.evaluate(async () => {
      document.querySelector('#findings li:nth-child(3)')?.scrollIntoView()
      await new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn)))
      const stuck = [...document.querySelectorAll('body *')].filter((element) => {
        const { position } = getComputedStyle(element)
        const { top, bottom } = element.getBoundingClientRect()
        return /sticky|fixed/.test(position) && element.checkVisibility() && top <= 1 && bottom > 0
      })
      return Math.max(0, ...stuck.map((element) => element.getBoundingClientRect().bottom)) / innerHeight
    })
    expect(covered).toBeLessThan(0.25)
  }
})

test('a box too wide would be seen here', async () => {
  const page = await open('/about/', { viewport: PHONE, bypassCSP: true })
  await page.evaluate(() => {
    document
      .querySelector('main')
      ?.insertAdjacentHTML('beforeend', '<p style="width:600px">Wide</p><p style="height:1em;overflow:hidden">Two<br>lines</p>')
  })
  expect((await sticksOut(page)).length).toBeGreaterThan(0)
  expect((await cutOff(page)).length).toBeGreaterThan(0)
})
