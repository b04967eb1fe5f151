import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { selectAll } from 'hast-util-select'
import { describe, expect, inject, test } from 'vitest'
import { KINDS } from '../../scripts/dev/kinds-of-page.ts'
import { pagesOf, valuesOf } from './built.ts'
import { blank, PHONE, searched } from './page.ts'

/** What arrives in the first window of a connection: ten packets of 1,460 bytes. */
const FIRST_WINDOW = 14_600
/** Bytes of the page of a briefing with all that stands around it, and its styles. */
const WHOLE = 18_000

const dist = inject('dist')
const pages = pagesOf(dist)
const compressed = (path: string): number => gzipSync(readFileSync(join(dist, path))).length

describe('all that is needed to read a briefing, from its first word to its learning, comes in one round trip', () => {
  test.each(pages.filter(({ path }) => /^briefings\/[^/]+\/index\.html$/.test(path)))('$address', ({ html, tree }) => {
    // The styles for paper are no part of it: no browser waits for them.
    const styles = valuesOf(tree, 'link[rel=stylesheet]:not([media=print])', 'href')
    expect(styles).toHaveLength(1)
    const style = compressed(styles.join())
    const [learning, questions] = ['learning', 'questions'].map((id) => html.indexOf(`<section class="section" id="${id}"`)) as [
      number,
      number,
    ]
    expect(learning).toBeGreaterThan(1000)
    expect(questions).toBeGreaterThan(learning)
    expect(gzipSync(html.slice(0, questions)).length + style).toBeLessThanOrEqual(FIRST_WINDOW)
    expect(gzipSync(html).length + style).toBeLessThanOrEqual(WHOLE)
  })
})

/** Bytes of a page and the styles that it waits for: lists are cut into pages of that size, however large the site is. */
const PAGE = 25_000

test('no page has more than 25 kB with its styles', () => {
  const weights = pages.map(({ address, path, tree }) => {
    const styles = valuesOf(tree, 'link[rel=stylesheet]:not([media=print])', 'href')
    return [address, [path, ...styles].reduce((sum, file) => sum + compressed(file), 0)] as const
  })
  expect(weights.length).toBeGreaterThan(100)
  expect(weights.filter(([, bytes]) => bytes > PAGE)).toEqual([])
})

test('the page of a review’s recommendations grows by little with each', () => {
  const registers = pages.filter(({ address }) => /^\/recommendations\/./.test(address))
  expect(registers.length).toBeGreaterThan(3)
  for (const { address, path, tree } of registers) {
    const count = selectAll('.asks > li', tree).length
    expect(readFileSync(join(dist, path)).length, address).toBeLessThan(9000 + 1200 * count)
  }
})

const reading = pages.filter((page) => !/^\/embed\/|\/present\/$/.test(page.address))

const runsOn = ({ tree }: (typeof pages)[number]) =>
  selectAll('script', tree).filter(({ properties }) => properties['type'] !== 'application/ld+json')

/** Bytes of the one script of the pages that are there to be read, with its styles; nothing waits for it. */
const READING_SCRIPT = 3500

/** Pages that have one more: those on which something is done, what is kept on the device, the button that keeps a session, and what mends an address. */
const MORE = /^\/(?:(search|action-plan|offline|sessions\/[a-z][^/]*)\/|404\.html)$/
/** Bytes of each of the scripts that keep, all of it together. */
const KEEPING_SCRIPT = 3500

test('no page needs a script but those on which something is done; the others have one small file, and nothing inline', () => {
  const sources = new Set<string>()
  for (const page of reading) {
    const scripts = runsOn(page)
    expect(scripts, page.address).toHaveLength(MORE.test(page.address) ? 2 : 1)
    for (const { properties, children } of scripts) {
      expect(properties['type']).toBe('module')
      expect(children).toEqual([])
    }
    if (!MORE.test(page.address)) sources.add(String(scripts[0]?.properties['src']))
  }
  expect(sources.size).toBe(1)
  expect(readFileSync(join(dist, [...sources].join()), 'utf8')).not.toMatch(/\bimport\b(?!\(|\.meta)/)
  expect(compressed([...sources].join())).toBeLessThan(READING_SCRIPT)
})

test.each(['/offline/', '/sessions/escalation-together/'])('what keeps pages is small, and comes only where it is used: %s', (address) => {
  const sources = pages.filter((page) => page.address === address).flatMap((page) => valuesOf(page.tree, 'script[src]', 'src'))
  const own = sources.filter((source) => !source.includes('/Page.'))
  expect(own).toHaveLength(1)
  const imported = own.flatMap((source) =>
    [...readFileSync(join(dist, source), 'utf8').matchAll(/from"\.\/([^"]+)"/g)].map(([, name]) => `_astro/${name}`),
  )
  expect([...own, ...imported].reduce((sum, file) => sum + compressed(file), 0)).toBeLessThan(KEEPING_SCRIPT)
})

/** Bytes of script that a page loads by itself, with all that it imports. */
async function scriptOf(path: string): Promise<number> {
  const page = await blank()
  const fetched = new Set<string>()
  page.on('request', (request) => request.resourceType() === 'script' && fetched.add(new URL(request.url()).pathname.slice(1)))
  await page.goto(path, { waitUntil: 'networkidle' })
  return [...fetched].reduce((sum, file) => sum + compressed(file), 0)
}

test.each([KINDS['a session that was built'], KINDS['slides of a session that was built'], KINDS['slides of a briefing']])(
  'the script of %s has at most 25 kB',
  async (path) => {
    const bytes = await scriptOf(path)
    expect(bytes).toBeGreaterThan(1000)
    expect(bytes).toBeLessThanOrEqual(25_000)
  },
)

/** Bytes of the script that finds out whether a page for frames is to be a wall; all else comes when it is. */
const FRAME_SCRIPT = 500

test('a page for frames is read without a script, and has a very small one', async () => {
  expect(await scriptOf(KINDS['a review in a course page'])).toBeLessThan(FRAME_SCRIPT)
})

test('a reading page loads what adds it to a session when that is asked for, and that has few bytes', async () => {
  const page = await blank()
  await page.goto(KINDS['a review'], { waitUntil: 'networkidle' })
  const fetched = new Set<string>()
  page.on('request', (request) => fetched.add(new URL(request.url()).pathname.slice(1)))
  await page.getByRole('button', { name: 'Add to a session' }).click()
  await page.locator('.session-line').waitFor()
  expect([...fetched].filter((file) => !file.endsWith('.js'))).toEqual([])
  expect([...fetched].reduce((sum, file) => sum + compressed(file), 0)).toBeLessThan(5000)
})

test('no page has a picture from a file; its QR code is drawn in it once, in few bytes, after all that is read', () => {
  expect(pages.flatMap(({ address, tree }) => selectAll('img, picture, image', tree).map(() => address))).toEqual([])
  const drawn = pages.filter(({ html }) => html.includes('<symbol id="QR"'))
  expect(drawn.length).toBeGreaterThan(50)
  for (const { address, html } of drawn) {
    const [before = '', code = ''] = html.split('<symbol')
    expect(gzipSync(html).length - gzipSync(html.replace(/<symbol.*<\/symbol>/s, '')).length, address).toBeLessThan(525)
    expect([before.includes('</main>'), /<(main|h\d)\b/.test(code)], address).toEqual([true, false])
  }
})

test('no page has a script in an attribute, a frame or a font', () => {
  const found = pages.flatMap(({ path, tree }) => [
    ...selectAll('iframe, object, embed, link[as=font]', tree).map(({ tagName }) => `${path}: ${tagName}`),
    ...selectAll('*', tree).flatMap(({ properties }) =>
      Object.keys(properties)
        .filter((name) => /^on[A-Z]?/.test(name))
        .map((name) => `${path}: ${name}`),
    ),
  ])
  expect(found).toEqual([])
})

/** Bytes that a first query may fetch at 1,000 briefings: script, vocabulary, index and pages. The example has eight. */
const FIRST_QUERY = 150_000

test('a first query is light, and nothing of the index is fetched before it', async () => {
  const page = await blank({ viewport: PHONE })
  const fetched: string[] = []
  page.on('request', (request) => fetched.push(new URL(request.url()).pathname.slice(1)))
  await page.goto('/search/')
  expect(fetched.filter((path) => path.includes('search-index'))).toEqual([])
  await page.locator('#q').fill('hidden fathers')
  await searched(page)
  await page.locator('#answers h3').first().waitFor()
  const files = [...new Set(fetched)].filter((path) => /search-index|\.js$/.test(path))
  expect(files.length).toBeGreaterThan(8)
  const bytes = files.reduce((sum, path) => sum + (path.endsWith('.idx') ? readFileSync(join(dist, path)).length : compressed(path)), 0)
  expect(bytes).toBeGreaterThan(20_000)
  expect(bytes).toBeLessThan(FIRST_QUERY * 0.75)
})
