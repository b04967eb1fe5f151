import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { KINDS } from '../../scripts/dev/kinds-of-page.ts'
import { kinds, open } from './page.ts'

/** How many colours a screenshot has, with near ones as one, and how much of it is not the commonest. */
async function drawn(page: Page): Promise<{ colours: number; ink: number }> {
  const picture = (await page.screenshot()).toString('base64')
  return page.evaluate(async (data) => {
    const bitmap = await createImageBitmap(new Blob([Uint8Array.from(atob(data), (sign) => sign.charCodeAt(0))]))
    const canvas = new OffscreenCanvas(bitmap.width, bitmap.height)
    const context = canvas.getContext('2d') as OffscreenCanvasRenderingContext2D
    context.drawImage(bitmap, 0, 0)
    const { data: pixels } = context.getImageData(0, 0, bitmap.width, bitmap.height)
    const counts = new Map<number, number>()
    for (let i = 0; i < pixels.length; i += 4) {
      const colour = (((pixels[i] as number) >> 5) << 6) | (((pixels[i + 1] as number) >> 5) << 3) | ((pixels[i + 2] as number) >> 5)
      counts.set(colour, (counts.get(colour) ?? 0) + 1)
    }
    return { colours: counts.size, ink: 1 - Math.max(...counts.values()) / (pixels.length / 4) }
  }, picture)
}

const colourOf = (page: Page, selector: string, property: 'color' | 'backgroundColor' | 'stroke') =>
  page
    .locator(selector)
    .first()
    .evaluate((element, name) => getComputedStyle(element)[name], property)

test('a device set to dark gets a dark page with light ink, and a light one the other way round', async () => {
  const light = async (colorScheme: 'light' | 'dark') => {
    const page = await open(KINDS['a review'], { colorScheme })
    const channel = (colour: string) => Number(/\d+/.exec(colour)?.[0])
    return [channel(await colourOf(page, 'html', 'backgroundColor')), channel(await colourOf(page, 'body', 'color'))]
  }
  const [paper, ink] = await light('light')
  const [darkPaper, darkInk] = await light('dark')
  expect(paper).toBeGreaterThan(200)
  expect(ink).toBeLessThan(60)
  expect(darkPaper).toBeLessThan(60)
  expect(darkInk).toBeGreaterThan(200)
})

describe.each(['light', 'dark'] as const)('in forced colours, %s', (colorScheme) => {
  test.each(kinds)('the page is drawn, and its links are seen to be links: $kind', async ({ path }) => {
    const page = await open(path, { forcedColors: 'active', colorScheme })
    expect((await drawn(page)).ink).toBeGreaterThan(0.01)
    const canvas = await colourOf(page, 'html', 'backgroundColor')
    const text = await colourOf(page, 'main :is(p, h1)', 'color')
    const links = await page
      .locator('main a[href], footer a[href]')
      .evaluateAll((all) => [...new Set(all.map((link) => getComputedStyle(link).color))])
    expect(links).toHaveLength(path.includes('/present/') ? 0 : 1)
    expect([canvas, text]).not.toContain(links[0])
  })

  test('the ring is seen', async () => {
    const page = await open(KINDS['a review'], { forcedColors: 'active', colorScheme })
    const stroke = await colourOf(page, '.contents svg', 'stroke')
    expect(stroke).toMatch(/^rgb/)
    expect(stroke).not.toBe(await colourOf(page, 'html', 'backgroundColor'))
  })
})

test('where less motion is wished, nothing glides and nothing runs with the clock', async () => {
  const gliding = (page: Page) => page.evaluate(() => getComputedStyle(document.documentElement).scrollBehavior)
  expect(await gliding(await open(KINDS['a review'], { reducedMotion: 'no-preference' }))).toBe('smooth')
  const page = await open(KINDS['a review'], { reducedMotion: 'reduce' })
  expect(await gliding(page)).toBe('auto')
  expect(await page.evaluate(() => document.getAnimations().filter(({ timeline }) => timeline instanceof DocumentTimeline).length)).toBe(0)
})

test('a blank page would be seen here', async () => {
  const page = await open(KINDS.about)
  await page.evaluate(() => document.body.replaceChildren())
  expect((await drawn(page)).ink).toBe(0)
})
