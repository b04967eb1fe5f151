import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { KINDS } from '../../scripts/dev/kinds-of-page.ts'
import { blank, PHONE, visit } from './page.ts'

const toggle = (page: Page) => page.getByRole('button', { name: 'Links to copy' })
const status = (page: Page) => page.getByRole('status')
const copied = (page: Page) => page.evaluate(() => navigator.clipboard.readText())

async function withLinks(path: string): Promise<Page> {
  const page = await blank()
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write'])
  await visit(page, path)
  await toggle(page).click()
  return page
}

describe('links to copy', () => {
  test('are one stop for who goes through a page by keyboard, until they are asked for', async () => {
    const page = await blank()
    await visit(page, KINDS['a review'])
    expect(await toggle(page).getAttribute('aria-pressed')).toBe('false')
    expect(await page.getByRole('button', { name: /^Copy link/ }).count()).toBe(0)
    await page.keyboard.press('Tab')
    await page.keyboard.press('Enter')
    await page.keyboard.press('Tab')
    expect(await toggle(page).evaluate((one) => one === document.activeElement)).toBe(true)
    await page.keyboard.press('Enter')
    expect(await toggle(page).getAttribute('aria-pressed')).toBe('true')
    expect(await page.getByRole('button', { name: /^Copy link to / }).count()).toBeGreaterThan(30)
    await page.keyboard.press('Enter')
    expect(await page.getByRole('button', { name: /^Copy link/ }).count()).toBe(0)
  })

  test('are copied with the keyboard, and say so to the eye and to the ear', async () => {
    const page = await withLinks(KINDS['a review'])
    const by = page.getByRole('button', { name: 'Copy link to Escalation: professionals seemed' })
    await by.focus()
    await page.keyboard.press('Enter')
    await status(page).filter({ hasText: 'Copied link to Escalation' }).waitFor()
    expect(await by.evaluate((one) => getComputedStyle(one, '::after').content)).toBe('"Copied"')
    expect(await by.evaluate((one) => one === document.activeElement)).toBe(true)
    const address = await copied(page)
    expect(address).toBe(new URL('#learning-escalation', page.url()).href)
    await page.goto('about:blank')
    await page.goto(address)
    expect(await page.locator(':target').innerText()).toMatch(/^Escalation: professionals seemed to take a further MARF for escalation/)
    expect(await page.locator(':target').evaluate((one) => one.getBoundingClientRect().top)).toBeLessThan(200)
  })

  test('say again that they have copied, and only the last one does', async () => {
    const page = await withLinks(KINDS['a review'])
    for (const name of ['Copy link to Background', 'Copy link to What happened', 'Copy link to Background']) {
      await page.getByRole('button', { name, exact: true }).click()
      await status(page)
        .filter({ hasText: name.replace('Copy', 'Copied') })
        .waitFor()
      expect(await page.locator('[data-copied]').evaluateAll((all) => all.map(({ ariaLabel }) => ariaLabel))).toEqual([name])
    }
  })

  test.each([
    { kind: 'a review', least: 40 },
    { kind: 'a topic', least: 20 },
    { kind: 'a theme', least: 20 },
    { kind: 'a role', least: 20 },
    { kind: 'the register', least: 100 },
    { kind: 'the recommendations of a review', least: 40 },
    { kind: 'a lesson that came back', least: 5 },
    { kind: 'questions', least: 40 },
    { kind: 'glossary', least: 40 },
    { kind: 'about', least: 5 },
    { kind: 'the list of briefings', least: 8 },
  ] as const)('lead to what they are named after: $kind', async ({ kind, least }) => {
    const page = await withLinks(KINDS[kind])
    const found = await page.evaluate(async () => {
      const kept: string[] = []
      const buttons = [...document.querySelectorAll<HTMLButtonElement>('.place')]
      for (const one of buttons) {
        one.click()
        kept.push(`${one.ariaLabel} → ${await navigator.clipboard.readText()}`)
      }
      return kept
    })
    expect(found.length).toBeGreaterThanOrEqual(least)
    const own = found.flatMap((line) => line.split(' → ').filter((part) => part.startsWith(`${page.url()}#`)))
    expect(new Set(own).size).toBe(own.length)
    const wrong = await page.evaluate(async (lines) => {
      const plain = (text = '') => text.replace(/\s+/g, ' ').trim()
      const parser = new DOMParser()
      const pages = new Map<string, Document>()
      const out: string[] = []
      for (const line of lines) {
        const [name = '', address = ''] = line.split(' → ')
        const { pathname, hash } = new URL(address)
        const there = pages.get(pathname) ?? parser.parseFromString(await (await fetch(pathname)).text(), 'text/html')
        pages.set(pathname, there)
        const target = hash ? there.getElementById(hash.slice(1)) : there.querySelector('h1')
        const words = name.replace('Copy link to ', '').replace(/ …$/, '')
        // A point on the page of its theme stands there without its label.
        const first = plain(words).slice(1, 30)
        if (!target || !plain(target.textContent).includes(first)) out.push(line)
      }
      return out
    }, found)
    expect(wrong).toEqual([])
  })

  test('stand beside every heading, point of learning, recommendation and question', async () => {
    for (const kind of ['a review', 'a theme', 'a role', 'the recommendations of a review', 'questions', 'about', 'home'] as const) {
      const page = await withLinks(KINDS[kind])
      const without = await page.evaluate(() => {
        const all = document.querySelectorAll(
          'main :is(h2, h3, h4):not(details *, .small), .section li:has(> a[href*="/themes/"]:first-of-type), #questions li, .asks > li',
        )
        const has = (one: Element) => {
          const box = /^H/.test(one.tagName) ? one.closest('section, article, li, aside, .card') : one
          return box?.querySelector('.place') !== null
        }
        return [...all].filter((one) => !has(one)).map((one) => one.textContent)
      })
      expect(without, kind).toEqual([])
    }
  })

  test('are offered where there is something to link to, and not on the search page', async () => {
    const page = await blank()
    await visit(page, KINDS.search)
    expect(await toggle(page).count()).toBe(0)
  })

  test('leave headings their names', async () => {
    const page = await withLinks(KINDS['a review'])
    expect(await page.getByRole('heading', { name: 'Background , section 1 of 7' }).count()).toBe(1)
  })
})

test.each([
  { screen: 'on a desktop', options: {} },
  { screen: 'on a phone', options: { viewport: PHONE, hasTouch: true } },
])('where a browser does not let a page copy, the address stands there selected, $screen', async ({ options }) => {
  const page = await blank(options)
  // As on a site that is served without encryption.
  await page.addInitScript(() => Object.defineProperty(navigator, 'clipboard', { value: undefined }))
  await visit(page, KINDS['a review'])
  await toggle(page).click()
  const by = page.getByRole('button', { name: 'Copy link to Background' })
  await by.click()
  const field = page.getByRole('textbox', { name: /could not be copied.*link to Background/ })
  expect(await field.inputValue()).toBe(new URL('#background', page.url()).href)
  const selected = () => field.evaluate((one: HTMLInputElement) => one.value.slice(one.selectionStart ?? 0, one.selectionEnd ?? 0))
  expect(await selected()).toBe(await field.inputValue())
  expect(await field.evaluate((one) => one === document.activeElement)).toBe(true)
  await page.keyboard.press('Escape')
  expect(await field.count()).toBe(0)
  expect(await by.evaluate((one) => one === document.activeElement)).toBe(true)
})

test('the short address and the citation of a briefing are copied, too', async () => {
  const page = await blank()
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write'])
  await visit(page, KINDS['a review'])
  await page.getByText('Link and cite').click()
  await page.getByRole('button', { name: 'Copy the short address' }).click()
  await status(page).filter({ hasText: 'Copied the short address' }).waitFor()
  expect(await copied(page)).toBe('https://sevenfold.example/b/child-t/')
  await page.getByRole('button', { name: 'Copy the citation' }).click()
  await status(page).filter({ hasText: 'Copied the citation' }).waitFor()
  expect(await copied(page)).toMatch(/^Sevenfold example content \(2026\) Child T: .*https:\/\/sevenfold\.example\/briefings\/child-t\/$/)
})
