import { describe, expect, test } from 'vitest'
import { KINDS } from '../../scripts/dev/kinds-of-page.ts'
import { expectEvery, list, walk } from './focus.ts'
import { open, PHONE } from './page.ts'

describe('with Tab alone', () => {
  test.each(['a review', 'search results', 'home'] as const)(
    'and on the way back, on a phone, where headings stay at the top: %s',
    async (kind) => {
      const page = await open(KINDS[kind], { viewport: PHONE })
      const all = await list(page)
      await page.evaluate(() => (window as unknown as { all: HTMLElement[] }).all.at(-1)?.focus())
      const stops = await walk(page, 'Shift+Tab', all.length + 20)
      expectEvery(all.slice(0, -1), stops.toReversed())
    },
  )

  test('links to copy are reached, in order, and are seen to be, on a phone', async () => {
    const page = await open(KINDS['a review'], { viewport: PHONE })
    await page.getByRole('button', { name: 'Links to copy' }).press('Enter')
    const all = await list(page)
    await page.evaluate(() => (document.activeElement as HTMLElement).blur())
    const stops = await walk(page, 'Tab', all.length + 20)
    expectEvery(
      all.slice(-stops.length),
      stops.map((one) => ({ ...one, place: one.place - (all.length - stops.length) })),
    )
  })

  test('a thing that cannot be reached, one that shows no focus, and one that is covered would be seen here', async () => {
    const page = await open(KINDS.about, { bypassCSP: true })
    await page.evaluate(() => {
      document.querySelector('main')?.insertAdjacentHTML(
        'afterbegin',
        `<a href="#main" style="outline:none">Plain</a>
        <div style="position:relative"><a href="#main">Covered</a><div style="position:absolute;inset:0;background:#fff"></div></div>
        <a href="#main" tabindex="-1">Left out</a>`,
      )
    })
    const all = await list(page)
    const stops = await walk(page, 'Tab', all.length + 20)
    expect(stops.filter(({ outlined }) => !outlined).map(({ name }) => name)).toEqual(['a Plain'])
    expect(stops.filter(({ uncovered }) => !uncovered).map(({ name }) => name)).toEqual(['a Covered'])
    const reached = new Set(stops.map(({ place }) => place))
    expect(all.filter((_, place) => !reached.has(place))).toEqual(['a Left out'])
  })
})
