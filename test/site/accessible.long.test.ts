import { describe, expect, test } from 'vitest'
import { COLOURS, violations, violationsByDayAndNight } from './axe.ts'
import { DESKTOP, open, PHONE } from './page.ts'

describe.each([
  { screen: 'on a phone', viewport: PHONE },
  { screen: 'on a desktop', viewport: DESKTOP },
])('$screen, axe finds nothing by day or by night', ({ viewport }) => {
  test('against an open explanation', async () => {
    const page = await open('/briefings/child-t/', { viewport })
    await page.locator('main button[popovertarget]').first().click()
    await page.locator('[popover]:popover-open').waitFor()
    expect(await violationsByDayAndNight(page)).toEqual([])
  })

  test('against links to copy, one of them copied, nor against the part that a link led to', async () => {
    const page = await open('/briefings/child-t/#learning-escalation', { viewport })
    await page.getByRole('button', { name: 'Links to copy' }).click()
    await page.getByText('Link and cite').click()
    await page.locator('#learning-supervision .place').click()
    await page.locator('[data-copied], .copy + input').waitFor()
    expect(await violationsByDayAndNight(page)).toEqual([])
  })

  test('against the HTML for a course page', async () => {
    const page = await open('/briefings/child-t/', { viewport })
    await page.getByText('Put this in a course page').click()
    await page.getByLabel('HTML for a course page').waitFor()
    expect(await violationsByDayAndNight(page)).toEqual([])
  })

  test('against the filters of a search, all open', async () => {
    const page = await open('/search/?q=fathers', { viewport })
    await page.evaluate(() => {
      for (const details of document.querySelectorAll('details')) details.open = true
    })
    expect(await violationsByDayAndNight(page)).toEqual([])
  })
})

test('axe runs its rules here: it finds a picture without words, and pale grey on white', async () => {
  const page = await open('/about/', { bypassCSP: true })
  await page.evaluate(() => {
    document.querySelector('main')?.insertAdjacentHTML('beforeend', '<img src="/mark.svg"><p style="color:#ccc;background:#fff">Pale</p>')
  })
  const found = (await violations(page)).map((one) => one.split(' ')[0])
  expect(found).toEqual(expect.arrayContaining(['image-alt', 'color-contrast']))
  expect((await violations(page, COLOURS)).map((one) => one.split(' ')[0])).toEqual(['color-contrast'])
})
