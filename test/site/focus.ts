import type { Page } from 'playwright-core'
import { expect } from 'vitest'

/** What the focus is on, and whether a reader can see that it is. */
interface Stop {
  /** Its place among all that can be focused; -1 for what else takes the focus, such as a box that scrolls. */
  place: number
  name: string
  outlined: boolean
  uncovered: boolean
}

const FOCUSABLE = 'a[href]:not([aria-hidden=true] a), button:enabled, input, select, textarea, summary, [tabindex="0"]'

/** Lists, in the page, what must be reached. */
export const list = (page: Page): Promise<string[]> =>
  page.evaluate((focusable) => {
    const all = [...document.querySelectorAll<HTMLElement>(focusable)].filter((element) =>
      element.checkVisibility({ visibilityProperty: true }),
    )
    Object.assign(window, { all })
    return all.map(
      (element) => `${element.tagName.toLowerCase()} ${(element.textContent || element.getAttribute('name') || '').trim().slice(0, 40)}`,
    )
  }, FOCUSABLE)

const stop = (page: Page): Promise<Stop | undefined> =>
  page.evaluate(() => {
    const element = document.activeElement
    if (!element || element === document.body) return undefined
    const { outlineStyle, outlineWidth } = getComputedStyle(element)
    // The middle of what is in the window: a picture may be taller than that.
    const middle = (from: number, to: number, size: number) => (Math.max(from, 0) + Math.min(to, size)) / 2
    const seen = [...element.getClientRects()].some(({ left, top, right, bottom }) => {
      const hit = document.elementFromPoint(middle(left, right, innerWidth), middle(top, bottom, innerHeight))
      return hit !== null && (element.contains(hit) || hit.contains(element))
    })
    return {
      place: (window as unknown as { all: Element[] }).all.indexOf(element),
      name: `${element.tagName.toLowerCase()} ${(element.textContent ?? '').trim().slice(0, 40)}`,
      outlined: outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 2,
      uncovered: seen,
    }
  })

/** Presses a key until the focus leaves the page or comes round to where it began, and tells every stop. */
export async function walk(page: Page, key: 'Tab' | 'Shift+Tab', most: number): Promise<Stop[]> {
  const stops: Stop[] = []
  for (let pressed = 0; pressed < most; pressed += 1) {
    await page.keyboard.press(key)
    const here = await stop(page)
    if (!here || (stops.length > 0 && here.place === stops[0]?.place)) return stops
    stops.push(here)
  }
  throw new Error(`The focus did not leave the page in ${most} steps; it is on ${stops.at(-1)?.name}.`)
}

/** Every focusable thing is one of the stops, in order, and each is seen. */
export function expectEvery(all: readonly string[], stops: readonly Stop[]): void {
  const reached = stops.map(({ place }) => place).filter((place) => place >= 0)
  expect(reached.map((place) => all[place])).toEqual(all)
  expect(reached).toEqual(all.map((_, i) => i))
  expect(stops.filter(({ outlined }) => !outlined).map(({ name }) => name)).toEqual([])
  expect(stops.filter(({ uncovered }) => !uncovered).map(({ name }) => name)).toEqual([])
}
