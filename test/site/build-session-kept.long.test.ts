import { describe, expect, test } from 'vitest'
import { KINDS } from '../../scripts/dev/kinds-of-page.ts'
import { add, BUILD, button, names, opened, status, THREE, title } from './builder.ts'
import { blank, built, visit } from './page.ts'

describe('this browser', () => {
  test('keeps what is changed, and adds to it from another page, also on the way back', async () => {
    const page = await opened(THREE)
    await title(page).fill('Mine')
    await page.waitForFunction(() => location.hash.includes('t=Mine'))
    await add(page, KINDS['a review'], 'Background')
    await page.goBack()
    await built(page)
    expect(await names(page)).toEqual(['One', 'Two', 'Three', 'Background'])
    await page.goto(BUILD)
    await built(page)
    expect(await title(page).inputValue()).toBe('Mine')
  })

  test('does not give up its own session for that of a link, until someone chooses', async () => {
    const page = await opened(THREE)
    await title(page).fill('Mine')
    await page.waitForFunction(() => location.hash.includes('t=Mine'))
    await page.goto('about:blank')
    await visit(page, `${BUILD}#v1&t=Theirs&5=&n=X`)
    await page.getByLabel('For whom').fill('Others')
    await page.waitForFunction(() => location.hash.includes('Others'))
    await button(page, 'Open my own').click()
    expect(await title(page).inputValue()).toBe('Mine')
    expect(await names(page)).toEqual(['One', 'Two', 'Three'])
  })

  test('keeps its own session when that of a link is put away, and gives the link’s back', async () => {
    const page = await opened('#v1&t=My+own&5=&n=Mine')
    await button(page, 'Keep this one in my browser').click()
    await page.goto('about:blank')
    await visit(page, `${BUILD}#v1&t=Theirs&5=&n=X`)
    await button(page, 'Start again').click()
    await status(page, 'The session of the link is put away. This is your own.')
    expect(await title(page).inputValue()).toBe('My own')
    const kept = () => page.evaluate(() => localStorage.getItem('sevenfold-session'))
    expect(await kept()).toBe('v1&t=My+own&5=&n=Mine')
    await button(page, 'Undo').click()
    expect(await title(page).inputValue()).toBe('Theirs')
    expect(await kept()).toBe('v1&t=My+own&5=&n=Mine')
    await button(page, 'Open my own').click()
    expect(await names(page)).toEqual(['Mine'])
  })

  test('that keeps nothing is no hindrance, and says so', async () => {
    const page = await blank()
    await page.addInitScript(() => {
      Storage.prototype.setItem = () => {
        throw new DOMException('full', 'QuotaExceededError')
      }
    })
    await visit(page, KINDS['a review'])
    await button(page, 'Add to a session').click()
    await button(page, 'Add to your session: Background').click()
    await status(page, 'It could not be added: this browser keeps nothing for this site, or has no room left.')
    await visit(page, BUILD + THREE)
    await title(page).fill('Mine')
    await status(page, 'This browser could not keep the session. Copy its link, so that it is not lost.')
  })

  test('adds nothing twice: a button that is pressed takes its step out, and puts it back with all that was written', async () => {
    const page = await blank()
    await add(page, KINDS['a theme'], 'Unseen men')
    await add(page, KINDS['a review'], 'Background')
    const kept = () => page.evaluate(() => localStorage.getItem('sevenfold-session'))
    await page.evaluate(() => localStorage.setItem('sevenfold-session', 'v1&7=b/child-t/background&q=Why&5=t/unseen-men'))
    const by = button(page, 'Add to your session: Background')
    expect(await by.getAttribute('aria-pressed')).toBe('true')
    await by.click()
    await status(page, 'Taken out. Press again to put it back. 1 step in your session.')
    expect(await by.getAttribute('aria-pressed')).toBe('false')
    expect(await kept()).toBe('v1&5=t/unseen-men')
    await by.click()
    await status(page, 'Added. 2 steps in your session.')
    expect(await kept()).toBe('v1&7=b/child-t/background&q=Why&5=t/unseen-men')
  })
})

test('what is no part of the content has no button that adds it', async () => {
  const page = await blank()
  await visit(page, KINDS['a review'])
  await button(page, 'Add to a session').click()
  await button(page, 'Add to your session: Background').waitFor()
  const labels = await page.locator('.place').evaluateAll((all) => all.map((one) => one.ariaLabel))
  expect(labels.length).toBeGreaterThan(20)
  expect(labels.filter((label) => /large print|With a team|For your role/.test(label ?? ''))).toEqual([])
  await visit(page, '/offline/')
  await page.locator('#kept h2').waitFor()
  expect(await page.locator('.tools').count()).toBe(0)
})

test('a session of the site can be made one’s own', async () => {
  const page = await blank()
  await visit(page, KINDS['a session'])
  const steps = await page.locator('.step h2 span').allInnerTexts()
  await page.getByRole('link', { name: 'Make it your own' }).click()
  await page.waitForURL((url) => url.pathname === BUILD)
  await built(page)
  expect(await names(page)).toEqual(steps)
  expect(await page.locator('#total').innerText()).toBe('60')
})
