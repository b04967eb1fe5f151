import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { KINDS } from '../../scripts/dev/kinds-of-page.ts'
import { add, BUILD, button, faultAt, focused, names, opened, status, THREE, title } from './builder.ts'
import { blank, built, DESKTOP, PHONE, visit } from './page.ts'

test('a trainer adds from three kinds of page, puts them in order, and shares one link that shows the same elsewhere', async () => {
  const page = await blank()
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write'])
  await add(page, KINDS['a review'], 'Background')
  await add(page, KINDS['a theme'], 'Unseen men')
  await add(page, KINDS['the recommendations of a review'], await firstRecommendation(page))
  await page.getByRole('link', { name: 'Open it' }).click()
  await page.waitForURL((url) => url.hash.startsWith('#v1&'))
  await built(page)
  expect((await names(page)).slice(0, 2)).toEqual(['Background', 'Unseen men'])
  expect(await names(page)).toHaveLength(3)
  await button(page, 'Move down: Background').click()
  await status(page, 'Background is now step 2 of 3.')
  await title(page).fill('Men & "others", <b>seen</b>')
  await page.getByLabel('For whom').fill('Our team.')
  await page.getByLabel('Minutes').nth(1).fill('12')
  await page.locator('#steps summary').nth(1).click()
  await page.getByLabel('Prompts, one a line').nth(1).fill('What was known?\n\nBy whom?')
  expect(await page.locator('#total').innerText()).toBe('22')
  expect(await page.locator('#steps h3 i').allInnerTexts()).toEqual(['0:00', '0:05', '0:17'])
  await button(page, 'Copy the link').click()
  await status(page, 'The link was copied.')
  const link = await page.evaluate(() => navigator.clipboard.readText())
  const before = await names(page)

  const other = await blank({ viewport: PHONE })
  await other.goto(link)
  await built(other)
  expect(await names(other)).toEqual(before)
  expect(before[0]).toBe('Unseen men')
  expect(await title(other).inputValue()).toBe('Men & "others", <b>seen</b>')
  expect(await other.getByLabel('Minutes').nth(1).inputValue()).toBe('12')
  expect(await other.getByLabel('Prompts, one a line').nth(1).inputValue()).toBe('What was known?\nBy whom?')
  expect(await other.evaluate(() => Object.keys(localStorage))).toEqual([])

  await other.getByRole('link', { name: 'Show it on a wall' }).click()
  await other.locator('body.staged').waitFor()
  expect(await other.locator('.slide:not([hidden]) h1').innerText()).toBe('Men & "others", <b>seen</b>')
  const ids = await other.locator('.slide').evaluateAll((all) => all.map(({ id }) => id))
  expect(ids).toEqual(
    expect.arrayContaining(['title', 'step-1-read', 'step-2-background', 'step-2-prompt-1', 'step-2-prompt-2', 'step-3-read']),
  )
  for (let i = 0; i < ids.indexOf('step-2-prompt-2'); i += 1) await other.keyboard.press('ArrowRight')
  expect(await other.locator('.slide:not([hidden]) .words').innerText()).toBe('By whom?')
  expect(new URL(other.url()).hash).toBe(new URL(link).hash)
  await other.reload()
  await other.locator('#step-2-prompt-2:not([hidden])').waitFor()
  expect(await other.locator('#deck').getAttribute('data-minutes')).toBe('22')
})

/** What the button of the first recommendation is called. */
async function firstRecommendation(page: Page): Promise<string> {
  await visit(page, KINDS['the recommendations of a review'])
  await button(page, 'Add to a session').click()
  const by = page.locator('.asks > li > .place').first()
  await by.waitFor()
  return ((await by.getAttribute('aria-label')) ?? '').replace('Add to your session: ', '')
}

test('what a file still needs is said beside its field, and the focus goes there', async () => {
  const page = await opened('#v1&5=&n=One&5=&q=Why%3F')
  for (const [field, says, words] of [
    [title(page), 'Give the session a title.', 'A title'],
    [page.getByLabel('For whom'), 'Say whom the session is for.', 'A team'],
    [page.locator('#steps li').nth(1).getByLabel('Title', { exact: true }), 'Give step 2 a title.', 'Two'],
  ] as const) {
    await button(page, 'Save as Markdown').click()
    await expect.poll(() => faultAt(field)).toEqual({ isInvalid: 'true', says, isNear: true, isFocused: true })
    await field.fill(words)
    expect(await field.getAttribute('aria-invalid')).toBe(null)
    expect(await page.getByText(says).count()).toBe(0)
  }
  await Promise.all([page.waitForEvent('download'), button(page, 'Save as Markdown').click()])
})

describe.each([
  { screen: 'a phone', viewport: { width: 360, height: 740 } },
  { screen: 'a desktop', viewport: DESKTOP },
])('what was done is told where it is seen, on $screen', ({ viewport }) => {
  const MANY = `#v1&t=Many${Array.from({ length: 12 }, (_, i) => `&5=&n=Step+${i + 1}&q=Why%3F`).join('')}`
  const isSeen = (page: Page, words: string) =>
    page
      .locator('#bar')
      .filter({ hasText: words })
      .evaluate((one) => {
        const { top, bottom } = one.getBoundingClientRect()
        return top >= 0 && bottom <= innerHeight && one.contains(document.elementFromPoint(innerWidth / 2, (top + bottom) / 2))
      })

  test('and the next key after a step was removed is Undo', async () => {
    const page = await opened(MANY, { viewport })
    await button(page, 'Remove: Step 1').click()
    await status(page, 'Removed: Step 1.')
    expect(await isSeen(page, 'Removed: Step 1.')).toBe(true)
    await page.keyboard.press('Tab')
    expect(await focused(page)).toBe('Undo')
    await page.keyboard.press('Enter')
    await status(page, 'Step 1 is back as step 1.')
    expect(await focused(page)).toContain('Step 1')
    expect(await isSeen(page, 'Step 1 is back as step 1.')).toBe(true)
  })

  test('and the focus is never lost when all of it was undone', async () => {
    const page = await opened(MANY, { viewport })
    await button(page, 'Keep this one in my browser').click()
    await button(page, 'Start again').click()
    await status(page, 'The session is empty.')
    expect(await isSeen(page, 'The session is empty.')).toBe(true)
    await page.keyboard.press('Tab')
    await page.keyboard.press('Enter')
    await status(page, 'The session is back.')
    expect(await title(page).evaluate((one) => one === document.activeElement)).toBe(true)
    expect(await names(page)).toHaveLength(12)
  })
})

describe('the list', () => {
  test('is put in order with the keyboard alone, and the focus stays with the step', async () => {
    const page = await opened(THREE)
    await button(page, 'Move down: One').focus()
    await page.keyboard.press('Enter')
    expect(await focused(page)).toBe('Move down: One')
    await page.keyboard.press('Enter')
    expect(await focused(page)).toBe('Move up: One')
    expect(await names(page)).toEqual(['Two', 'Three', 'One'])
  })

  test('gives back what was removed, with all that was written', async () => {
    const page = await opened(THREE)
    await button(page, 'Remove: Two').click()
    await status(page, 'Removed: Two.')
    expect(await focused(page)).toContain('Three')
    await title(page).fill('Changed since')
    await button(page, 'Undo').click()
    await status(page, 'Two is back as step 2.')
    expect(await names(page)).toEqual(['One', 'Two', 'Three'])
    expect(await page.getByLabel('Prompts, one a line').nth(1).inputValue()).toBe('Why?')
    expect(await title(page).inputValue()).toBe('Changed since')
  })

  test('names each step, so that its fields are told apart', async () => {
    const page = await opened(THREE)
    expect(await page.getByRole('group', { name: 'Two' }).getByLabel('Minutes').inputValue()).toBe('10')
    await page.getByRole('group', { name: 'Two' }).getByLabel('Title').fill('Second')
    expect(await page.getByRole('group', { name: 'Second' }).getByLabel('Prompts, one a line').inputValue()).toBe('Why?')
    expect(await page.locator('#steps > li').count()).toBe(3)
  })

  test('takes a step that opens nothing, and leads to its title', async () => {
    const page = await opened('')
    await button(page, 'Add a step of your own').click()
    await page.keyboard.type('Tea')
    expect(await names(page)).toEqual(['Tea'])
    await page.waitForFunction(() => location.hash === '#v1&5=&n=Tea')
  })

  test('keeps minutes within a day', async () => {
    const page = await opened(THREE)
    const minutes = page.getByLabel('Minutes').first()
    await minutes.fill('900')
    await page.keyboard.press('Tab')
    const says = 'A step has from 1 to 480 whole minutes. It counts as 5 until you change this.'
    expect(await faultAt(minutes)).toEqual({ isInvalid: 'true', says, isNear: true, isFocused: false })
    expect(await minutes.inputValue()).toBe('900')
    expect(await page.locator('#total').innerText()).toBe('30')
    await minutes.fill('9')
    expect(await faultAt(minutes)).toMatchObject({ isInvalid: null, says: undefined })
    expect(await page.locator('#total').innerText()).toBe('34')
  })

  test('does not lose the session to the link that skips to the content', async () => {
    const page = await opened(THREE)
    await page.keyboard.press('Tab')
    await page.keyboard.press('Enter')
    await page.waitForFunction((hash) => location.hash === hash, THREE)
    expect(await names(page)).toEqual(['One', 'Two', 'Three'])
  })
})

test('without script it says what can be done instead', async () => {
  const page = await blank({ javaScriptEnabled: false })
  await page.goto(BUILD)
  await page.getByRole('link', { name: 'the sessions that are ready' }).click()
  await page.waitForURL('**/sessions/')
})
