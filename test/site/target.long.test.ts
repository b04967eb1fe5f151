import { describe, expect, test } from 'vitest'
import { KINDS } from '../../scripts/dev/kinds-of-page.ts'
import { DESKTOP, open, PHONE } from './page.ts'
import { tooSmall } from './targets.ts'

describe.each([
  { screen: 'on a phone', viewport: PHONE },
  { screen: 'on a wider phone', viewport: { width: 360, height: 640 } },
  { screen: 'on a desktop', viewport: DESKTOP },
])('a finger hits what it aims at, $screen', ({ viewport }) => {
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
