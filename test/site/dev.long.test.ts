import { spawn } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { commandLine, ENVIRONMENT } from '../cli/command-line.ts'
import { ROOT, workshop } from './build.ts'
import { blank } from './page.ts'

/** While somebody writes: what `npm run dev` shows, in the time that it is up. */
const { contentCopy, remove } = workshop()
const content = contentCopy('dev')
const MARK = 'Draft preview, not published'
let dev: ReturnType<typeof spawn>
let origin: string

beforeAll(async () => {
  const review = readFileSync(join(content, 'briefings/child-t.md'), 'utf8').replace(/^status: published$/m, 'status: draft')
  writeFileSync(join(content, 'briefings/child-z.md'), review)
  writeFileSync(join(content, 'briefings/half.md'), '---\nkind: reviewx\nstatus: draft\n---\n')
  const [program, ...args] = commandLine('dev', '--content', content)
  dev = spawn(program, args, { cwd: ROOT, env: ENVIRONMENT, detached: true })
  origin = await new Promise((found, failed) => {
    let said = ''
    const heard = (text: Buffer) => {
      said += text
      const [, address] = /(http:\/\/localhost:\d+)\//.exec(said) ?? []
      if (address) found(address)
    }
    dev.stdout?.on('data', heard)
    dev.stderr?.on('data', heard)
    dev.on('close', () => failed(new Error(said)))
  })
}, 120_000)
afterAll(() => {
  // The group that it leads: what it began ends with it.
  if (dev.pid) process.kill(-dev.pid)
  remove()
})

const page = async (path: string) => {
  const answer = await fetch(origin + path)
  return { status: answer.status, html: await answer.text() }
}

test.each(['/briefings/child-z/', '/briefings/child-q/', '/briefings/half/'])('%s is there, and marked', async (path) => {
  const { status, html } = await page(path)
  expect([status, html]).toEqual([200, expect.stringContaining(MARK)])
})

test('a short address leads on, as on the built site', async () => {
  const window = await blank()
  await window.goto(`${origin}/b/child-q/#learning`)
  await window.waitForURL(`${origin}/briefings/child-q/#learning`)
})

test('of a draft that cannot be shown yet, its address says what is missing', async () => {
  expect((await page('/briefings/half/')).html).toContain('Line 2: <code>reviewx</code> is not a value of <code>kind</code>.')
})

test('what is written is shown without beginning anew', async () => {
  const file = join(content, 'briefings/child-z.md')
  writeFileSync(file, readFileSync(file, 'utf8').replace(/^title: .*$/m, 'title: Zz another title'))
  await expect.poll(async () => (await page('/briefings/child-z/')).html, { timeout: 30_000, interval: 500 }).toContain('Zz another title')
})

test('a problem of the content is shown in the browser with its place, and goes when it is mended', async () => {
  const file = join(content, 'briefings/julie.md')
  const before = readFileSync(file, 'utf8')
  const window = await blank()
  await window.goto(`${origin}/briefings/julie/`)
  await window.waitForLoadState('networkidle')
  writeFileSync(file, before.replace(/^title:/m, 'tilte:'))
  const problem = window.locator('vite-error-overlay #message-content')
  await problem.waitFor()
  expect(await problem.innerText()).toContain('briefings/julie.md:')
  expect(await problem.innerText()).toMatch(/There is no field .?tilte.?\. Did you mean .?title.?\?/)
  writeFileSync(file, before)
  await problem.waitFor({ state: 'detached' })
  await window.locator('h1', { hasText: 'A safe place to sleep' }).waitFor()
})
