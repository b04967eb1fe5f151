import { readFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { selectAll } from 'hast-util-select'
import { toHtml } from 'hast-util-to-html'
import { toString as textOf } from 'hast-util-to-string'
import type { Frame, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { filesOf } from './build.ts'
import { type Built, pagesOf, valuesOf } from './built.ts'
import { blank, PHONE } from './page.ts'

const SITE = 'https://sevenfold.example'
const dist = inject('dist')
const pages = new Map(pagesOf(dist).map((page) => [page.address, page]))
const embeds = [...pages.values()].filter(({ address }) => address.startsWith('/embed/'))
const briefingOf = ({ address }: Built) => pages.get(address.replace('/embed', '')) as Built
const only = (all: readonly string[]): string => {
  expect(all).toHaveLength(1)
  return all[0] as string
}
const snippetOf = (briefing: Built) => only(selectAll('textarea', briefing.tree).map((one) => textOf(one)))

/** What the course page of another site holds. */
let course = ''
const other = createServer((_, response) =>
  response.setHeader('Content-Type', 'text/html').end(`<!doctype html><html lang="en"><title>Course</title><h1>A course</h1>${course}`),
)
beforeAll(() => new Promise<void>((listening) => other.listen(0, 'localhost', listening)))
afterAll(() => new Promise((closed) => other.close(closed)))

/** Opens a course page with a frame in it: its origin is `localhost`, that of the site `127.0.0.1`. */
async function openCourse(html: string, options = {}): Promise<{ page: Page; frame: Frame }> {
  course = html.replaceAll(SITE, inject('origin'))
  const page = await blank(options)
  await page.goto(`http://localhost:${(other.address() as AddressInfo).port}/`, { waitUntil: 'load' })
  await page.locator('iframe').scrollIntoViewIfNeeded()
  const frame = await (await page.locator('iframe').elementHandle())?.contentFrame()
  if (!frame) throw new Error('There is no frame in the course page.')
  return { page, frame }
}

const framing = (path: string) => `<iframe src="${SITE}${path}" width="640" height="720" title="A frame"></iframe>`

describe('a page of another site', () => {
  test('shows a briefing with the HTML that its page gives to copy: the seven sections, and where it is from', async () => {
    const { frame } = await openCourse(snippetOf(pages.get('/briefings/child-t/') as Built))
    await frame.locator('h1').waitFor()
    expect(await frame.locator('h1').innerText()).toMatch(/A child out of school/)
    expect(await frame.locator('.section').count()).toBe(7)
    expect(await frame.locator('body').innerText()).toMatch(/From Sevenfold\. Open the whole page\./)
    expect(await frame.locator('body').innerText()).toMatch(/not issued by the partnerships/)
  })

  test.each(['/', '/briefings/child-t/', '/themes/unseen-men/', '/search/', '/about/', '/recommendations.json', '/nothing/'])(
    'cannot show %s',
    async (path) => {
      const { frame } = await openCourse(framing(path))
      await expect.poll(() => frame.url()).toBe('chrome-error://chromewebdata/')
      expect(await frame.locator('main, pre').count()).toBe(0)
    },
  )

  test('keeps its place while a reader moves about in the frame, and opens links in a new tab', async () => {
    const { page, frame } = await openCourse(framing('/embed/briefings/child-t/'))
    const here = page.url()
    await frame.locator('.contents a').nth(5).click()
    await expect.poll(() => new URL(frame.url()).hash).toBe('#learning')
    expect(page.context().pages()).toHaveLength(1)
    for (const link of [frame.getByRole('link', { name: 'Open the whole page' }), frame.locator('.section a').first()]) {
      const [opened] = await Promise.all([page.context().waitForEvent('page'), link.click()])
      await opened.waitForLoadState()
      expect(new URL(opened.url()).pathname).not.toMatch(/^\/embed/)
      expect(await opened.locator('header nav').count()).toBe(1)
      await opened.close()
    }
    expect(page.url()).toBe(here)
    expect(new URL(frame.url()).pathname).toBe('/embed/briefings/child-t/')
  })

  test('shows it without JavaScript, and as narrow as a phone', async () => {
    const { page, frame } = await openCourse(snippetOf(pages.get('/briefings/unseen-men/') as Built), {
      javaScriptEnabled: false,
      viewport: PHONE,
    })
    await frame.locator('h1').waitFor()
    const frameWidth = (await page.locator('iframe').boundingBox())?.width as number
    expect(frameWidth).toBeLessThanOrEqual(PHONE.width)
    const text = (await frame.locator('h1').boundingBox()) as { x: number; width: number }
    expect(text.x + text.width).toBeLessThanOrEqual(PHONE.width)
  })

  test('has slides in the frame where its address asks for them, and leaving them keeps the page', async () => {
    const { page, frame } = await openCourse(framing('/embed/briefings/child-t/#wall-learning'))
    await frame.locator('body.staged').waitFor()
    expect(await frame.locator('.slide:not([hidden]) h2').innerText()).toBe('Learning for practice')
    const [opened] = await Promise.all([page.context().waitForEvent('page'), frame.getByRole('link', { name: 'Leave' }).click()])
    await opened.waitForURL('**/briefings/child-t/')
    expect(await frame.locator('body.staged').count()).toBe(1)
  })
})

describe('for every briefing', () => {
  test('there is one page for a frame, with the same seven sections', () => {
    const briefings = [...pages.keys()].filter((address) => /^\/briefings\/[a-z][^/]*\/$/.test(address))
    expect(embeds.map(({ address }) => address)).toEqual(briefings.map((address) => `/embed${address}`))
    let guides = 0
    for (const embed of embeds) {
      const sectionsOf = ({ tree }: Built) => selectAll('.section', tree).map((one) => toHtml(one))
      expect(sectionsOf(embed)).toHaveLength(7)
      // What to do here stands on the site alone: somebody else's page is read by others, elsewhere.
      const here = /<h3>What to do here<\/h3><ul class="points">(?:(?!<\/ul>).)*<\/ul>/g
      const briefing = sectionsOf(briefingOf(embed))
      guides += [...briefing.join('').matchAll(here)].length
      expect(sectionsOf(embed)).toEqual(briefing.map((section) => section.replace(here, '')))
    }
    expect(guides).toBeGreaterThan(0)
  })

  test('its page says where a program learns of the frame, and gives the same HTML to copy', () => {
    expect(embeds.length).toBeGreaterThan(5)
    for (const embed of embeds) {
      const briefing = briefingOf(embed)
      const address = only(valuesOf(briefing.tree, 'link[type="application/json+oembed"]', 'href'))
      expect(address).toBe(`${SITE}${embed.address}oembed.json`)
      const said = JSON.parse(readFileSync(join(dist, new URL(address).pathname), 'utf8')) as Record<string, string>
      expect(said).toMatchObject({ version: '1.0', type: 'rich', html: snippetOf(briefing) })
      expect(said['html']).toContain(`src="${SITE}${embed.address}"`)
      expect(valuesOf(briefing.tree, 'meta[property="og:image"]', 'content')).toEqual([said['thumbnail_url']])
    }
  })
})

test('neither the search nor the sitemap leads to a page for a frame', () => {
  const index = [...filesOf(dist)].filter(([path]) => path.endsWith('.idx')).map(([, bytes]) => gunzipSync(bytes).toString('latin1'))
  expect(index.some((text) => text.includes('/briefings/child-t/'))).toBe(true)
  expect(index.filter((text) => text.includes('embed/'))).toEqual([])
  expect(readFileSync(join(dist, 'sitemap.xml'), 'utf8')).not.toContain('embed/')
})
