import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { KINDS } from '../../scripts/dev/kinds-of-page.ts'
import { colourOf, inkOf } from './colours.ts'
import { open } from './page.ts'

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
  expect(await inkOf(page)).toBe(0)
})
