import { expect, test } from 'vitest'
import { blank, visit } from './page.ts'

test('the lessons of the home page are the strongest of all, each on a theme of its own', async () => {
  const page = await blank()
  await visit(page, '/learning/')
  const strongest = await page
    .locator('.card')
    .evaluateAll((all) => all.slice(0, 3).map((one) => one.querySelector(':scope ul a')?.getAttribute('href')))
  await visit(page, '/')
  const shown = await page
    .locator('#lessons a[href*="/learning/"][href*="#"]')
    .evaluateAll((all) => all.map((one) => one.getAttribute('href')))
  expect(shown).toHaveLength(3)
  expect(shown).toEqual(strongest)
})
