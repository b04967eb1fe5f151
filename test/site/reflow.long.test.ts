import { expect, test } from 'vitest'
import { cutOff, overflow, sticksOut } from './overflow.ts'
import { enlargeText, open, PHONE } from './page.ts'

test.each([PHONE, { width: 320, height: 256 }])('with links to copy on a window of $width by $height pixels', async (viewport) => {
  for (const path of ['/briefings/child-t/', '/themes/unseen-men/', '/recommendations/child-t/', '/questions/']) {
    const page = await open(path, { viewport })
    await page.getByRole('button', { name: 'Links to copy' }).click()
    await page.locator('.place').first().click()
    expect(await overflow(page)).toEqual([])
  }
})

test('on a window of 320 pixels with text at 200 %, a briefing can still be read', async () => {
  const page = await open('/briefings/child-t/', { viewport: PHONE })
  await enlargeText(page, 200)
  expect(await sticksOut(page)).toEqual([])
})

test('on a window of 320 pixels, what a trainer copies stays within it', async () => {
  const page = await open('/briefings/child-t/', { viewport: PHONE })
  await page.getByText('Put this in a course page').click()
  await page.getByLabel('HTML for a course page').waitFor()
  expect(await sticksOut(page)).toEqual([])
})

test('what stays at the top while a briefing scrolls leaves most of the window to the text', async () => {
  for (const viewport of [PHONE, { width: 320, height: 256 }, { width: 640, height: 360 }]) {
    const page = await open('/briefings/child-t/', { viewport })
    const covered = await page.evaluate(async () => {
      document.querySelector('#findings li:nth-child(3)')?.scrollIntoView()
      await new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn)))
      const stuck = [...document.querySelectorAll('body *')].filter((element) => {
        const { position } = getComputedStyle(element)
        const { top, bottom } = element.getBoundingClientRect()
        return /sticky|fixed/.test(position) && element.checkVisibility() && top <= 1 && bottom > 0
      })
      return Math.max(0, ...stuck.map((element) => element.getBoundingClientRect().bottom)) / innerHeight
    })
    expect(covered).toBeLessThan(0.25)
  }
})

test('a box too wide would be seen here', async () => {
  const page = await open('/about/', { viewport: PHONE, bypassCSP: true })
  await page.evaluate(() => {
    document
      .querySelector('main')
      ?.insertAdjacentHTML('beforeend', '<p style="width:600px">Wide</p><p style="height:1em;overflow:hidden">Two<br>lines</p>')
  })
  expect((await sticksOut(page)).length).toBeGreaterThan(0)
  expect((await cutOff(page)).length).toBeGreaterThan(0)
})
