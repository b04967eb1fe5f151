import { readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { KINDS } from '../../scripts/dev/kinds-of-page.ts'
import { answers, listen, type Served } from '../../src/cli/preview/serve.ts'
import { loadLibrary } from '../../src/library/load.ts'
import { LEDGER } from '../../src/library/permalinks/ledger.ts'
import { record } from '../../src/library/permalinks/record.ts'
import { build, CONTENT, filesOf, mustBuild, NOW, workshop } from './build.ts'
import { deadLinks, pagesOf } from './built.ts'
import { blank } from './page.ts'

const dist = inject('dist')

describe('the ledger of the project’s own content', () => {
  const ledger = readFileSync(join(CONTENT, LEDGER), 'utf8')
  const lines = ledger.split('\n').filter((line) => line.startsWith('/'))

  test('has all that is published now; if not: npm run ledger', () => {
    const { library, unrecorded } = loadLibrary({ folder: CONTENT, now: NOW })
    expect(unrecorded).toBe(0)
    expect(record(library ?? expect.fail()).text).toBe(ledger)
  })

  test('promises what stands on the built site: each address is a file, each anchor an id', () => {
    const files = filesOf(dist)
    const ids = new Map(pagesOf(dist).map((page) => [page.address, new Set(page.ids)]))
    const broken = lines.flatMap((line) => {
      const [path = '', ...anchors] = line.split(' ')
      const file = decodeURIComponent(path.slice(1))
      if (!files.has(path.endsWith('/') ? `${file}index.html` : file)) return [path]
      return anchors.filter((anchor) => !ids.get(path)?.has(anchor.slice(1))).map((anchor) => path + anchor)
    })
    expect(lines.length).toBeGreaterThan(350)
    expect(broken).toEqual([])
  })

  test('promises every page, and each place in a text that a link can be copied to', () => {
    const promised = new Map(lines.map((line) => [line.split(' ')[0], new Set(line.split(' ').slice(1))]))
    const missing = pagesOf(dist).flatMap(({ address, ids }) => {
      if (/^\/(404\.html|offline\/)$|\/\d+\/$/.test(address) || address === KINDS['something that was withdrawn']) return []
      const anchors = promised.get(address)
      if (!anchors) return [address]
      if (!/^\/(briefings|recommendations)\/[a-z][^/]*\/$/.test(address)) return []
      const own = ids.filter((id) => /^(background|concerns|events|findings|good-practice|learning|questions)(-|$)|^r\d+(-|$)/.test(id))
      return own.filter((id) => !anchors.has(`#${id}`)).map((id) => `${address}#${id}`)
    })
    expect(missing).toEqual([])
  })
})

describe('a briefing that has a new name', () => {
  const { folder, contentCopy, remove } = workshop()
  const content = contentCopy('renamed')
  const built = join(folder, 'renamed-dist')
  const file = join(content, 'briefings/child-tee.md')
  let site: Served
  let said: string

  beforeAll(async () => {
    renameSync(join(content, 'briefings/child-t.md'), file)
    for (const path of filesOf(content).keys()) {
      if (!/\.(md|yaml)$/.test(path)) continue
      const text = readFileSync(join(content, path), 'utf8')
      writeFileSync(join(content, path), text.replace(/\bchild-t\b(?=\.md)|(?<=reviews: .*)\bchild-t\b(?!-)/g, 'child-tee'))
    }
    const lost = await build(built, { content })
    said = lost.said
    const line = /: `(aliases: \[child-t\])`/.exec(said)?.[1] ?? expect.fail(said)
    const learning = readFileSync(file, 'utf8').replace(
      '---\n',
      `---\n${line.replace(']', ', { from: "#events-was-moved", to: "#learning" }, { from: /our-page }, { from: /old/page.html }]')}\n`,
    )
    writeFileSync(file, learning)
    await mustBuild(built, { content })
    site = await listen(answers(built))
  })
  afterAll(async () => {
    await site?.close()
    remove()
  })

  test('stops the build, which names the line to add', () => {
    expect(said).toMatch(/addresses\.txt:\d+:1: .*address-lost/)
    expect(said).toContain('add this to the front matter of `briefings/child-tee.md`: `aliases: [child-t]`')
    expect(said).toContain('Nothing was built.')
  })

  test('and with that line the site has no dead link, and the old files have the new bytes', () => {
    expect(deadLinks(built, 'https://sevenfold.example/')).toEqual([])
    const files = filesOf(built)
    for (const [from, to] of [
      ['slides/briefings/child-t.pptx', 'slides/briefings/child-tee.pptx'],
      ['b/child-t/qr.svg', 'b/child-tee/qr.svg'],
      ['briefings/child-t/cite.bib', 'briefings/child-tee/cite.bib'],
      ['previews/briefings/child-t.png', 'previews/briefings/child-tee.png'],
      ['embed/briefings/child-t/oembed.json', 'embed/briefings/child-tee/oembed.json'],
    ] as const) {
      expect(files.get(from), from).toEqual(files.get(to) ?? expect.fail(to))
    }
    for (const rules of ['_redirects', 'redirects.nginx.conf', 'redirects.apache.txt'])
      expect(files.get(rules)?.toString()).toMatch(/\/briefings\/child-t\/"? "?\/briefings\/child-tee\//)
  })

  test.each([
    { opens: '/briefings/child-t/', at: '/briefings/child-tee/', javaScriptEnabled: true },
    { opens: '/briefings/child-t/', at: '/briefings/child-tee/', javaScriptEnabled: false },
    { opens: '/briefings/child-t/#learning-escalation', at: '/briefings/child-tee/#learning-escalation', javaScriptEnabled: true },
    { opens: '/b/child-t/#questions', at: '/briefings/child-tee/#questions', javaScriptEnabled: true },
    { opens: '/recommendations/child-t/#r3', at: '/recommendations/child-tee/#r3', javaScriptEnabled: true },
    { opens: '/briefings/child-t/present/', at: '/embed/briefings/child-tee/#wall', javaScriptEnabled: false },
    { opens: '/briefings/child-t/present/#learning', at: '/embed/briefings/child-tee/#wall-learning', javaScriptEnabled: true },
    { opens: '/our-page', at: '/briefings/child-tee/', javaScriptEnabled: true },
    { opens: '/old/page.html', at: '/briefings/child-tee/', javaScriptEnabled: false },
    { opens: '/embed/briefings/child-t/', at: '/embed/briefings/child-tee/', javaScriptEnabled: true },
  ])('$opens leads to $at, with JavaScript: $javaScriptEnabled', async ({ opens, at, javaScriptEnabled }) => {
    const page = await blank({ javaScriptEnabled })
    await page.goto(site.origin + opens)
    await page.waitForURL((url) => url.href.startsWith(`${site.origin}${opens.startsWith('/b/') ? '/briefings/child-tee/' : at}`))
    await page.waitForURL(`${site.origin}${at}`)
    await page.locator('h1:visible, h2:visible').first().waitFor()
  })

  test('a session that was built of it has its title, its points and its slides', async () => {
    const link = '#v1&t=Old&5=b/child-t&5=b/child-t/learning-escalation&5=b/child-t/events-was-moved'
    const page = await blank()
    await page.goto(`${site.origin}/sessions/build/${link}`)
    const name = page.locator('#steps h3 span')
    await expect.poll(() => name.allInnerTexts()).not.toContain('…')
    const [title = '', point = '', moved] = await name.allInnerTexts()
    expect([title, moved]).toEqual(['A child out of school, and a partner who intimidated staff', 'Learning for practice'])
    expect(point.length).toBeGreaterThan(20)
    await page.goto(`${site.origin}/sessions/build/present/${link}`)
    await page.waitForFunction(() => !document.querySelector('#deck[aria-busy]'))
    expect(await page.locator('.slide').count()).toBeGreaterThan(10)
    expect(await page.getByText('This page is no longer here').count()).toBe(0)
  })

  test('and takes no place that the site has for something else', async () => {
    const text = readFileSync(file, 'utf8')
    const more = '{ from: /previews/site.png, to: /previews/briefings/child-tee.png }'
    writeFileSync(file, text.replace('aliases: [', `aliases: [${more}, `))
    const { status, said } = await build(join(folder, 'taken'), { content })
    writeFileSync(file, text)
    expect(said).toContain('`/previews/site.png` is there already. If an entry has an alias for it, take that out.\nNothing was built.')
    expect(said).not.toMatch(/\n\s+at /)
    expect(status).toBe(1)
  })

  test('a former anchor scrolls to what took its place, with and without JavaScript', async () => {
    for (const javaScriptEnabled of [true, false]) {
      const page = await blank({ javaScriptEnabled })
      await page.goto(`${site.origin}/briefings/child-tee/#events-was-moved`)
      await expect.poll(() => page.locator('#events-was-moved').evaluate((span) => span.closest('section')?.id)).toBe('learning')
      await expect.poll(() => page.evaluate(() => scrollY)).toBeGreaterThan(500)
    }
  })
})
