import { describe, expect, test } from 'vitest'
import { KINDS } from '../../scripts/dev/kinds-of-page.ts'
import { expectEvery, list, walk } from './focus.ts'
import { DESKTOP, open, PHONE } from './page.ts'

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

test('the seven links of the ring open the seven sections', async () => {
  const page = await open('/briefings/child-t/')
  const links = page.getByRole('navigation', { name: 'The seven sections' }).getByRole('link')
  const slots = await page.locator('.section').evaluateAll((sections) => sections.map(({ id }) => id))
  expect(slots).toEqual(['background', 'concerns', 'events', 'findings', 'good-practice', 'learning', 'questions'])
  expect(await links.count()).toBe(7)
  for (const [i, slot] of slots.entries()) {
    await links.nth(i).focus()
    await page.keyboard.press('Enter')
    expect(new URL(page.url()).hash).toBe(`#${slot}`)
    expect(await page.locator(`#h-${slot}`).evaluate((heading) => heading.getBoundingClientRect().top)).toBeLessThan(DESKTOP.height)
  }
})

test.each([
  { screen: 'on a desktop', viewport: DESKTOP },
  { screen: 'on a phone', viewport: PHONE },
])('an explanation opens with Enter, closes with Escape, and gives the focus back, $screen', async ({ viewport }) => {
  const page = await open('/briefings/child-t/', { viewport })
  const term = page.locator('main button[popovertarget]').first()
  const explanation = page.locator(`[popover]:popover-open`)
  await term.focus()
  expect(await explanation.count()).toBe(0)
  await page.keyboard.press('Enter')
  expect(await explanation.getAttribute('id')).toBe(await term.getAttribute('popovertarget'))
  expect((await explanation.innerText()).length).toBeGreaterThan(20)
  await page.keyboard.press('Tab')
  expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Close')
  await page.keyboard.press('Escape')
  expect(await explanation.count()).toBe(0)
  expect(await term.evaluate((element) => element === document.activeElement)).toBe(true)
})

test('a search is made, narrowed and followed with the keyboard alone', async () => {
  const page = await open('/search/')
  await page.locator('#q').focus()
  await page.keyboard.type('escalation')
  await page.keyboard.press('Enter')
  await page.locator('#answers li').first().waitFor()
  const facet = page.locator('#filters summary').first()
  await facet.focus()
  await page.keyboard.press('Enter')
  await page.keyboard.press('Tab')
  const choice = await page.evaluate(() => (document.activeElement as HTMLInputElement).value)
  await page.keyboard.press('Space')
  await page.waitForFunction((value) => new URLSearchParams(location.search).getAll('kind').includes(value), choice)
  expect(await page.evaluate(() => (document.activeElement as HTMLInputElement).value)).toBe(choice)
  await page.locator('#answers li a').first().focus()
  await page.keyboard.press('Enter')
  await page.waitForURL((url) => !url.pathname.startsWith('/search/'))
})
