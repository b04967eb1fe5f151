import { appendFileSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Served, serve } from '../../src/cli/preview/serve.ts'
import { drawn, pngFile, svgFile } from '../documents/pictures.ts'
import { plainPdf } from '../documents/plain-pdf.ts'
import { violations } from './axe.ts'
import { filesOf, mustBuild, workshop } from './build.ts'
import { blank, DESKTOP, PHONE } from './page.ts'

const { folder, contentCopy, remove } = workshop()
const dist = join(folder, 'dist')
const PAGE = '/about/'
const GUIDE = '/guides/escalation/'
const BRIEFING = '/briefings/child-q/'
let site: Served

const RESOURCES = `resources:
  - { kind: film, title: What a child sees, address: "https://www.youtube.com/watch?v=abc", for: foster carers }
  - { kind: phone, title: Duty team, phone: 01632 960101 }
  - { kind: leaflet, title: For parents, document: For parents (final).pdf }
`
const CHART = svgFile(
  '<style>.bar { fill: #0b5a5e }</style><rect class="bar" x="0" y="20" width="300" height="20"/><rect class="bar" x="0" y="60" width="180" height="20"/><text x="0" y="15" font-size="14">Asked</text>',
  'viewBox="0 0 400 100"',
)

beforeAll(async () => {
  const content = contentCopy('content')
  for (const name of ['documents', 'pictures']) mkdirSync(join(content, name), { recursive: true })
  writeFileSync(join(content, 'documents/For parents (final).pdf'), plainPdf(['Ask who the father is.']))
  writeFileSync(join(content, 'pictures/chart.svg'), CHART)
  writeFileSync(join(content, 'pictures/wide.png'), pngFile(900, 300))
  writeFileSync(join(content, 'pictures/gate.jpg'), await drawn('jpeg', 900, 1600))
  const edit = (path: string, more: string) => {
    const file = join(content, path)
    writeFileSync(file, readFileSync(file, 'utf8').replace(/^themes:/m, `${more}themes:`))
  }
  edit('guides/escalation.md', `${RESOURCES}pictures: [{ file: chart.svg, description: Three hundred and one hundred and eighty. }]\n`)
  appendFileSync(join(content, 'guides/escalation.md'), '\n![Two bars: three hundred asked, fewer answered](chart.svg "Who was asked")\n')
  edit('briefings/child-q.md', RESOURCES)
  const briefing = join(content, 'briefings/child-q.md')
  writeFileSync(
    briefing,
    readFileSync(briefing, 'utf8').replace(/^## Safeguarding concerns$/m, '![A wide line](wide.png)\n\n## Safeguarding concerns'),
  )
  appendFileSync(join(content, 'pages/about.md'), '\n![A gate](gate.jpg)\n')
  await mustBuild(dist, { content })
  site = await serve(dist)
}, 300_000)
afterAll(async () => {
  await site?.close()
  remove()
})

const opened = async (path: string, options: Parameters<typeof blank>[0] = {}): Promise<Page> => {
  const page = await blank({ baseURL: site.origin, ...options })
  await page.goto(path, { waitUntil: 'networkidle' })
  return page
}
const natural = (page: Page) =>
  page.locator('figure img').evaluate((img: HTMLImageElement) => [img.complete, img.naturalWidth, img.naturalHeight])

describe('a picture in a text', () => {
  test.each([
    [PAGE, PHONE],
    [PAGE, DESKTOP],
    [GUIDE, PHONE],
    [GUIDE, DESKTOP],
    [BRIEFING, PHONE],
    [BRIEFING, DESKTOP],
  ])('is shown, no wider than its column, and nothing moves when it comes: %s', async (path, viewport) => {
    const page = await blank({ baseURL: site.origin, viewport })
    await page.route('**/pictures/*.*', async (route) => {
      await new Promise((later) => setTimeout(later, 300))
      await route.continue()
    })
    await page.goto(path)
    const image = page.locator('figure img')
    const before = await image.evaluate((img) => img.getBoundingClientRect().height)
    await image.scrollIntoViewIfNeeded()
    await expect.poll(() => natural(page)).toEqual([true, expect.any(Number), expect.any(Number)])
    const { height, width, column, overflow } = await image.evaluate((img) => ({
      height: img.getBoundingClientRect().height,
      width: img.getBoundingClientRect().width,
      column: img.closest('section, article')?.getBoundingClientRect().width ?? 0,
      overflow: document.documentElement.scrollWidth - innerWidth,
    }))
    expect(before).toBeGreaterThan(20)
    expect(height).toBeCloseTo(before, 1)
    expect(height).toBeLessThanOrEqual(viewport.height)
    expect(width).toBeLessThanOrEqual(column + 0.5)
    expect(overflow).toBeLessThanOrEqual(0)
  })

  test('that is a photograph stands on nothing in the dark while it has not come', async () => {
    const page = await blank({ baseURL: site.origin, colorScheme: 'dark' })
    await page.route('**/pictures/*.*', (route) => route.abort())
    await page.goto(PAGE)
    const image = page.locator('figure img')
    expect(await image.evaluate((img) => getComputedStyle(img).backgroundColor)).toBe('rgba(0, 0, 0, 0)')
  })

  test('of an SVG is drawn with its own style sheet, under the policy of the site', async () => {
    const page = await opened(GUIDE)
    const colour = await page.locator('figure img').evaluate(async (img: HTMLImageElement) => {
      await img.decode()
      const canvas = Object.assign(document.createElement('canvas'), { width: 400, height: 100 })
      const context = canvas.getContext('2d')
      context?.drawImage(img, 0, 0, 400, 100)
      return [...(context?.getImageData(10, 30, 1, 1).data ?? [])]
    })
    expect(colour).toEqual([0x0b, 0x5a, 0x5e, 255])
  })

  test.each(['light', 'dark'] as const)('has nothing that axe finds, nor have resources: %s', async (colorScheme) => {
    for (const path of [GUIDE, BRIEFING]) expect(await violations(await opened(path, { colorScheme, viewport: PHONE }))).toEqual([])
  })

  test('stands on white also where the page is dark, and its description can be read on paper', async () => {
    const page = await opened(GUIDE, { colorScheme: 'dark' })
    const image = page.locator('figure img')
    expect(await image.evaluate((img) => getComputedStyle(img).backgroundColor)).toBe('rgb(255, 255, 255)')
    const words = page.getByText('Three hundred and one hundred and eighty.')
    expect(await words.isVisible()).toBe(false)
    await page.emulateMedia({ media: 'print' })
    expect(await words.isVisible()).toBe(true)
    expect(await page.getByText(': www.youtube.com/watch?v=abc').isVisible()).toBe(true)
  })

  test('is kept with its page, for when there is no network', async () => {
    const page = await blank({ baseURL: site.origin, serviceWorkers: 'allow' })
    await page.goto(BRIEFING, { waitUntil: 'networkidle' })
    const kept = () =>
      page.evaluate(async () => {
        const all = await Promise.all((await caches.keys()).map(async (name) => (await caches.open(name)).keys()))
        return all.flat().map(({ url }) => new URL(url).pathname)
      })
    await expect
      .poll(kept, { timeout: 20_000 })
      .toEqual(expect.arrayContaining([BRIEFING, expect.stringMatching(/^\/pictures\/wide\.[0-9a-f]{8}\.png$/)]))
    await page.context().setOffline(true)
    await page.goto('about:blank')
    await page.goto(BRIEFING)
    await page.locator('figure img').scrollIntoViewIfNeeded()
    await expect.poll(() => natural(page)).toEqual([true, 900, 300])
  })
})

test('a page asks no other site for anything', async () => {
  const page = await blank({ baseURL: site.origin })
  const asked: string[] = []
  page.on('request', (request) => asked.push(new URL(request.url()).origin))
  await page.goto(GUIDE, { waitUntil: 'networkidle' })
  expect([...new Set(asked)]).toEqual([site.origin])
})

test('a document with signs in its name is found', async () => {
  const page = await opened(GUIDE)
  const href = await page.getByRole('link', { name: /^For parents \(leaflet: PDF/ }).getAttribute('href')
  expect((await page.request.get(href ?? '')).status()).toBe(200)
  expect([...filesOf(dist).keys()]).toContain('documents/For parents (final).pdf')
})
