import { expect, test } from 'vitest'
import { KINDS } from '../../scripts/dev/kinds-of-page.ts'
import { blank, open, visit } from './page.ts'
import { pagesIn } from './paper.ts'

test('a briefing prints on one sheet of A4, both sides', async () => {
  const page = await open(KINDS['a review'])
  expect(pagesIn(await page.pdf({ format: 'A4', preferCSSPageSize: true }))).toBe(2)
})

test('paper has the words and their source, and no menu, button or search', async () => {
  const page = await blank()
  await page.emulateMedia({ media: 'print' })
  await visit(page, KINDS['a review'])
  const shown = await page.evaluate(() => document.body.innerText)
  expect(shown).toContain(await page.locator('h1').innerText())
  expect(shown).toMatch(/not issued by the partnerships/)
  expect(await page.locator('.section').evaluateAll((sections) => sections.filter((section) => section.checkVisibility()).length)).toBe(7)
  for (const one of ['header nav', '.contents', 'footer nav', '[popover]', '.skip']) {
    expect(await page.locator(one).evaluateAll((all) => all.filter((element) => element.checkVisibility()).length)).toBe(0)
  }
})

test('paper has no link that only leads on: a theme, which has the points of several', async () => {
  const page = await open('/themes/unseen-men/')
  const links = page.getByRole('link', { name: 'Read it there' })
  const seen = () => links.evaluateAll((all) => all.filter((one) => one.checkVisibility()).length)
  expect(await seen()).toBeGreaterThan(0)
  await page.emulateMedia({ media: 'print' })
  const onPaper = await page
    .locator('main a')
    .evaluateAll((all) => all.filter((one) => one.checkVisibility() && /Read it there/.test(one.textContent)))
  await page.emulateMedia({ media: null })
  expect(onPaper).toHaveLength(0)
})

test('paper has no search, also of a page that is not there', async () => {
  const page = await blank()
  await page.emulateMedia({ media: 'print' })
  await page.goto('/404.html')
  expect(await page.locator('h1').isVisible()).toBe(true)
  for (const one of ['form', '.chips']) expect(await page.locator(one).isVisible()).toBe(false)
})

test('paper is white with dark ink, although the screen is dark', async () => {
  const page = await blank()
  await page.emulateMedia({ media: 'print', colorScheme: 'dark' })
  await visit(page, KINDS['a review'])
  const [paper, ink] = await page.evaluate(() => [
    getComputedStyle(document.documentElement).backgroundColor,
    getComputedStyle(document.body).color,
  ])
  expect(paper).toBe('rgb(255, 255, 255)')
  expect(ink).toBe('rgb(0, 0, 0)')
})

test('a briefing twice as long would be seen here', async () => {
  const page = await open(KINDS['a review'])
  await page.evaluate(() => {
    const sections = document.querySelector('.sections')
    if (sections) sections.innerHTML += sections.innerHTML
  })
  expect(pagesIn(await page.pdf({ format: 'A4', preferCSSPageSize: true }))).toBeGreaterThan(2)
})
