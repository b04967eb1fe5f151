import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import {
  cutAll,
  ended,
  FIRST,
  first,
  GONE,
  heading,
  keptPaths,
  line,
  OTHER,
  of,
  PAGE,
  reader,
  restore,
  SECOND,
  SESSION,
  second,
  seen,
  updated,
  visit,
  WITHDRAWN,
  withSites,
} from './offline.ts'

withSites('first', 'second', 'ended')

describe('a new build', () => {
  test('is shown as soon as there is signal; a slow page as it was kept', async () => {
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
    const old = async () => (await keptPaths(page)).filter((path) => path.startsWith('/sessions/old/'))
    await expect.poll(old, { timeout: 20_000 }).toEqual([])
  })
})

describe('a session', () => {
  const pages = () => (JSON.parse(readFileSync(join(first, SESSION, 'offline.json'), 'utf8')) as { pages: string[] }).pages
  const hasSlides = (path: string) => /^\/embed\/|\/present\/$/.test(path)
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
    expect(pages()).toEqual(expect.arrayContaining([SESSION, `${SESSION}trainer/`, '/embed/briefings/escalation/', ...steps]))
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
      await page.goto(path.startsWith('/embed/') ? `${path}#wall` : path)
      expect(await heading(page), path).not.toBe('This page is not kept on this device')
      if (hasSlides(path)) await page.locator('#controls').waitFor()
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
    line.cut = (path) => path === '/embed/briefings/escalation/'
    await page.goto('/')
    await page.evaluate(async () => (await navigator.serviceWorker.getRegistration())?.update().catch(() => undefined))
    await page.waitForTimeout(3000)
    cutAll()
    for (const path of pages().filter((one) => !hasSlides(one))) {
      await page.goto(path)
      expect(await seen(page), path).toMatchObject(of(path, FIRST))
    }
    restore()
    await updated(page, '/')
    cutAll()
    for (const path of pages().filter((one) => !hasSlides(one))) {
      await page.goto(path)
      expect(await seen(page), path).toMatchObject(of(path, SECOND))
    }
  })
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
