import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { expect, inject, test } from 'vitest'
import { open } from './page.ts'
import { pagesIn } from './paper.ts'

const briefings = readdirSync(join(inject('dist'), 'briefings'), { withFileTypes: true }).filter(
  (entry) => entry.isDirectory() && !/^\d+$/.test(entry.name),
)

test.each(briefings)('$name prints on one sheet of A4, both sides', async ({ name }) => {
  const page = await open(`/briefings/${name}/`)
  expect(pagesIn(await page.pdf({ format: 'A4', preferCSSPageSize: true }))).toBe(2)
})

const roles = readdirSync(join(inject('dist'), 'for'), { withFileTypes: true }).filter((entry) => entry.isDirectory())

const SOME =
  'This sheet has the newest four briefings, eight recommendations and four questions, and two points with each other role. The page has all of them.'

test.each(roles)('the page for $name prints on one sheet of A4, with all that it has or says that it has', async ({ name }) => {
  const page = await open(`/for/${name}/`)
  expect(pagesIn(await page.pdf({ format: 'A4', preferCSSPageSize: true }))).toBeLessThanOrEqual(2)
  await page.emulateMedia({ media: 'print' })
  const says = await page.evaluate(() => document.body.innerText)
  for (const [part, some] of Object.entries({ '.chapter': 4, '.asks > li': 8, '#questions li': 4 })) {
    const items = page.locator('.sheet').locator(part)
    const shown = await items.evaluateAll((all) => all.filter((item) => item.checkVisibility()).length)
    expect(shown, part).toBe(says.includes(SOME) ? Math.min(some, await items.count()) : await items.count())
  }
  for (const list of await page.locator('.sheet #others ul').all()) {
    const all = await list.locator('li').evaluateAll((items) => items.map((item) => item.checkVisibility()))
    expect(all.filter(Boolean).length).toBe(says.includes(SOME) ? Math.min(2, all.length) : all.length)
  }
  await page.emulateMedia({ media: null })
})
