import { cpSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { chromium } from 'playwright-core'
import { afterAll, describe, expect, inject, test } from 'vitest'
import { isAtWork } from '../../src/cache/interrupted.ts'
import { serve } from '../../src/cli/preview/serve.ts'
import { build, bytesOf, mustBuild, ROOT, workshop } from './build.ts'
import { deadLinks, pagesOf } from './built.ts'

const { folder, contentCopy, untouched, remove } = workshop()
afterAll(remove)

const change = (file: string, from: string | RegExp, to: string) => {
  const text = readFileSync(file, 'utf8')
  if (text.replace(from, to) === text) throw new Error(`\`${file}\` does not hold ${from}.`)
  writeFileSync(file, text.replace(from, to))
}

describe('the same content and the same SOURCE_DATE_EPOCH give the same bytes', () => {
  test('on another day, in another place, zone and language, with nothing kept from before', async () => {
    const dist = join(folder, 'elsewhere')
    const content = untouched('content-elsewhere')
    const { said } = await mustBuild(dist, { content, env: { TZ: 'Pacific/Auckland', LANG: 'tr_TR.UTF-8', LC_ALL: 'tr_TR.UTF-8' } })
    expect(said).toMatch(/ (\d+) pictures for links, \1 of them new; (\d+) files of slides, \2 of them new/)
    expect(bytesOf(dist)).toEqual(bytesOf(inject('dist')))
  })

  test('with everything kept from before; and what was built is said, and nothing else is left behind', async () => {
    const dist = join(folder, 'again')
    /** Not those of builds that still run, for another test. */
    const isLeft = (name: string) => {
      const [, pid] = /^build-(\d+)/.exec(name) ?? []
      // The content that last passed is kept.
      return (name.startsWith('last-') && name !== 'last-good') || (pid !== undefined && !isAtWork(Number(pid)))
    }
    const { said } = await mustBuild(dist)
    expect(bytesOf(dist)).toEqual(bytesOf(inject('dist')))
    expect(said).toMatch(/ \d+ pictures for links, 0 of them new; \d+ files of slides, 0 of them new/)
    const pages = pagesOf(dist).length
    expect(said).toMatch(
      new RegExp(`Built ${pages} pages in [\\d.]+ s into \\S+: \\d+ reviews?, \\d+ topics?, \\d+ themes?, \\d+ recommendations?; \\d+ `),
    )
    expect(said).not.toMatch(/warn/i)
    expect(readdirSync(join(ROOT, '.sevenfold')).filter(isLeft)).toEqual([])
  })

  test('and one changed word gives others', async () => {
    const dist = join(folder, 'changed')
    const content = contentCopy('content-changed')
    change(join(content, 'pages/about.md'), 'This site shows', 'This place shows')
    await mustBuild(dist, { content })
    const before = new Set(bytesOf(inject('dist')))
    const changed = bytesOf(dist).filter((line) => !before.has(line))
    expect(changed.some((line) => line.endsWith(' about/index.html'))).toBe(true)
    expect(changed.filter((line) => line.endsWith('.html')).map((line) => line.split(' ')[1])).toEqual(['about/index.html'])
  })
})

describe('a build that fails', () => {
  test.each([
    {
      what: 'an unknown theme',
      file: 'briefings/child-t.md',
      from: '- unseen-men',
      to: '- unseen-man',
      says: /briefings\/child-t\.md:\d+:\d+: error \S+\n {2}.*unseen-man.*unseen-men/,
    },
    {
      what: 'a broken address',
      file: 'briefings/julie.md',
      from: '../themes/',
      to: '../nothing/',
      says: /briefings\/julie\.md:\d+:\d+: error \S+\n {2}.*nothing/,
    },
    { what: 'settings that are no YAML', file: 'site.yaml', from: /^/, to: 'name: [\n', says: /site\.yaml:\d+:\d+: error/ },
  ])('for $what says where and what, exits with 1, and leaves the last good site as it was', async ({ what, file, from, to, says }) => {
    const dist = join(folder, what.replaceAll(' ', '-'))
    const content = contentCopy(`content-${what.replaceAll(' ', '-')}`)
    cpSync(inject('dist'), dist, { recursive: true })
    const written = () => readdirSync(dist, { recursive: true }).map((path) => `${path} ${statSync(join(dist, String(path))).mtimeMs}`)
    const [bytes, times] = [bytesOf(dist), written()]
    change(join(content, file), from, to)
    const { status, said } = await build(dist, { content })
    expect(said).toMatch(says)
    expect(said).toContain('Nothing was built. The last good site stays as it was.')
    expect(said).not.toMatch(/\n\s+at /)
    expect(status).toBe(1)
    expect(bytesOf(dist)).toEqual(bytes)
    expect(written()).toEqual(times)
  })

  test('where there was no site makes none', async () => {
    const content = contentCopy('content-none')
    change(join(content, 'site.yaml'), /^name:/m, 'nmae:')
    const { status, said } = await build(join(folder, 'none'), { content })
    expect(status).toBe(1)
    expect(said).toContain('Nothing was built.')
    expect(readdirSync(folder)).not.toContain('none')
  })
})

describe('a site that lives under a path', () => {
  const ADDRESS = 'https://x.example/learning/'
  const dist = join(folder, 'learning')

  test('has live links within that path', async () => {
    const content = contentCopy('content-learning')
    change(join(content, 'site.yaml'), /^address: .*$/m, `address: ${ADDRESS}`)
    // The ledger is the example's, which stands elsewhere.
    rmSync(join(content, 'addresses.txt'))
    await mustBuild(dist, { content })
    expect(deadLinks(dist, ADDRESS)).toEqual([])
    const home = readFileSync(join(dist, 'index.html'), 'utf8')
    expect(home).toContain(`<link rel="canonical" href="${ADDRESS}">`)
    expect(readFileSync(join(dist, 'robots.txt'), 'utf8')).toContain(`${ADDRESS}sitemap.xml`)
  })

  test('is searched there, and the results lead there', async () => {
    const site = await serve(dist, '/learning/')
    const browser = await chromium.connect(inject('browser'))
    try {
      const page = await browser.newPage()
      await page.goto(`${site.origin}/learning/`)
      await page.locator('main input[name=q]').fill('MARAC')
      await page.keyboard.press('Enter')
      await page.locator('#answers a[href*="/briefings/"]').first().click()
      await page.waitForURL(`${site.origin}/learning/briefings/**`)
      expect(await page.locator(new URL(page.url()).hash).count()).toBe(1)
    } finally {
      await browser.close()
      await site.close()
    }
  })
})
