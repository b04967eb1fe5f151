import { expect, test } from 'vitest'
import { DESKTOP, open, PHONE } from './page.ts'

test('the seven links of the ring open the seven sections', async () => {
  const page = await open('/briefings/child-t/')
  const links = page.getByRole('navigation', { name: 'The seven sections' }).getByRole('link')
  const slots = await page.locator('.section').evaluateAll((sections) => sections.map(({ id }) => id))
  expect(slots).toEqual(['background', 'concerns', 'events', 'findings', 'good-practice', 'learning', 'questions'])
  expect(await links.count()).toBe(7)
  for (const [i, slot] of slots.entries()) {
    await links.nth(i).focus()
    await page.keyboard.press('Enter')
    await page.waitForURL(({ hash }) => hash === `#${slot}`)
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
