import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { SEED, sampleSize } from '../../sample.ts'
import { violations, violationsByDayAndNight } from '../axe.ts'
import { colourOf, inkOf } from '../colours.ts'
import { expectEvery, list, toTheTop, walk } from '../focus.ts'
import { keptBy, listen } from '../heard.ts'
import { overflow, sticksOut } from '../overflow.ts'
import { create, DESKTOP, enlargeText, kinds, PHONE, visit } from '../page.ts'
import { tooSmall } from '../targets.ts'

/** What is done there needs a script. */
const NEEDS_SCRIPT = /^\/(search|action-plan|sessions\/build)\/|\/present\/|#wall/
/** Nothing stands before the content of slides, nor of a page in a frame but where it is from. */
const BARE = /^\/embed\/|\/present\//

/** Pixels of a sheet between margins of a centimetre. */
const A4 = { width: 718, height: 1047 }

const words = (text: string) => text.replace(/\s+/g, ' ').trim()

/** All that every kind of page has to be, whatever is on it; of each kind one load is asked, on a phone that then becomes a desktop. */
export function sweep(some: typeof kinds): void {
  let page: Page
  let plain: Page
  let heard: ReturnType<typeof listen>
  beforeAll(async () => {
    page = await create()
    plain = await create({ javaScriptEnabled: false })
    heard = listen(page)
  })
  afterAll(async () => {
    for (const one of [page, plain]) await one.context().close()
  })

  describe.each(some)('$kind', ({ kind, path }) => {
    const isEven = (kinds.findIndex((one) => one.kind === kind) + SEED) % 2 === 0
    const isAll = sampleSize({ test: 0, all: 0, prove: 1 }) > 0
    /** But in the proofs, axe asks every other kind on a phone; the others are asked on a desktop. A seed decides which. */
    const [onPhone, onDesktop] = isAll ? [true, true] : [isEven, !isEven]
    /** In the dark only colours are asked again: of every other kind. */
    const byNight = isAll || (kinds.findIndex((one) => one.kind === kind) + SEED) % 4 < 2
    const SCHEMES = (['light', 'dark'] as const).filter((_, i) => isAll || SEED % 4 < 2 === (i === 0))

    beforeAll(async () => {
      await page.goto('about:blank')
      await page.emulateMedia({ media: null, colorScheme: null, forcedColors: null })
      await page.setViewportSize(PHONE)
      for (const all of [heard.said, heard.failed]) all.length = 0
      heard.hosts.clear()
      await visit(page, path)
    })

    async function expectQuiet(): Promise<void> {
      await page.evaluate(() => scrollTo(0, document.body.scrollHeight))
      expect(heard.said).toEqual([])
      expect([...heard.hosts]).toEqual([new URL(inject('origin')).host])
      expect(heard.failed).toEqual([])
      expect(await keptBy(page, page.context())).toEqual([])
      await page.evaluate(() => scrollTo(0, 0))
    }

    /** What is too small to be hit, with all open that can be opened. */
    async function expectTargets(): Promise<void> {
      const closed = await page.locator('details:not([open])').elementHandles()
      for (const one of closed) await one.evaluate((details) => (details as HTMLDetailsElement).toggleAttribute('open', true))
      expect(await tooSmall(page)).toEqual([])
      for (const one of closed) await one.evaluate((details) => (details as HTMLDetailsElement).toggleAttribute('open', false))
    }

    describe('on a phone', () => {
      test('asks no other host, says nothing to the console, keeps nothing', expectQuiet)

      if (onPhone)
        test(`axe finds nothing, by day${byNight ? ' or by night' : ''}`, async () => {
          expect(await (byNight ? violationsByDayAndNight(page) : violations(page))).toEqual([])
        })

      test('nothing has to be scrolled sideways or is cut off', async () => {
        expect(await overflow(page)).toEqual([])
      })

      test('nor at 400 %, which leaves 320 by 256 pixels', async () => {
        await page.setViewportSize({ width: 320, height: 256 })
        expect(await overflow(page)).toEqual([])
        await page.setViewportSize(PHONE)
      })

      test('nor with the spaces between lines, words and letters that a reader may ask for', async () => {
        // A reader's own styles are none of the page's: its policy does not keep them out.
        await page.evaluate(() => {
          const styles = new CSSStyleSheet()
          styles.replaceSync(
            '* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important } p { margin-block-end: 2em !important }',
          )
          document.adoptedStyleSheets.push(styles)
        })
        expect(await page.evaluate(() => getComputedStyle(document.body).letterSpacing)).not.toBe('normal')
        expect(await overflow(page)).toEqual([])
        await page.evaluate(() => document.adoptedStyleSheets.pop())
      })

      test('a finger hits what it aims at', expectTargets)

      test('also on a wider one', async () => {
        await page.setViewportSize({ width: 360, height: 640 })
        await expectTargets()
      })
    })

    if (!onDesktop) return
    describe('on a desktop', () => {
      beforeAll(async () => {
        await page.setViewportSize(DESKTOP)
        // The search opens its filters on a wide screen, as it begins.
        if (path.startsWith('/search/')) await visit(page, path)
      })

      test('asks no other host, says nothing to the console, keeps nothing', expectQuiet)

      test(`axe finds nothing, by day${byNight ? ' or by night' : ''}`, async () => {
        expect(await (byNight ? violationsByDayAndNight(page) : violations(page))).toEqual([])
      })

      test('nothing has to be scrolled sideways or is cut off with text at 200 %', async () => {
        const size = () => page.evaluate(() => Number.parseFloat(getComputedStyle(document.body).fontSize))
        const before = await size()
        await enlargeText(page, 200)
        expect(await size()).toBe(before * 2)
        expect(await overflow(page)).toEqual([])
      })

      test('a pointer hits what it aims at', expectTargets)

      test.each(SCHEMES)('in forced colours, %s, it is drawn, and its links are seen to be links', async (colorScheme) => {
        await page.emulateMedia({ forcedColors: 'active', colorScheme })
        expect(await inkOf(page)).toBeGreaterThan(0.01)
        const canvas = await colourOf(page, 'html', 'backgroundColor')
        const text = await colourOf(page, 'main :is(p, h1)', 'color')
        const links = await page
          .locator('main a[href], footer a[href]')
          .evaluateAll((all) => [...new Set(all.map((link) => getComputedStyle(link).color))])
        await page.emulateMedia({ forcedColors: null, colorScheme: null })
        expect(links).toHaveLength(NEEDS_SCRIPT.test(path) && BARE.test(path) ? 0 : 1)
        expect([canvas, text]).not.toContain(links[0])
      })

      test('on paper nothing stands out at the side', async () => {
        await page.emulateMedia({ media: 'print' })
        await page.setViewportSize(A4)
        expect(await sticksOut(page)).toEqual([])
        await page.emulateMedia({ media: null })
        await page.setViewportSize(DESKTOP)
      })

      if (byNight)
        test('with Tab alone everything is reached, in order, and is seen to be', async () => {
          const all = await list(page)
          expectEvery(all, await walk(page, 'Tab', all.length + 20))
        })

      if (!BARE.test(path))
        test('the first stop skips to the content', async () => {
          await toTheTop(page)
          await page.keyboard.press('Tab')
          expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Skip to the content')
          await page.keyboard.press('Enter')
          expect(await page.evaluate(() => document.activeElement?.id)).toBe('main')
          await page.keyboard.press('Tab')
          expect(await page.evaluate(() => document.activeElement?.closest('main, footer') !== null)).toBe(true)
        })

      if (!NEEDS_SCRIPT.test(path))
        test('reads the same without JavaScript', async () => {
          await plain.goto(path)
          // What a script adds is for doing something with a page, and not for reading it.
          expect(await plain.locator('.tools').count()).toBe(0)
          await plain.locator('main noscript').evaluateAll((all) => all.map((one) => one.remove()))
          await page.locator('.tools, #keep, #kept, [data-file]').evaluateAll((all) => all.map((one) => one.remove()))
          expect(words(await plain.locator('main').innerText())).toBe(words(await page.locator('main').innerText()))
          const unseen = await plain
            .locator('main :is(h1, h2, h3, p, li, dt, dd)')
            .evaluateAll((all) =>
              all
                .filter(
                  (one) =>
                    !one.checkVisibility() && !one.closest('[popover], details:not([open]), .print-only, #keep, [data-after], [data-file]'),
                )
                .map((one) => one.textContent),
            )
          expect(unseen).toEqual([])
        })
    })
  })
}
