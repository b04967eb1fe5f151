import { globSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { ENTRIES } from '../../scripts/docs/guide.ts'
import { makeDocs } from '../../scripts/docs/make.ts'
import { picturesOf, SCALE, SCREENS } from '../../scripts/docs/screens.ts'
import { type Served, serve } from '../../src/cli/preview/serve.ts'
import { someOf } from '../sample.ts'
import { violations, violationsByDayAndNight } from './axe.ts'
import { deadLinks } from './built.ts'
import { blank, create, open, PHONE } from './page.ts'

let folder: string
let site: Served
const pages = ['index.html', 'screens.html', '404.html', ...ENTRIES.map(({ address }) => address)]

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'sevenfold-docs-'))
  await makeDocs(folder, inject('origin'))
  site = await serve(folder)
}, 300_000)
afterAll(async () => {
  await site?.close()
  rmSync(folder, { recursive: true, force: true })
})

const at = async (path: string, options: Parameters<typeof blank>[0] = {}) => {
  const page = await blank({ baseURL: site.origin, ...options })
  await page.goto(path)
  return page
}

const PICTURES = SCREENS.flatMap((screen) => picturesOf(screen))

describe('each picture', () => {
  let page: Page
  beforeAll(async () => {
    page = await create()
  })
  afterAll(() => page.context().close())

  test.each(PICTURES)('$file is there, has its size, and shows something', async ({ file, width, height, dark }) => {
    const bytes = readFileSync(join(folder, 'pictures', file))
    expect([bytes.readUInt32BE(16), bytes.readUInt32BE(20)]).toEqual([width * SCALE, height * SCALE])
    const { commonest, colours, light } = await page.evaluate(seen, `data:image/png;base64,${bytes.toString('base64')}`)
    expect(commonest).toBeLessThan(0.97)
    expect(colours).toBeGreaterThan(8)
    expect(light > 128).toBe(!dark)
  })

  test('is shown, and no other is there', () => {
    const shown = pages.flatMap((path) =>
      [...readFileSync(join(folder, path), 'utf8').matchAll(/"pictures\/([^"]+)"/g)].map(([, file]) => file),
    )
    const files = PICTURES.map(({ file }) => file).sort()
    expect([...new Set(shown)].sort()).toEqual(files)
    expect(globSync('*', { cwd: join(folder, 'pictures') }).sort()).toEqual(files)
  })
})

/** Of a picture: the share of its commonest colour, how many colours it has, and how light that one is, from 0 to 255. */
async function seen(source: string) {
  const picture = Object.assign(new Image(), { src: source })
  await picture.decode()
  const canvas = new OffscreenCanvas(picture.width / 4, picture.height / 4)
  const context = canvas.getContext('2d') as OffscreenCanvasRenderingContext2D
  context.imageSmoothingEnabled = false
  context.drawImage(picture, 0, 0, canvas.width, canvas.height)
  const { data } = context.getImageData(0, 0, canvas.width, canvas.height)
  const counts = new Map<string, number>()
  for (let i = 0; i < data.length; i += 4) {
    const colour = `${data[i]},${data[i + 1]},${data[i + 2]}`
    counts.set(colour, (counts.get(colour) ?? 0) + 1)
  }
  const [most = ['', 0]] = [...counts].sort(([, a], [, b]) => b - a) as [string, number][]
  const light = most[0].split(',').reduce((sum, part) => sum + Number(part), 0) / 3
  return { commonest: (most[1] as number) / (data.length / 4), colours: counts.size, light }
}

test('what the picture of the search is said to show comes first', async () => {
  const { at: path = '', alt = '' } = SCREENS.find(({ id }) => id === 'search') ?? {}
  const [, first = ''] = /the theme “(.+?)” comes first/.exec(alt) ?? []
  expect(await (await open(path)).locator('#answers a').first().innerText()).toBe(first)
})

test('no link leads nowhere, and no anchor is missing', () => {
  expect(deadLinks(folder, 'https://docs.example/')).toEqual([])
})

test.each(someOf(pages, 4, { ofAll: 4 }))('%s breaks no rule of axe, by day and by night, and fits into 320 pixels', async (path) => {
  const page = await at(path)
  expect(await violationsByDayAndNight(page)).toEqual([])
  await page.setViewportSize(PHONE)
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(PHONE.width)
  expect(await violations(page)).toEqual([])
})

test('the search finds a section, and leads to it', async () => {
  const page = await at('/')
  await page.getByLabel('Search the docs').fill('embargo')
  await page.locator('#found li a').first().waitFor()
  expect(await page.locator('#find [role=status]').textContent()).toBe('Found for “embargo”')
  await page.locator('#found').getByRole('link', { name: 'To look at drafts' }).click()
  await page.waitForURL(/publishing\.html#to-look-at-drafts$/)
})

test('a block is copied as it is to be pasted', async () => {
  const page = await at('/officer.html', { permissions: ['clipboard-read', 'clipboard-write'] })
  await page.locator('.is-sh').first().getByRole('button', { name: 'Copy: npm run check' }).click()
  await expect.poll(() => page.locator('#find [role=status]').textContent()).toBe('Copied')
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe('npm run check')
})

test('without script all is there but the search', async () => {
  const page = await at('/officer.html', { javaScriptEnabled: false })
  expect(await page.locator('#find').isVisible()).toBe(false)
  expect(await page.getByRole('button').count()).toBe(0)
  await page.getByRole('navigation', { name: 'On this page' }).getByRole('link', { name: 'Take down at once' }).click()
  expect(new URL(page.url()).hash).toBe('#take-down-at-once')
})

test('a heading is heard without its link', async () => {
  const page = await at('/officer.html')
  expect(await page.getByRole('heading', { name: 'Sign off', exact: true }).count()).toBe(1)
  expect(await page.getByRole('link', { name: 'Link to “Sign off”' }).count()).toBe(1)
})

test('the skip link leads past what stands around', async () => {
  const page = await at('/it.html')
  await page.keyboard.press('Tab')
  await page.keyboard.press('Enter')
  expect(await page.evaluate(() => document.activeElement?.id)).toBe('main')
})

test('on paper there is the text alone', async () => {
  const page = await at('/it.html')
  await page.emulateMedia({ media: 'print' })
  for (const part of ['.masthead', '.of-reader', '.contents', '.anchor'])
    expect(await page.locator(part).first().isVisible(), part).toBe(false)
  expect(await page.getByRole('heading', { name: 'Take down in an emergency' }).isVisible()).toBe(true)
})

test('what the check says is shown as it says it', () => {
  const screens = readFileSync(join(folder, 'screens.html'), 'utf8')
  expect(screens).toContain('content/briefings/child-b.md:33:109: error identity-nhs-number')
  expect(screens).toContain('Did you mean `unseen-men`?')
})
