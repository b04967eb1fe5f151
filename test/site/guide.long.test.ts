import { describe, expect, test } from 'vitest'
import { blank, PHONE } from './page.ts'

const GUIDE = '/guides/escalation/'

/** The guide, as a reader has it on a day, whenever it was built: what a device keeps is this page with its script. */
async function readOn(day: string, path: string) {
  const page = await blank({ viewport: PHONE })
  await page.clock.setFixedTime(new Date(`${day}T12:00:00Z`))
  await page.goto(path, { waitUntil: 'networkidle' })
  return page
}

describe('a guide that was built in time', () => {
  test('shows its contacts to the end of its last day', async () => {
    const page = await readOn('2030-11-21', GUIDE)
    expect([await page.locator('a[href^="tel:"]').count(), await page.locator('.notice').isVisible()]).toEqual([1, false])
  })

  test('has none the day after, for whoever reads it then, and says why', async () => {
    const page = await readOn('2030-11-22', GUIDE)
    expect([await page.locator('[data-until], a[href^="tel:"]').count(), await page.locator('.notice').isVisible()]).toEqual([0, true])
  })

  test('goes out of date while it is open', async () => {
    const page = await readOn('2030-11-21', GUIDE)
    await page.clock.setFixedTime(new Date('2030-11-22T12:00:00Z'))
    await page.evaluate(() => document.dispatchEvent(new Event('visibilitychange')))
    expect(await page.locator('a[href^="tel:"]').count()).toBe(0)
  })

  test.each(['/themes/escalation/', '/briefings/escalation/'])('is said to be out of date where it is named, too: %s', async (path) => {
    const said = async (day: string) => (await readOn(day, path)).locator(`li:has(> a[href="${GUIDE}"]) [data-after]`).isVisible()
    expect([await said('2030-11-21'), await said('2030-11-22')]).toEqual([false, true])
  })
})
