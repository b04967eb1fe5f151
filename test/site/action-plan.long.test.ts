import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import type { Download, Page } from 'playwright-core'
import { expect, inject, onTestFinished, test } from 'vitest'
import { KINDS } from '../../scripts/dev/kinds-of-page.ts'
import { pagesOf, valuesOf } from './built.ts'
import { pagesInOffice } from './office.ts'
import { blank, visit } from './page.ts'

const ADDRESS = KINDS['the action-plan sheet']
const LEARNED = 'Ask who <he> is & write it down.\nThen "ask" again 👩‍👧.'
const LONG = `${'We will ask at every visit. '.repeat(180)}The end.`

async function filledIn(page: Page): Promise<void> {
  await visit(page, ADDRESS)
  await page.getByLabel('What we read').fill('Child T')
  await page.getByLabel('What we learned').fill(LEARNED)
  await page.getByLabel('What', { exact: true }).first().fill(LONG)
  await page.getByLabel('Who', { exact: true }).first().fill('The team’s lead')
  await page.getByRole('button', { name: 'Add an action' }).click()
  await page.keyboard.type('A fourth thing')
}

async function save(page: Page, name: string): Promise<Buffer> {
  const [download] = (await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name }).click()])) as [Download, unknown]
  const folder = mkdtempSync(join(tmpdir(), 'sevenfold-saved-'))
  try {
    await download.saveAs(join(folder, 'saved'))
    return readFileSync(join(folder, 'saved'))
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

const keys = (page: Page) => page.evaluate(() => Object.keys(localStorage))

test('what is written stays in this browser, is there again, and is sent nowhere', async () => {
  const page = await blank()
  await visit(page, ADDRESS)
  const asked: string[] = []
  page.on('request', (request) => asked.push(request.url()))
  await page.getByLabel('What we learned').fill(LEARNED)
  await page.getByRole('button', { name: 'Add an action' }).click()
  await page.keyboard.type('Four')
  await save(page, 'Save for Word')
  await save(page, 'Save as text')
  // The browser fetches the mark for its tab when it likes.
  expect(asked.filter((address) => !/^blob:|\/mark\.svg$/.test(address))).toEqual([])
  expect(await page.locator('body').innerText()).toMatch(/stays in this browser, on this device, and is sent nowhere/)
  await page.reload()
  expect(await page.getByLabel('What we learned').inputValue()).toBe(LEARNED)
  expect(await page.locator('#f-what-4').inputValue()).toBe('Four')
  expect(await page.context().cookies()).toEqual([])
})

test('one button clears it, by keyboard, after it has asked', async () => {
  const page = await blank()
  await filledIn(page)
  expect(await keys(page)).toHaveLength(1)
  await page.getByRole('button', { name: 'Clear this sheet' }).focus()
  await page.keyboard.press('Enter')
  const dialog = page.getByRole('dialog', { name: 'Clear this sheet?' })
  expect(await dialog.isVisible()).toBe(true)
  await page.keyboard.press('Escape')
  expect(await page.getByLabel('What we learned').inputValue()).toBe(LEARNED)
  await page.keyboard.press('Enter')
  await dialog.getByRole('button', { name: 'Keep it' }).click()
  expect(await keys(page)).toHaveLength(1)
  await page.keyboard.press('Enter')
  await page.keyboard.press('Tab')
  await page.keyboard.press('Enter')
  await page.getByRole('status').filter({ hasText: 'clear. Nothing of it is kept' }).waitFor()
  expect(await keys(page)).toEqual([])
  expect(
    await page.locator('#plan :is(input, textarea)').evaluateAll((all) => all.map((field) => (field as HTMLInputElement).value).join('')),
  ).toBe('')
  expect(await page.locator('.action').count()).toBe(3)
})

test('an action that is taken out takes its words along, and the focus stays among the actions', async () => {
  const page = await blank()
  await filledIn(page)
  await page.getByRole('button', { name: 'Remove action 1' }).click()
  expect(await page.evaluate(() => document.activeElement?.id)).toBe('f-what-1')
  expect(await page.locator('#f-what-3').inputValue()).toBe('A fourth thing')
  await page.reload()
  expect(await page.locator('#plan').innerHTML()).not.toContain('every visit')
  expect(await page.locator('#f-what-3').inputValue()).toBe('A fourth thing')
})

test('an action that was taken out is brought back, where it stood, with all its words', async () => {
  const page = await blank()
  await filledIn(page)
  await page.getByRole('button', { name: 'Remove action 1' }).click()
  await page.getByRole('status').filter({ hasText: 'Action 1 was removed.' }).waitFor()
  await page.keyboard.press('Shift+Tab')
  expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Undo')
  await page.keyboard.press('Enter')
  await page.getByRole('status').filter({ hasText: 'Action 1 is back.' }).waitFor()
  expect(await page.evaluate(() => document.activeElement?.id)).toBe('f-what-1')
  expect(await page.locator('#f-what-1').inputValue()).toBe(LONG)
  expect(await page.locator('#f-who-1').inputValue()).toBe('The team’s lead')
  expect(await page.locator('.action').count()).toBe(4)
  expect(await page.getByRole('button', { name: 'Undo' }).count()).toBe(0)
  await page.reload()
  expect(await page.locator('#f-what-1').inputValue()).toBe(LONG)
  await page.getByRole('button', { name: 'Remove action 4' }).click()
  await page.getByRole('button', { name: 'Undo' }).click()
  expect(await page.locator('#f-what-4').inputValue()).toBe('A fourth thing')
})

test('LibreOffice opens the Word file, with every word, sign, line and letter', async () => {
  const page = await blank()
  await filledIn(page)
  const bytes = await save(page, 'Save for Word')
  const folder = mkdtempSync(join(tmpdir(), 'sevenfold-plan-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  const file = join(folder, 'action-plan.docx')
  writeFileSync(file, bytes)
  const all = pagesInOffice(file).join('\n')
  const words = all.replace(/\s+/g, ' ')
  expect(words).toContain('Ask who <he> is & write it down. Then "ask" again')
  expect(all).toMatch(/write it down\.\s*\n\s*Then/)
  expect(words.match(/every/g)).toHaveLength(180)
  for (const one of ['Action plan', 'Child T', 'The team’s lead', 'A fourth thing', 'How we will know', 'By when', 'The end.'])
    expect(words).toContain(one)
})

test('the text file has the same words', async () => {
  const page = await blank()
  await filledIn(page)
  const text = (await save(page, 'Save as text')).toString('utf8')
  expect(text).toContain(`What we learned\n${LEARNED}`)
  expect(text).toContain(`1. What: ${LONG}\n   Who: The team’s lead\n   By when: –`)
  expect(text).toContain('2. What: A fourth thing')
})

test('paper has what was written, and lines where nothing was', async () => {
  const page = await blank()
  await filledIn(page)
  await page.emulateMedia({ media: 'print' })
  const shown = await page.evaluate(() => document.body.innerText)
  for (const one of [LEARNED, LONG, 'A fourth thing']) expect(shown).toContain(one)
  expect(await page.locator('#plan').isVisible()).toBe(false)
  expect(await page.locator('[data-answer=learned] .line').count()).toBe(0)
  expect(await page.locator('[data-answer=know] .line').count()).toBe(3)
})

test('without a script, nothing can be typed that would be lost, and paper has an empty sheet', async () => {
  const page = await blank({ javaScriptEnabled: false })
  await visit(page, ADDRESS)
  expect(await page.getByLabel('What we learned').isDisabled()).toBe(true)
  expect(await page.locator('main').innerText()).toMatch(/Print this page: it comes out as an empty sheet/)
  await page.emulateMedia({ media: 'print' })
  expect(await page.locator('#paper .line').count()).toBe(13)
  expect(await page.locator('#paper .line').first().isVisible()).toBe(true)
})

test('a briefing and a session link to a sheet that has their title; no address puts words of its own on it', async () => {
  for (const [of, title] of [
    ['/briefings/child-t/', /^Child T: A child out of school/],
    ['/sessions/escalation-together/', /^Escalation: an hour together/],
  ] as const) {
    const page = await blank()
    await visit(page, of)
    await page.locator('main a[href^="/action-plan/"]').first().click()
    await expect.poll(() => page.getByLabel('What we read').inputValue(), { timeout: 20_000 }).toMatch(title)
    expect(await keys(page)).toEqual([])
  }
  for (const query of ['briefing=<b>x</b>', 'briefing=../themes/escalation', 'session=no-such-session']) {
    const page = await blank()
    await page.goto(`${ADDRESS}?${query}`, { waitUntil: 'networkidle' })
    expect(await page.getByLabel('What we read').inputValue()).toBe('')
  }
})

test('a sheet that is kept is not written over by another title', async () => {
  const page = await blank()
  await filledIn(page)
  await visit(page, `${ADDRESS}?briefing=child-q`)
  await page.locator('#other').waitFor()
  expect(await page.locator('#other').innerText()).toMatch(/kept here is on “Child T”.*begin one on “Child Q: /s)
  expect(await page.getByLabel('What we read').inputValue()).toBe('Child T')
  await page.getByRole('button', { name: 'Clear this sheet' }).click()
  await page.getByRole('button', { name: 'Clear it' }).click()
  await page.getByRole('status').filter({ hasText: 'The sheet is clear.' }).waitFor()
  expect(await page.getByLabel('What we read').inputValue()).toMatch(/^Child Q: /)
  expect(await page.locator('[data-answer=about]').textContent()).toMatch(/^Child Q: /)
  expect(await keys(page)).toEqual([])
})

test('where the browser keeps nothing, the page says so, and what is kept that is no sheet does no harm', async () => {
  const page = await blank()
  await page.addInitScript(() => {
    Storage.prototype.getItem = () => '{"learned": 5, "actions": [null, {"what": "Kept"}]}'
    Storage.prototype.setItem = () => {
      throw new DOMException('full', 'QuotaExceededError')
    }
  })
  await visit(page, ADDRESS)
  expect(await page.locator('#f-what-2').inputValue()).toBe('Kept')
  await page.getByLabel('When we met').fill('Today')
  expect(await page.getByRole('alert').innerText()).toMatch(/does not keep what you write\. Save it as a file/)
})

test('its script has at most 25 kB', () => {
  const dist = inject('dist')
  const page = pagesOf(dist).find(({ address }) => address === ADDRESS) ?? expect.fail('There is no sheet.')
  const scripts = valuesOf(page.tree, 'script[src]', 'src')
  expect(scripts.reduce((sum, src) => sum + gzipSync(readFileSync(join(dist, src))).length, 0)).toBeLessThan(25_000)
})
