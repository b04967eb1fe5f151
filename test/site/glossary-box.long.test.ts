import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { someOf } from '../sample.ts'
import { enlargeText, open } from './page.ts'

const BRIEFING = '/briefings/child-t/'

/** Opens the box of each term when the term stands at the top, in the middle and at the foot of the window, and says where a box is cut. */
const cutBoxes = (page: Page): Promise<string[]> =>
  page.evaluate(async () => {
    const drawn = () => new Promise((next) => requestAnimationFrame(() => requestAnimationFrame(next)))
    const cut: string[] = []
    const terms = [...document.querySelectorAll<HTMLButtonElement>('main button[popovertarget].term')]
    if (terms.length < 5) cut.push('there are hardly any terms')
    for (const term of terms) {
      for (const block of ['start', 'center', 'end'] as const) {
        term.scrollIntoView({ block, behavior: 'instant' })
        term.click()
        await drawn()
        const box = document.querySelector<HTMLElement>(':popover-open')
        if (!box) cut.push(`${term.textContent} opens nothing`)
        else {
          const { top, left, right, bottom } = box.getBoundingClientRect()
          const { clientWidth } = document.documentElement
          if (top < 0 || left < 0 || right > clientWidth + 1 || bottom > innerHeight + 0.5)
            cut.push(
              `${term.textContent} at the ${block}: ${[left, top, right, bottom].map(Math.round)} of ${clientWidth} by ${innerHeight}`,
            )
          box.hidePopover()
        }
      }
    }
    return cut
  })

describe('the explanation of a term is wholly in the window, wherever the term stands', () => {
  const windows = [
    { width: 320, height: 568, text: 100 },
    { width: 360, height: 640, text: 100 },
    { width: 320, height: 568, text: 200 },
    { width: 568, height: 320, text: 100 },
    { width: 640, height: 360, text: 150 },
    { width: 768, height: 1024, text: 100 },
    { width: 1280, height: 800, text: 200 },
  ]
  test.each(someOf(windows, 2, { ofAll: 2 }))('on $width by $height with text at $text %', async ({ width, height, text }) => {
    const page = await open(BRIEFING, { viewport: { width, height } })
    if (text !== 100) await enlargeText(page, text)
    expect(await cutBoxes(page)).toEqual([])
  })
})

test.each([
  { width: 320, height: 568, text: 200 },
  { width: 320, height: 568, text: 300 },
])('a long explanation uses the width of a phone, is scrolled by keys, and keeps its button in sight: text at $text %', async (one) => {
  const { width, height, text } = one
  const page = await open(BRIEFING, { viewport: { width, height } })
  await enlargeText(page, text)
  await page.locator('main [popovertarget=term-marac]').first().press('Enter')
  const box = page.locator(':popover-open')
  const { left, right, words } = await box.evaluate((element) => {
    const { left, right } = element.getBoundingClientRect()
    const { paddingLeft, paddingRight } = getComputedStyle(element)
    return { left, right, words: element.clientWidth - Number.parseFloat(paddingLeft) - Number.parseFloat(paddingRight) }
  })
  expect(Math.abs(left - (width - right))).toBeLessThan(1)
  expect(words).toBeGreaterThan(width * 0.85)
  await page.keyboard.press('Tab')
  await page.keyboard.press('PageDown')
  await page.waitForFunction(() => Number(document.querySelector(':popover-open')?.scrollTop) > 200)
  await expect.poll(() => box.getByRole('button').evaluate((close) => Math.round(close.getBoundingClientRect().top))).toBeLessThan(60)
  const seen = await box.getByRole('button').evaluate((close) => {
    const { left, top, width, height } = close.getBoundingClientRect()
    return document.elementFromPoint(left + width / 2, top + height / 2) === close
  })
  expect(seen).toBe(true)
})

test('no word at the head of an explanation is broken, beside its button, by large text', async () => {
  const page = await open('/briefings/professional-curiosity/', { viewport: { width: 320, height: 568 } })
  await enlargeText(page, 200)
  const broken = await page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('[popover]')].flatMap((box) => {
      box.showPopover()
      const found: string[] = []
      const texts = document.createTreeWalker(box.querySelector('p') as HTMLElement, NodeFilter.SHOW_TEXT)
      for (let text = texts.nextNode(); text; text = texts.nextNode()) {
        for (const { 0: word, index } of (text.textContent ?? '').matchAll(/[\p{L}’]+/gu)) {
          const range = document.createRange()
          range.setStart(text, index)
          range.setEnd(text, index + word.length)
          if (range.getClientRects().length > 1) found.push(word)
        }
      }
      box.hidePopover()
      return found
    }),
  )
  expect(broken).toEqual([])
})

/** What the tools at the top of a page stand on. */
const overprinted = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const bar = document.querySelector('.tools')
    const tools = [...(bar?.querySelectorAll('button') ?? [])]
    if (tools.length === 0) return ['there are no tools']
    const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
    const found: string[] = []
    for (let text = texts.nextNode(); text; text = texts.nextNode()) {
      if (!text.textContent?.trim() || !text.parentElement?.checkVisibility({ visibilityProperty: true })) continue
      const range = document.createRange()
      range.selectNodeContents(text)
      for (const tool of tools) {
        if (tool.contains(text)) continue
        const box = tool.getBoundingClientRect()
        for (const line of range.getClientRects()) {
          const [x, y] = [
            Math.min(line.right, box.right) - Math.max(line.left, box.left),
            Math.min(line.bottom, box.bottom) - Math.max(line.top, box.top),
          ]
          if (x > 0.5 && y > 0.5) found.push(`${tool.textContent} on ${text.textContent.trim().slice(0, 40)}`)
        }
      }
    }
    const outside = tools.filter((tool) => tool.getBoundingClientRect().right > innerWidth + 0.5 || tool.scrollWidth > tool.clientWidth + 1)
    return [...new Set([...found, ...outside.map((tool) => `${tool.textContent} stands out`)])]
  })

describe('the tools of a page stand on nothing else', () => {
  test.each([320, 360, 768, 1280])('on a window of %i pixels, with text from 100 to 400 %', async (width) => {
    for (const path of [BRIEFING, '/themes/unseen-men/', '/glossary/', '/sessions/escalation-together/']) {
      const page = await open(path, { viewport: { width, height: 700 } })
      await page.locator('.tools button').first().waitFor()
      for (const text of [100, 125, 150, 175, 200, 300, 400]) {
        await enlargeText(page, text)
        expect(await overprinted(page), `${path} ${text} %`).toEqual([])
      }
    }
  })
})

test.each(['light', 'dark'] as const)(
  'and are seen to be tools: they look as links do, clear of what is above and below (%s)',
  async (colorScheme) => {
    for (const width of [360, 1280]) {
      const page = await open(BRIEFING, { colorScheme, viewport: { width, height: 700 } })
      await page.locator('.tools button').nth(1).waitFor()
      const { looks, link, sizes, above, below } = await page.evaluate(() => {
        const tools = [...document.querySelectorAll('.tools button')]
        const look = (one: Element) => `${getComputedStyle(one).color} ${getComputedStyle(one).textDecorationLine}`
        const edges = (one: Element | null | undefined) => (one as Element).getBoundingClientRect()
        return {
          looks: tools.map(look),
          link: look(document.querySelector('main .eyebrow a') as Element),
          sizes: tools.map((one) => Math.min(edges(one).width, edges(one).height)),
          above: edges(tools[0]).top - edges(document.querySelector('.masthead')).bottom,
          below: edges(document.querySelector('main .eyebrow')).top - edges(tools[0]).bottom,
        }
      })
      expect(looks).toEqual([link, link])
      expect(Math.min(...sizes)).toBeGreaterThanOrEqual(24)
      expect(above).toBeGreaterThanOrEqual(6)
      expect(below).toBeGreaterThanOrEqual(6)
    }
  },
)

test('nothing moves when the tools come', async () => {
  for (const width of [320, 360, 768, 1280]) {
    const page = await open(BRIEFING, { viewport: { width, height: 700 } })
    await page.locator('.tools button').nth(1).waitFor()
    const moved = await page.evaluate(() => {
      const heading = document.querySelector('h1') as HTMLElement
      const before = heading.getBoundingClientRect().top
      document.querySelector('.tools')?.remove()
      return heading.getBoundingClientRect().top - before
    })
    expect(moved, `${width}`).toBe(0)
  }
})
