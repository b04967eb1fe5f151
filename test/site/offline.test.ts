import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core'
import { afterAll, beforeAll, beforeEach, describe, expect, inject, onTestFinished, test } from 'vitest'
import type { Served } from '../../scripts/serve.ts'
import { CONTENT, mustBuild, workshop } from './build.ts'
import { Line, markStyles } from './line.ts'

const PAGE = '/briefings/child-t/'
const OTHER = '/briefings/julie/'
const GONE = '/briefings/child-z/'
const WITHDRAWN = '/briefings/child-y/'
const SESSION = '/sessions/escalation-together/'

/** Milliseconds in which three sites are built, also on a machine that has other work. */
const BUILDING = 300_000

const { folder, contentCopy, remove } = workshop()
const [first, second, ended] = ['first', 'second', 'ended'].map((name) => join(folder, name)) as [string, string, string]
let line: Line
let site: Served
let browser: Browser

/** Two builds that differ in every page and in their styles; the second lacks a briefing, and has a notice in place of another and of a session. A third keeps nothing. */
beforeAll(async () => {
  const one = contentCopy('content-first')
  const child = readFileSync(join(CONTENT, 'briefings/child-q.md'), 'utf8')
  writeFileSync(join(one, 'briefings/child-z.md'), child.replaceAll('Child Q', 'Child Z'))
  writeFileSync(join(one, 'briefings/child-y.md'), child.replaceAll('Child Q', 'Child Y'))
  const session = readFileSync(join(CONTENT, 'sessions/unseen-men-in-a-team-meeting.md'), 'utf8')
  const steps = '  - { page: ../briefings/child-y.md, minutes: 1 }\n---'
  writeFileSync(
    join(one, 'sessions/old.md'),
    session.replace(/^minutes: .*$/m, 'minutes: 1').replace(/^steps:[\s\S]*?^---$/m, `steps:\n${steps}`),
  )
  const two = contentCopy('content-second')
  for (const path of ['briefings/child-y.md', 'sessions/old.md']) {
    writeFileSync(join(two, path), readFileSync(join(one, path)))
    change(join(two, path), /^status: published$/m, 'status: withdrawn\nwithdrawn: { on: 2026-11-30, reason: It was wrong. }')
  }
  change(join(two, 'site.yaml'), /^name: .*/m, 'name: Second')
  const three = contentCopy('content-ended')
  change(join(three, 'site.yaml'), /^/, 'offline: false\n')
  await Promise.all([mustBuild(first, { content: one }), mustBuild(second, { content: two }), mustBuild(ended, { content: three })])
  markStyles(first, 'first')
  markStyles(second, 'second')
  ;({ line, site } = await Line.of(first))
  browser = await chromium.connect(inject('browser'))
}, BUILDING)
afterAll(async () => {
  await browser.close()
  await site.close()
  remove()
})
beforeEach(() => {
  line.serve(first)
  restore()
})

function change(file: string, from: RegExp, to: string): void {
  writeFileSync(file, readFileSync(file, 'utf8').replace(from, to))
}
const cutAll = () => (line.cut = () => true)
function restore(): void {
  line.cut = () => false
  line.delay = () => 0
}

/** A browser that has never been here. */
async function reader(): Promise<{ page: Page; context: BrowserContext }> {
  const context = await browser.newContext({ baseURL: site.origin, reducedMotion: 'reduce', serviceWorkers: 'allow' })
  onTestFinished(() => context.close())
  return { page: await context.newPage(), context }
}

const keptPaths = (page: Page) =>
  page.evaluate(async () => {
    const names = await caches.keys()
    const requests = await Promise.all(names.map(async (name) => (await caches.open(name)).keys()))
    return requests.flat().map(({ url }) => new URL(url).pathname)
  })

/** Opens a page and waits until it is kept. */
async function visit(page: Page, path: string): Promise<void> {
  await page.goto(path)
  await expect.poll(() => keptPaths(page), { timeout: 20_000 }).toContain(path)
}

const seen = (page: Page) =>
  page.evaluate(() => ({
    site: document.querySelector('.home')?.textContent,
    styles: getComputedStyle(document.documentElement).getPropertyValue('--styles').trim(),
    tools: document.querySelector('.tools button')?.textContent,
  }))
const FIRST = { site: 'Sevenfold', styles: 'first', tools: 'Links to copy' }
const SECOND = { site: 'Second', styles: 'second', tools: 'Links to copy' }
/** What is seen of a page of a build: a form has no parts to link to. */
const of = (path: string, build: typeof FIRST) => (path === '/action-plan/' ? { ...build, tools: undefined } : build)
const heading = (page: Page) => page.locator('h1:visible').textContent()

/** Which build the shell that is kept belongs to, once there is one alone. */
const shells = (page: Page) => page.evaluate(async () => (await caches.keys()).filter((name) => name.includes(' shell ')))

/** Opens a page until a new worker has taken over. */
async function updated(page: Page, path: string): Promise<void> {
  const before = (await shells(page))[0] as string
  await page.goto(path)
  await page.evaluate(async () => (await navigator.serviceWorker.getRegistration())?.update())
  await expect.poll(() => shells(page), { timeout: 20_000 }).toHaveLength(1)
  await expect.poll(() => shells(page), { timeout: 20_000 }).not.toContain(before)
}

describe('without a network', () => {
  test('the page of a first visit opens again, with its styles and its script, also at a section and with a query', async () => {
    const { page } = await reader()
    await visit(page, PAGE)
    cutAll()
    for (const path of [PAGE, `${PAGE}#learning`, `${PAGE}?from=mail`]) {
      await page.goto('about:blank')
      await page.goto(path)
      expect(await heading(page)).toContain('a partner no one could challenge')
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

  test('slides that were opened first of all open again, and so does the speaker’s window', async () => {
    const { page, context } = await reader()
    await visit(page, `${PAGE}present/`)
    cutAll()
    await page.goto('about:blank')
    await page.goto(`${PAGE}present/`)
    await page.locator('body.staged').waitFor()
    const [notes] = await Promise.all([context.waitForEvent('page'), page.keyboard.press('s')])
    await notes.locator('body.speaking .slide:not([hidden]) .notes').waitFor()
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

  test('a slow page is shown as it was kept; one with signal is always the newest', async () => {
    const { page } = await reader()
    await visit(page, PAGE)
    line.serve(second)
    line.delay = (path) => (path === PAGE ? 6000 : 0)
    const started = performance.now()
    await page.goto(PAGE)
    expect(performance.now() - started).toBeLessThan(5500)
    expect(await seen(page)).toEqual(FIRST)
    restore()
    await page.goto(PAGE)
    expect(await seen(page)).toEqual(SECOND)
  })
})

describe('a new build', () => {
  test('whose network is cut half way leaves each kept page whole, of one build or the other', async () => {
    const { page } = await reader()
    for (const path of [PAGE, OTHER, '/themes/escalation/']) await visit(page, path)
    line.serve(second)
    const through = ['/', '/sw.js', '/offline/', '/search/', OTHER]
    line.cut = (path) => !through.includes(path) && !path.startsWith('/_astro/')
    await page.goto('/')
    await page.evaluate(async () => (await navigator.serviceWorker.getRegistration())?.update().catch(() => undefined))
    await expect.poll(() => line.asked.filter((path) => path === OTHER).length, { timeout: 20_000 }).toBeGreaterThan(1)
    await page.waitForTimeout(1000)
    cutAll()
    for (const [path, is] of [
      [PAGE, FIRST],
      [OTHER, SECOND],
      ['/themes/escalation/', FIRST],
      ['/', SECOND],
    ] as const) {
      await page.goto(path)
      expect(await seen(page), path).toEqual(is)
    }
  })

  test('whose styles do not come does not take the place of a page that is whole', async () => {
    const { page } = await reader()
    await visit(page, PAGE)
    line.serve(second)
    line.cut = (path) => path.includes('.css')
    await page.goto(PAGE)
    await page.waitForTimeout(1000)
    cutAll()
    await page.goto(PAGE)
    expect(await seen(page)).toEqual(FIRST)
  })

  test('brings what was kept up to date at the next visit of any page, and drops what was withdrawn', async () => {
    const { page } = await reader()
    for (const path of [GONE, WITHDRAWN, PAGE]) await visit(page, path)
    line.serve(second)
    await updated(page, '/about/')
    cutAll()
    for (const path of [GONE, WITHDRAWN]) {
      expect(await keptPaths(page)).not.toContain(path)
      await page.goto(path)
      expect(await heading(page)).toBe('This page is not kept on this device')
    }
    await page.goto(PAGE)
    expect(await seen(page)).toEqual(SECOND)
    expect((await keptPaths(page)).filter((path) => path.includes('style.'))).toEqual(['/_astro/style.second00.css'])
  })

  test.each([
    { path: GONE, says: 'There is nothing at this address' },
    { path: WITHDRAWN, says: 'This briefing was withdrawn' },
  ])('a withdrawn page that is opened goes at once: $says', async ({ path, says }) => {
    const { page } = await reader()
    await visit(page, path)
    line.serve(second)
    await page.goto(path)
    expect(await heading(page)).toBe(says)
    await expect.poll(() => keptPaths(page), { timeout: 20_000 }).not.toContain(path)
  })

  test('takes what was withdrawn from a kept session, and a withdrawn session, though the network is then cut', async () => {
    const { page } = await reader()
    await visit(page, '/sessions/old/')
    await page.getByRole('button', { name: 'Keep for offline' }).click()
    await page.getByRole('button', { name: 'Stop keeping for offline' }).waitFor()
    expect(await keptPaths(page)).toContain(WITHDRAWN)
    line.serve(second)
    line.cut = (path) => path !== '/sw.js' && path !== '/about/'
    await page.goto('/about/')
    await page.evaluate(async () => (await navigator.serviceWorker.getRegistration())?.update().catch(() => undefined))
    await expect.poll(() => keptPaths(page), { timeout: 20_000 }).not.toContain(WITHDRAWN)
    expect((await keptPaths(page)).filter((path) => path.startsWith('/sessions/old/'))).toEqual([])
  })
})

describe('a session', () => {
  const pages = () => (JSON.parse(readFileSync(join(first, SESSION, 'offline.json'), 'utf8')) as { pages: string[] }).pages
  const keep = async (page: Page) => {
    await visit(page, SESSION)
    await page.getByRole('button', { name: 'Keep for offline' }).click()
    await page
      .getByRole('status')
      .filter({ hasText: `${pages().length} pages are kept on this device.` })
      .waitFor()
  }

  test('that is kept opens with its trainer’s view, its steps and their slides, and not after it is stopped', async () => {
    const { page } = await reader()
    await keep(page)
    cutAll()
    await page.reload()
    await page.getByRole('button', { name: 'Stop keeping for offline' }).waitFor()
    const steps = await page.locator('.step a').evaluateAll((all) => all.map((one) => (one as HTMLAnchorElement).pathname))
    expect(pages()).toEqual(expect.arrayContaining([SESSION, `${SESSION}trainer/`, '/briefings/escalation/present/', ...steps]))
    const links = await page.locator('.title .chips a').evaluateAll((all) => all.map((one) => (one as HTMLAnchorElement).pathname))
    const led = links.filter((path) => path.endsWith('/') && path !== '/sessions/build/')
    expect(led).toHaveLength(4)
    expect(pages()).toEqual(expect.arrayContaining(led))
    for (const [short, whole] of [
      ['/s/escalation-together/', SESSION],
      ['/b/escalation/#learning', '/briefings/escalation/#learning'],
      ['/t/escalation/', '/themes/escalation/'],
    ] as const) {
      await page.goto(short)
      await page.waitForURL(`**${whole}`)
      expect(await seen(page), short).toMatchObject(FIRST)
    }
    await page.goto(`/action-plan/?session=${SESSION.split('/')[2]}`)
    await expect.poll(() => page.getByLabel('What we read').inputValue(), { timeout: 20_000 }).toMatch(/^Escalation/)
    for (const path of pages().filter((path) => !/^\/[bst]\//.test(path))) {
      await page.goto(path)
      expect(await heading(page), path).not.toBe('This page is not kept on this device')
      if (path.endsWith('/present/')) expect(await page.locator('#controls').isVisible()).toBe(true)
      else expect(await seen(page), path).toMatchObject(of(path, FIRST))
    }
    await page.goto(SESSION)
    await page.getByRole('button', { name: 'Stop keeping for offline' }).click()
    await page.getByRole('button', { name: 'Keep for offline' }).waitFor()
    await page.goto(`${SESSION}trainer/`)
    expect(await heading(page)).toBe('This page is not kept on this device')
  })

  test('that is only half there when the network goes is not said to be kept', async () => {
    const { page } = await reader()
    await visit(page, SESSION)
    line.cut = (path) => path.startsWith('/briefings/')
    await page.getByRole('button', { name: 'Keep for offline' }).click()
    await page.getByRole('status').filter({ hasText: 'It could not be kept.' }).waitFor()
    expect(await keptPaths(page)).not.toContain(`${SESSION}trainer/`)
  })

  test('is all of one build, also when the next one is cut half way', async () => {
    const { page } = await reader()
    await keep(page)
    line.serve(second)
    line.cut = (path) => path === '/briefings/escalation/present/'
    await page.goto('/')
    await page.evaluate(async () => (await navigator.serviceWorker.getRegistration())?.update().catch(() => undefined))
    await page.waitForTimeout(3000)
    cutAll()
    for (const path of pages().filter((one) => !one.endsWith('/present/'))) {
      await page.goto(path)
      expect(await seen(page), path).toMatchObject(of(path, FIRST))
    }
    restore()
    await updated(page, '/')
    cutAll()
    for (const path of pages().filter((one) => !one.endsWith('/present/'))) {
      await page.goto(path)
      expect(await seen(page), path).toMatchObject(of(path, SECOND))
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
    const needed = ['/briefings/julie/', '/briefings/julie/present/', '/briefings/child-t/present/', '/themes/unseen-men/']
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

test('a site that no longer keeps anything takes away what it kept, and its worker', async () => {
  const { page } = await reader()
  await visit(page, PAGE)
  line.serve(ended)
  await page.goto('/')
  await page.evaluate(async () => (await navigator.serviceWorker.getRegistration())?.update())
  await expect.poll(() => page.evaluate(() => caches.keys()), { timeout: 20_000 }).toEqual([])
  await page.goto(SESSION)
  expect(await page.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length)).toBe(0)
  expect(await page.locator('#keep').count()).toBe(0)
})

test('the worker has at most 6 kB compressed, no import, and another digest when a page changes', () => {
  const [one, two] = [first, second].map((dist) => readFileSync(join(dist, 'sw.js'), 'utf8')) as [string, string]
  expect(gzipSync(one).length).toBeLessThan(6000)
  expect(one).not.toMatch(/\bimport\b|eval\(/)
  expect(one).not.toBe(two)
})
