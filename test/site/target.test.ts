import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { KINDS } from '../../scripts/kinds-of-page.ts'
import { DESKTOP, kinds, open, PHONE } from './page.ts'

/**
 * What is smaller than 24 by 24 pixels and has no reason to be (WCAG 2.2, 2.5.8): it does not stand in a sentence, and
 * a circle of 24 pixels on it meets another target, or the circle of another small one.
 */
const tooSmall = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const LEAST = 24
    const boxOf = (element: Element): DOMRect => {
      const label = element instanceof HTMLInputElement ? element.closest('label') : null
      return (label ?? element).getBoundingClientRect()
    }
    const inSentence = (element: Element): boolean => {
      if (!getComputedStyle(element).display.startsWith('inline')) return false
      const block = element.closest('p, li, dd, dt, h1, h2, h3, h4, td, th')
      const letters = (one: Element) => (one.textContent ?? '').replace(/[\s\p{P}·]/gu, '').length
      return block !== null && letters(block) > [...block.querySelectorAll('a, button')].reduce((sum, link) => sum + letters(link), 0)
    }
    const scrolledAway = (element: Element): boolean => {
      const { top, bottom } = element.getBoundingClientRect()
      for (let box = element.parentElement; box && box !== document.body; box = box.parentElement) {
        if (!/auto|scroll/.test(getComputedStyle(box).overflowY)) continue
        const shown = box.getBoundingClientRect()
        if (bottom <= shown.top || top >= shown.bottom) return true
      }
      return false
    }
    const targets = [...document.querySelectorAll('a[href], button, input, select, summary')]
      .filter((element) => element.checkVisibility({ visibilityProperty: true }) && !element.closest('.skip') && !scrolledAway(element))
      .map((element) => ({ element, box: boxOf(element) }))
      .filter(({ box }) => box.width > 0)
    const small = targets.filter(({ box }) => box.width < LEAST - 0.01 || box.height < LEAST - 0.01)
    const centre = (box: DOMRect) => ({ x: box.x + box.width / 2, y: box.y + box.height / 2 })
    const crowded = small.filter(({ element, box }) => {
      const { x, y } = centre(box)
      return targets.some((other) => {
        if (other.element === element) return false
        const dx = Math.max(other.box.left - x, 0, x - other.box.right)
        const dy = Math.max(other.box.top - y, 0, y - other.box.bottom)
        if (Math.hypot(dx, dy) < LEAST / 2) return true
        const its = centre(other.box)
        return small.includes(other) && Math.hypot(its.x - x, its.y - y) < LEAST
      })
    })
    return crowded
      .filter(({ element }) => !inSentence(element))
      .map(
        ({ element, box }) =>
          `${element.tagName.toLowerCase()} ${element.textContent?.trim().slice(0, 30)}: ${Math.round(box.width)} by ${Math.round(box.height)}`,
      )
  })

describe.each([
  { screen: 'on a phone', viewport: PHONE },
  { screen: 'on a desktop', viewport: DESKTOP },
])('a finger hits what it aims at, $screen', ({ viewport }) => {
  test.each(kinds)('$kind', async ({ path }) => {
    const page = await open(path, { viewport })
    await page.evaluate(() => {
      for (const details of document.querySelectorAll('details')) details.open = true
    })
    expect(await tooSmall(page)).toEqual([])
  })

  test.each(['a review', 'a theme', 'the recommendations of a review', 'questions'] as const)('links to copy: %s', async (kind) => {
    const page = await open(KINDS[kind], { viewport })
    await page.getByRole('button', { name: 'Links to copy' }).click()
    expect(await page.locator('.place').count()).toBeGreaterThan(10)
    expect(await tooSmall(page)).toEqual([])
  })

  test('an open explanation', async () => {
    const page = await open('/briefings/child-t/', { viewport })
    await page.locator('main button[popovertarget]').first().click()
    expect(await tooSmall(page)).toEqual([])
  })
})

test('two small buttons side by side would be seen here', async () => {
  const page = await open('/about/', { bypassCSP: true })
  await page.evaluate(() => {
    document
      .querySelector('main')
      ?.insertAdjacentHTML(
        'beforeend',
        '<div><button style="all:unset;font-size:10px">a</button><button style="all:unset;font-size:10px">b</button></div>',
      )
  })
  expect((await tooSmall(page)).length).toBe(2)
})
