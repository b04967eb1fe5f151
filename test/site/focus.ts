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

/** Writes down, in the page, what the focus is on whenever a key has moved it; nothing where it left the page. */
const record = (page: Page): Promise<void> =>
  page.evaluate(() => {
    const stopAt = (element: Element | null): Stop | undefined => {
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
    }
    const stops: (Stop | undefined)[] = []
    Object.assign(window, { stops })
    document.addEventListener('keyup', () => stops.push(stopAt(document.activeElement)), true)
  })

/** Keys that are pressed at once, before it is asked where they led. */
const AT_ONCE = 25

/** Presses a key until the focus leaves the page or comes round to where it began, and tells every stop. */
export async function walk(page: Page, key: 'Tab' | 'Shift+Tab', most: number): Promise<Stop[]> {
  const client = await page.context().newCDPSession(page)
  const press = async (times: number): Promise<void> => {
    const tab = { key: 'Tab', code: 'Tab', windowsVirtualKeyCode: 9, modifiers: key === 'Tab' ? 0 : 8 }
    const keys = Array.from({ length: times }, () => ['rawKeyDown', 'keyUp'] as const).flat()
    await Promise.all(keys.map((type) => client.send('Input.dispatchKeyEvent', { type, ...tab })))
  }
  await record(page)
  for (;;) {
    await press(AT_ONCE)
    const stops = await page.evaluate(() => (window as unknown as { stops: (Stop | null | undefined)[] }).stops)
    const end = stops.findIndex((one, i) => !one || (i > 0 && one.place === stops[0]?.place))
    if (end < 0 && stops.length > most)
      throw new Error(`The focus did not leave the page in ${most} steps; it is on ${stops.at(-1)?.name}.`)
    if (end < 0) continue
    await client.detach()
    return stops.slice(0, end) as Stop[]
  }
}

/** Every focusable thing is one of the stops, in order, and each is seen. */
export function expectEvery(all: readonly string[], stops: readonly Stop[]): void {
  const reached = stops.map(({ place }) => place).filter((place) => place >= 0)
  expect(reached.map((place) => all[place])).toEqual(all)
  expect(reached).toEqual(all.map((_, i) => i))
  expect(stops.filter(({ outlined }) => !outlined).map(({ name }) => name)).toEqual([])
  expect(stops.filter(({ uncovered }) => !uncovered).map(({ name }) => name)).toEqual([])
}

/** Puts the focus where it is when a page has just been opened. */
export const toTheTop = (page: Page): Promise<void> =>
  page.evaluate(() => {
    document.body.tabIndex = -1
    document.body.focus({ preventScroll: true })
    document.body.blur()
    document.body.removeAttribute('tabindex')
  })
