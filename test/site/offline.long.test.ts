import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { cutAll, FIRST, first, heading, keptPaths, line, OTHER, PAGE, reader, restore, SESSION, seen, visit, withSites } from './offline.ts'

withSites('first')

const WALL = `/embed${PAGE}#wall`

describe('without a network', () => {
  test('the page of a first visit opens again, with its styles and its script, also at a section and with a query', async () => {
    const { page } = await reader()
    await visit(page, PAGE)
    cutAll()
    for (const path of [PAGE, `${PAGE}#learning`, `${PAGE}?from=mail`]) {
      await page.goto('about:blank')
      await page.goto(path)
      expect(await heading(page)).toContain('a partner who intimidated staff')
      expect(await seen(page)).toEqual(FIRST)
    }
  })

  test('a page that was never opened is said not to be kept, kindly and whole, with what is', async () => {
    const { page } = await reader()
    await visit(page, PAGE)
    cutAll()
    await page.goto(OTHER)
    expect(await heading(page)).toBe('This page is not kept on this device')
    expect(await page.title()).toMatch(/^This page is not kept here · /)
    // What only says what is kept has no parts to link to.
    expect(await seen(page)).toMatchObject({ ...FIRST, tools: undefined })
    await page.locator('#kept a').first().waitFor()
    expect(await page.locator('#kept a').evaluateAll((all) => all.map((one) => one.getAttribute('href')))).toEqual([PAGE])
    restore()
    await page.getByRole('button', { name: 'Try again' }).click()
    await page
      .getByRole('heading', { level: 1, name: 'Julie' })
      .or(page.locator('.eyebrow', { hasText: 'Julie' }))
      .first()
      .waitFor()
  })

  test('slides that were opened first of all open again, so does the speaker’s window, and their file is made', async () => {
    const { page, context } = await reader()
    await visit(page, WALL)
    cutAll()
    await page.goto('about:blank')
    await page.goto(WALL)
    await page.locator('body.staged').waitFor()
    const [notes] = await Promise.all([context.waitForEvent('page'), page.keyboard.press('s')])
    await notes.locator('body.speaking .slide:not([hidden]) .notes').waitFor()
    const [file] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: 'Save as PPTX' }).click()])
    expect(await file.failure()).toBe(null)
    await page.goto('/offline/')
    await page
      .locator('#kept')
      .getByRole('link', { name: /^Child T: .* · slides$/ })
      .click()
    await page.locator('body.staged').waitFor()
  })

  test('the search page opens, says that it needs the network, and still leads on', async () => {
    const { page } = await reader()
    await visit(page, PAGE)
    cutAll()
    await page.goto('/search/?q=fathers')
    await page.getByText('It needs the network.').first().waitFor()
    expect(await page.locator('#browse').isVisible()).toBe(true)
    expect(await page.locator('#again').isVisible()).toBe(true)
  })
})

describe.each([
  { host: 'says that its answers vary with everything', vary: '*', stripsSlashes: false },
  { host: 'varies with cookies, and takes slashes away', vary: 'Accept-Encoding, Cookie, Accept', stripsSlashes: true },
])('on a host that $host', ({ vary, stripsSlashes }) => {
  const on = () => Object.assign(line, { vary, stripsSlashes })

  test('pages are kept, and open at the addresses that links have', async () => {
    on()
    const { page } = await reader()
    await visit(page, '/')
    await visit(page, PAGE)
    cutAll()
    for (const path of [PAGE, `${PAGE}#learning`, PAGE.slice(0, -1), '/']) {
      await page.goto('about:blank')
      await page.goto(path)
      expect(await heading(page), path).toContain(path === '/' ? 'Learning from safeguarding reviews' : 'a partner who intimidated staff')
      expect(await seen(page), path).toEqual(FIRST)
    }
  })

  test('a session is kept whole', async () => {
    on()
    const { page } = await reader()
    await visit(page, SESSION)
    await page.getByRole('button', { name: 'Keep for offline' }).click()
    await page.getByText(/\d+ pages are kept on this device\./).waitFor()
    cutAll()
    for (const path of [SESSION, `${SESSION}trainer/`, '/embed/briefings/escalation/']) {
      await page.goto(path)
      expect(await heading(page), path).not.toBe('This page is not kept on this device')
    }
  })
})

describe('the page of what is kept', () => {
  const everything = async (page: Page) => ({
    caches: await page.evaluate(() => caches.keys()),
    workers: await page.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length),
  })

  test('lists it and clears all of it', async () => {
    const { page } = await reader()
    for (const path of [PAGE, OTHER]) await visit(page, path)
    await page.goto('/offline/')
    const links = page.locator('#kept a')
    await links.first().waitFor()
    expect(await links.evaluateAll((all) => all.map((one) => one.getAttribute('href')))).toEqual([OTHER, PAGE])
    await page.getByRole('button', { name: 'Clear all of it' }).click()
    await page.getByRole('heading', { name: 'Nothing is kept on this device' }).waitFor()
    expect(await page.locator('#told').textContent()).toBe('All of it was cleared.')
    expect(await everything(page)).toEqual({ caches: [], workers: 0 })
  })

  test('lets a reader keep nothing from then on, and keep pages again', async () => {
    const { page } = await reader()
    await visit(page, PAGE)
    await page.goto('/offline/')
    await page.getByRole('button', { name: 'Keep nothing on this device' }).click()
    await page.getByText('You chose that this site keeps nothing here.').waitFor()
    for (const path of [OTHER, SESSION]) await page.goto(path)
    await page.waitForTimeout(1500)
    expect(await everything(page)).toEqual({ caches: ['/sw.js refused'], workers: 0 })
    expect(await page.locator('#keep').isVisible()).toBe(false)
    await page.goto('/offline/')
    await page.getByRole('button', { name: 'Keep pages on this device again' }).click()
    await page.getByRole('button', { name: 'Keep nothing on this device' }).waitFor()
    await visit(page, PAGE)
  })

  test('has at most sixty pages, the last that were opened', async () => {
    const { page } = await reader()
    await visit(page, PAGE)
    const others = readdirSync(join(first, 'themes'), { withFileTypes: true })
      .filter((one) => one.isDirectory())
      .map(({ name }) => `/themes/${name}/`)
    const roles = readdirSync(join(first, 'for'), { withFileTypes: true })
      .filter((one) => one.isDirectory())
      .map(({ name }) => `/for/${name}/`)
    const all = [...others, ...roles].slice(0, 60)
    expect(all).toHaveLength(60)
    for (const path of all) await visit(page, path)
    await expect.poll(() => keptPaths(page)).not.toContain(PAGE)
    const kept = await keptPaths(page)
    expect(all.filter((path) => !kept.includes(path))).toEqual([])
  })
})

describe('a session that was built', () => {
  const fragment = '#v1&t=Mine&f=F&5=b/julie/learning&5=b/child-t/learning&5=t/unseen-men'
  const wall = `/sessions/build/present/${fragment}`
  const slides = async (page: Page) => {
    await page.locator('body.staged').waitFor()
    return page.locator('.slide :is(h1, h2)').allTextContents()
  }

  test('opens on the wall again, with all that its steps open, though it was the first page of a first visit', async () => {
    const { page } = await reader()
    await page.goto(wall)
    const before = await slides(page)
    expect(before.length).toBeGreaterThan(6)
    const needed = ['/briefings/julie/', '/embed/briefings/julie/', '/embed/briefings/child-t/', '/themes/unseen-men/']
    await expect.poll(() => keptPaths(page), { timeout: 20_000 }).toEqual(expect.arrayContaining(needed))
    cutAll()
    await page.reload()
    expect(await slides(page)).toEqual(before)
  })

  test('is there to be changed, and a page that is not kept is said to be unread, and not gone', async () => {
    const { page } = await reader()
    await visit(page, '/themes/unseen-men/')
    await visit(page, '/sessions/build/')
    cutAll()
    await page.goto('about:blank')
    await page.goto(`/sessions/build/${fragment}`)
    const names = page.locator('#steps h3 span')
    await expect.poll(() => names.allTextContents(), { timeout: 20_000 }).toEqual([UNREAD, UNREAD, 'Unseen men'])
    expect(await page.locator('#steps').innerText()).not.toContain('Kept on this device')
    restore()
    await page.reload()
    await expect.poll(() => names.first().textContent(), { timeout: 20_000 }).toBe('Learning for practice')
  })

  const UNREAD = 'A page that could not be read just now'
})

test('a page that was opened more than thirty days ago is not shown', async () => {
  const { page } = await reader()
  await visit(page, PAGE)
  await page.evaluate(async (path) => {
    const shelf = await caches.open('sevenfold / pages')
    const kept = (await shelf.match(path)) as Response
    const headers = new Headers(kept.headers)
    headers.set('X-Sevenfold-Opened', String(Date.now() - 31 * 24 * 60 * 60 * 1000))
    await shelf.put(path, new Response(await kept.text(), { headers }))
  }, PAGE)
  cutAll()
  await page.goto(PAGE)
  expect(await heading(page)).toBe('This page is not kept on this device')
})
