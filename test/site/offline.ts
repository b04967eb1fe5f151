import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core'
import { afterAll, beforeAll, beforeEach, expect, inject, onTestFinished } from 'vitest'
import type { Served } from '../../src/cli/preview/serve.ts'
import { CONTENT, mustBuild, workshop } from './build.ts'
import { Line, markStyles } from './line.ts'

export const PAGE = '/briefings/child-t/'
export const OTHER = '/briefings/julie/'
export const GONE = '/briefings/child-z/'
export const WITHDRAWN = '/briefings/child-y/'
export const SESSION = '/sessions/escalation-together/'

/** Milliseconds in which three sites are built, also on a machine that has other work. */
const BUILDING = 300_000

const { folder, contentCopy, remove } = workshop()
export const [first, second, ended] = ['first', 'second', 'ended'].map((name) => join(folder, name)) as [string, string, string]
/** Where the sites are served, one at a time. */
export let line: Line
let site: Served
let browser: Browser

/** The sites that there can be, each made of content of its own. */
const CONTENTS = {
  first() {
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
    return one
  },
  second() {
    const two = contentCopy('content-second')
    const one = join(folder, 'content-first')
    for (const path of ['briefings/child-y.md', 'sessions/old.md']) {
      writeFileSync(join(two, path), readFileSync(join(one, path)))
      change(join(two, path), /^status: published$/m, 'status: withdrawn\nwithdrawn: { on: 2026-11-30, reason: It was wrong. }')
    }
    change(join(two, 'site.yaml'), /^name: .*/m, 'name: Second')
    return two
  },
  ended() {
    const three = contentCopy('content-ended')
    change(join(three, 'site.yaml'), /^/, 'offline: false\n')
    return three
  },
}

/**
 * Builds sites for the tests of a file, and serves the first. It and the second differ in every page and in their styles; the
 * second lacks a briefing, and has a notice in place of another and of a session. The last keeps nothing.
 *
 * @param wanted the first among them.
 */
export function withSites(...wanted: (keyof typeof CONTENTS)[]): void {
  beforeAll(async () => {
    const made = wanted.map((name) => ({ name, content: CONTENTS[name]() }))
    await Promise.all(made.map(({ name, content }) => mustBuild(join(folder, name), { content })))
    for (const name of wanted) if (name !== 'ended') markStyles(join(folder, name), name)
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
}

function change(file: string, from: RegExp, to: string): void {
  writeFileSync(file, readFileSync(file, 'utf8').replace(from, to))
}
export const cutAll = () => (line.cut = () => true)
export function restore(): void {
  line.cut = () => false
  line.delay = () => 0
  line.vary = undefined
  line.stripsSlashes = false
}

/** A browser that has never been here. */
export async function reader(): Promise<{ page: Page; context: BrowserContext }> {
  const context = await browser.newContext({ baseURL: site.origin, reducedMotion: 'reduce', serviceWorkers: 'allow' })
  onTestFinished(() => context.close())
  return { page: await context.newPage(), context }
}

export const keptPaths = (page: Page) =>
  page.evaluate(async () => {
    const names = await caches.keys()
    const requests = await Promise.all(names.map(async (name) => (await caches.open(name)).keys()))
    return requests.flat().map(({ url }) => new URL(url).pathname)
  })

/** Opens a page and waits until it is kept. */
export async function visit(page: Page, path: string): Promise<void> {
  await page.goto(path)
  await expect.poll(() => keptPaths(page), { timeout: 20_000 }).toContain(path.replace(/#.*/, ''))
}

export const seen = (page: Page) =>
  page.evaluate(() => ({
    site: document.querySelector('.home')?.textContent,
    styles: getComputedStyle(document.documentElement).getPropertyValue('--styles').trim(),
    tools: document.querySelector('.tools button')?.textContent,
  }))
export const FIRST = { site: 'Sevenfold', styles: 'first', tools: 'Links to copy' }
export const SECOND = { site: 'Second', styles: 'second', tools: 'Links to copy' }
/** What is seen of a page of a build: a form has no parts to link to. */
export const of = (path: string, build: typeof FIRST) => (path === '/action-plan/' ? { ...build, tools: undefined } : build)
export const heading = (page: Page) => page.locator('h1:visible').textContent()

/** Which build the shell that is kept belongs to, once there is one alone. */
const shells = (page: Page) => page.evaluate(async () => (await caches.keys()).filter((name) => name.includes(' shell ')))

/** Opens a page until a new worker has taken over. */
export async function updated(page: Page, path: string): Promise<void> {
  const before = (await shells(page))[0] as string
  await page.goto(path)
  await page.evaluate(async () => (await navigator.serviceWorker.getRegistration())?.update())
  await expect.poll(() => shells(page), { timeout: 20_000 }).toHaveLength(1)
  await expect.poll(() => shells(page), { timeout: 20_000 }).not.toContain(before)
}
