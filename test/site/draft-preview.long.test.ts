import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import axe from 'axe-core'
import { strFromU8, unzipSync } from 'fflate'
import { extractText, getDocumentProxy } from 'unpdf'
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { type Served, serve } from '../../src/cli/preview/serve.ts'
import { build, bytesOf, filesOf, mustBuild, workshop } from './build.ts'
import { blank, enlargeText, PHONE } from './page.ts'
import { openly, PLANTED, plant, SECRET, secretsIn } from './planted.ts'

const MARK = 'Draft preview, not published'
const DRAFTS = ['--of', 'drafts']

const HIDDEN = {
  draft: 'status: draft',
  embargo: 'status: published\npublishFrom: 2027-01-01',
  early: 'status: draft\npublishFrom: 2020-01-01',
}

const { folder, contentCopy, remove } = workshop()
const preview = join(folder, 'preview')
let content: string
let site: Served

beforeAll(async () => {
  content = contentCopy('content')
  plant(content, HIDDEN)
  writeFileSync(join(content, 'briefings/half.md'), '---\nkind: reviewx\nstatus: draft\n---\n')
  await mustBuild(join(folder, 'none'), { content, env: { SEVENFOLD_PREVIEW: preview }, args: DRAFTS })
  site = await serve(preview)
}, 300_000)
afterAll(async () => {
  await site.close()
  remove()
})

describe('a draft preview', () => {
  test('has all that drafts and entries under embargo say', () => {
    const text = [...openly(preview).values()].join('\n')
    for (const way of Object.keys(HIDDEN)) for (const field of PLANTED) expect(text).toContain(`${SECRET}${way}${field}`)
  })

  test('says of a draft that cannot be shown, line by line, what is wrong in it', () => {
    const html = readFileSync(join(preview, 'briefings/half/index.html'), 'utf8')
    expect(html).toContain('<li>Line 2: <code>reviewx</code> is not a value of <code>kind</code>. Did you mean <code>review</code>?</li>')
    expect(html).not.toMatch(/`|It only warns/)
  })

  test('is marked on every page, and no search engine lists any', () => {
    const pages = [...filesOf(preview)]
      .filter(([path]) => path.endsWith('.html'))
      .map(([path, bytes]) => ({ path, html: bytes.toString() }))
    expect(pages.length).toBeGreaterThan(200)
    expect(pages.filter(({ html }) => !html.includes(MARK)).map(({ path }) => path)).toEqual([])
    expect(pages.filter(({ html }) => !html.includes('<meta name="robots" content="noindex">')).map(({ path }) => path)).toEqual([])
    expect(readFileSync(join(preview, 'robots.txt'), 'utf8')).toBe('User-agent: *\nDisallow: /\n')
    expect(readFileSync(join(preview, '_headers'), 'utf8')).toMatch(/^\/\*\n(?: {2}.*\n)* {2}X-Robots-Tag: noindex, nofollow\n/)
    expect(existsSync(join(preview, 'sitemap.xml'))).toBe(false)
  })

  test('is marked on each of its slides as a file, too', () => {
    const files = [...filesOf(preview)].filter(([path]) => path.endsWith('.pptx'))
    expect(files.length).toBeGreaterThan(3)
    for (const [path, bytes] of files) {
      const slides = Object.entries(unzipSync(bytes)).filter(([name]) => /^ppt\/slides\/slide\d+\.xml$/.test(name))
      expect(slides.filter(([, xml]) => !strFromU8(xml).includes(MARK)).map(([name]) => `${path} ${name}`)).toEqual([])
    }
  })

  test.each(['briefings/child-t/', 'recommendations/', 'embed/briefings/child-t/#wall', 'embed/briefings/child-t/'])(
    'is marked on every printed page, in black and over no words: %s',
    async (path) => {
      const page = await blank({ colorScheme: 'dark' })
      await page.goto(`${site.origin}/${path}`)
      const pdf = await getDocumentProxy(new Uint8Array(await page.pdf({ preferCSSPageSize: true })))
      const { text } = await extractText(pdf)
      expect(text.length).toBeGreaterThan(1)
      expect(text.filter((words) => !words.includes(MARK))).toEqual([])
      await page.emulateMedia({ media: 'print' })
      const look = await page.locator('.draft').evaluate((one) => [getComputedStyle(one).position, getComputedStyle(one).color])
      expect(look).toEqual(['static', 'rgb(0, 0, 0)'])
    },
  )

  test('has the same plain bar on the wall as on its pages', async () => {
    const page = await blank()
    const bar = async (path: string) => {
      await page.goto(`${site.origin}/${path}`)
      return page.locator('.draft').evaluate((one) => {
        const { top, left, right } = one.getBoundingClientRect()
        const { color, backgroundColor, fontSize } = getComputedStyle(one)
        return { top, left, right, color, backgroundColor, fontSize, text: one.textContent }
      })
    }
    const first = await bar(`briefings/${SECRET}draft/`)
    expect(first).toMatchObject({ top: 0, left: 0, right: 1280, text: MARK })
    for (const wall of [`embed/briefings/${SECRET}draft/#wall`, 'sessions/build/present/']) expect(await bar(wall)).toEqual(first)
  })

  test('its mark does not cover the link that skips to the content', async () => {
    const page = await blank()
    await page.goto(`${site.origin}/briefings/child-t/`)
    await page.keyboard.press('Tab')
    const seen = await page.locator('.skip:focus').evaluate((skip) => {
      const { left, top, width, height } = skip.getBoundingClientRect()
      return [0.1, 0.5, 0.9].map((part) => document.elementFromPoint(left + width / 2, top + height * part) === skip)
    })
    expect(seen).toEqual([true, true, true])
  })

  test.each(['briefings', 'embed/briefings'])('keeps its mark in sight, on a phone, to the end of the page: %s', async (form) => {
    const page = await blank({ viewport: PHONE })
    await page.goto(`${site.origin}/${form}/${SECRET}draft/#wall`)
    if (form !== 'briefings') await page.locator('body.staged').waitFor()
    await page.evaluate(() => scrollTo(0, document.body.scrollHeight))
    const seen = await page.getByText(MARK, { exact: true }).evaluateAll((all) =>
      all.some((one) => {
        const { top, bottom } = one.getBoundingClientRect()
        return one.checkVisibility() && top >= 0 && bottom <= innerHeight
      }),
    )
    expect(seen).toBe(true)
    expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true)
    expect(await page.title()).toMatch(new RegExp(`^${MARK} · `))
  })

  test.each([
    { width: 320, height: 640, text: 100 },
    { width: 320, height: 640, text: 200 },
    { width: 320, height: 256, text: 100 },
    { width: 1280, height: 800, text: 100 },
    { width: 1280, height: 800, text: 200 },
  ])('and does not cover what a link leads to, on $width by $height with text at $text %', async ({ width, height, text }) => {
    const page = await blank({ viewport: { width, height } })
    await enlargeText(page, text)
    for (const id of ['learning', 'learning-escalation']) {
      await page.goto(`${site.origin}/briefings/child-t/#${id}`)
      const { covered, share } = await page.locator(`#${id}`).evaluate((one) => {
        const { left, top } = (one.querySelector('h2') ?? one.firstElementChild ?? one).getBoundingClientRect()
        const bar = document.querySelector('.draft') as HTMLElement
        const stays = getComputedStyle(bar).position === 'sticky'
        return { covered: !one.contains(document.elementFromPoint(left + 2, top + 2)), share: stays ? bar.offsetHeight / innerHeight : 0 }
      })
      expect(covered, id).toBe(false)
      expect(share).toBeLessThan(0.12)
    }
  })

  test.each(['/', `/briefings/${SECRET}draft/`, `/embed/briefings/${SECRET}draft/#wall`, `/embed/briefings/${SECRET}draft/`])(
    'axe finds nothing against its mark: %s',
    async (path) => {
      for (const colorScheme of ['light', 'dark'] as const) {
        const page = await blank({ colorScheme })
        await page.goto(site.origin + path)
        if (path.includes('#wall')) await page.locator('body.staged').waitFor()
        await page.evaluate(axe.source)
        const { violations } = await page.evaluate(() => (window as unknown as { axe: typeof axe }).axe.run(document))
        expect(violations.map(({ id }) => id)).toEqual([])
      }
    },
  )
})

describe('and the site that readers get', () => {
  test('has no word of it in any byte, compressed ones too, whatever was kept: the same bytes as without drafts', async () => {
    const dist = join(folder, 'dist')
    await mustBuild(dist, { content })
    expect(secretsIn(dist)).toEqual([])
    expect(bytesOf(dist)).toEqual(bytesOf(inject('dist')))
    const before = bytesOf(dist)
    for (const place of [dist, join(dist, 'drafts')]) {
      const { status, said } = await build(dist, { content, env: { SEVENFOLD_PREVIEW: place }, args: DRAFTS })
      expect([status, said]).toEqual([2, expect.stringContaining('A draft preview cannot be built into')])
    }
    expect(bytesOf(dist)).toEqual(before)
  })

  test('is not built over it', async () => {
    const { status, said } = await build(preview, { content })
    expect([status, said]).toEqual([2, expect.stringContaining('holds a draft preview')])
  })
})
