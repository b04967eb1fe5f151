import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { follow, results, status, under } from './asking.ts'
import { blank, open, searched, visit } from './page.ts'

describe('a search can be linked, and gone back to', () => {
  const state = async (page: Page) => ({
    words: await page.locator('#q').inputValue(),
    chosen: await page
      .locator('#filters input:checked')
      .evaluateAll((all) => all.map((one) => `${(one as HTMLInputElement).name}=${(one as HTMLInputElement).value}`)),
    results: await results(page),
    status: await status(page),
  })

  test('the address holds the words and what they are narrowed to, through a reload, and Back from a result', async () => {
    const page = await open('/search/?q=fathers&theme=unseen-men')
    const before = await state(page)
    expect(before.words).toBe('fathers')
    expect(before.chosen).toEqual(['theme=unseen-men'])
    expect(before.results.length).toBeGreaterThan(0)
    await page.reload()
    await searched(page)
    expect(await state(page)).toEqual(before)
    await follow(page, under(page, 'Briefings').first())
    await page.goBack()
    await page.locator('#answers li').first().waitFor()
    expect(await state(page)).toEqual(before)
  })

  test('Back and Forward go through the searches that were made', async () => {
    const page = await open('/search/?q=fathers')
    const first = await state(page)
    await page.locator('#q').fill('interpreter')
    await page.keyboard.press('Enter')
    await page.waitForFunction(
      (before) => document.querySelector('#answers li a')?.getAttribute('href') !== before,
      new URL(first.results[0] as string).pathname + new URL(first.results[0] as string).hash,
    )
    const second = await state(page)
    expect(new URL(page.url()).searchParams.get('q')).toBe('interpreter')
    expect(second.results).not.toEqual(first.results)
    await page.goBack()
    await page.waitForFunction(
      (href) => (document.querySelector('#answers li a') as HTMLAnchorElement | null)?.href === href,
      first.results[0],
    )
    expect(await state(page)).toEqual(first)
    await page.goForward()
    await page.waitForFunction(
      (href) => (document.querySelector('#answers li a') as HTMLAnchorElement | null)?.href === href,
      second.results[0],
    )
    expect(await state(page)).toEqual(second)
  })

  test('words that are typed one letter after another are one step back', async () => {
    const page = await blank()
    await visit(page, '/search/?q=fathers')
    const before = await page.evaluate(() => history.length)
    await page.locator('#q').fill('')
    await page.locator('#q').pressSequentially('genogram', { delay: 60 })
    await page.keyboard.press('Enter')
    await page.waitForURL((url) => url.searchParams.get('q') === 'genogram')
    expect(await page.evaluate(() => history.length)).toBe(before + 1)
    await page.goBack()
    await page.waitForURL((url) => url.searchParams.get('q') === 'fathers')
    expect(await page.locator('#q').inputValue()).toBe('fathers')
  })
})

test('what the address says is kept while the filters are still on their way, and with another order', async () => {
  const page = await blank()
  await page.route('**/facets*.idx', async (route) => {
    await new Promise((done) => setTimeout(done, 1500))
    await route.continue()
  })
  await page.goto('/search/?q=neglect&theme=supervision')
  await page.locator('#q').fill('neglected')
  await page.waitForURL((url) => url.searchParams.get('q') === 'neglected')
  expect(new URL(page.url()).searchParams.get('theme')).toBe('supervision')
  const typed = await open('/search/?q=domestc+abuse&as=typed')
  await typed.locator('#sort').selectOption('newest')
  await typed.waitForURL((url) => url.searchParams.get('sort') === 'newest')
  expect(new URL(typed.url()).searchParams.get('as')).toBe('typed')
})

test('it answers as one types, and reads the count out once', async () => {
  const page = await blank()
  await visit(page, '/search/')
  const heard: string[] = []
  await page.exposeFunction('hear', (words: string) => void heard.push(words))
  await page.evaluate(() => {
    const spoken = document.querySelector('[role=status]') as HTMLElement
    new MutationObserver(() => spoken.textContent && (window as unknown as { hear(words: string): void }).hear(spoken.textContent)).observe(
      spoken,
      { childList: true },
    )
  })
  // Letter by letter, with nothing between two of them that could be slow.
  await page.locator('#q').focus()
  await page.locator('#q').evaluate((field: HTMLInputElement) => {
    for (const letter of 'escalat') {
      field.value += letter
      field.dispatchEvent(new InputEvent('input', { bubbles: true, data: letter }))
    }
  })
  await page.waitForFunction(() => document.querySelector('#answers h3 a')?.getAttribute('href')?.includes('/escalation/'))
  expect(await page.evaluate(() => document.activeElement?.id)).toBe('q')
  await expect.poll(() => heard.length).toBeGreaterThan(0)
  await page.waitForTimeout(1000)
  expect(heard).toEqual([await status(page)])
  expect(await page.locator('[role=status], [aria-live]').count()).toBe(1)
})
