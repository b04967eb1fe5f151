import type { Page } from 'playwright-core'

/**
 * What is smaller than 24 by 24 pixels and has no reason to be (WCAG 2.2, 2.5.8): it does not stand in a sentence, and
 * a circle of 24 pixels on it meets another target, or the circle of another small one. The circle may stand anywhere on the
 * target: where it stands in the middle, as WCAG has it, whether two links below each other pass lies in the length of their words.
 */
export const tooSmall = (page: Page): Promise<string[]> =>
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
    /** How far two stretches lie apart: the middles of small ones, the edges of what is large enough. */
    const apart = (from: number, to: number, otherFrom: number, otherTo: number, itsSmall: boolean): number => {
      const middle = (a: number, b: number) =>
        (b - a < LEAST ? [(a + b) / 2, (a + b) / 2] : [a + LEAST / 2, b - LEAST / 2]) as [number, number]
      const [a, b] = middle(from, to)
      const [c, d] = itsSmall ? middle(otherFrom, otherTo) : [otherFrom, otherTo]
      return Math.max(c - b, a - d, 0)
    }
    const crowded = small.filter(({ element, box }) =>
      targets.some((other) => {
        if (other.element === element) return false
        const isSmall = small.includes(other)
        const dx = apart(box.left, box.right, other.box.left, other.box.right, isSmall)
        const dy = apart(box.top, box.bottom, other.box.top, other.box.bottom, isSmall)
        return Math.hypot(dx, dy) < (isSmall ? LEAST : LEAST / 2) - 0.01
      }),
    )
    return crowded
      .filter(({ element }) => !inSentence(element))
      .map(
        ({ element, box }) =>
          `${element.tagName.toLowerCase()} ${element.textContent?.trim().slice(0, 30)}: ${Math.round(box.width)} by ${Math.round(box.height)}`,
      )
  })
