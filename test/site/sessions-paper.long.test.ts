import { expect, inject, test } from 'vitest'
import { pagesOf } from './built.ts'
import { blank } from './page.ts'
import { pagesIn } from './paper.ts'

const sessions = pagesOf(inject('dist')).flatMap(({ address }) => (/^\/sessions\/(?!build\/)[a-z][^/]*\/$/.test(address) ? [address] : []))

test('on paper, the trainer’s view keeps the clock and the notes, and a session fits on one sheet', async () => {
  const page = await blank()
  for (const address of sessions) {
    for (const [path, most] of [
      [address, 1],
      [`${address}trainer/`, 2],
    ] as const) {
      await page.goto(path)
      expect(pagesIn(await page.pdf({ format: 'A4', preferCSSPageSize: true }))).toBeLessThanOrEqual(most)
    }
  }
  await page.emulateMedia({ media: 'print' })
  const shown = (selector: string) => page.locator(selector).evaluateAll((all) => all.filter((one) => one.checkVisibility()).length)
  const steps = await page.locator('.step').count()
  expect(await shown('.step h2 small')).toBe(steps)
  expect(await shown('.step .notes')).toBe(steps)
  expect(await shown('.contents')).toBe(0)
})
