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

const dist = inject('dist')
const pages = pagesOf(dist)
const compressed = (path: string): number => gzipSync(readFileSync(join(dist, path))).length

describe('all that is needed to read a briefing comes in one round trip', () => {
  test.each(pages.filter(({ path }) => /^briefings\/[^/]+\/index\.html$/.test(path)))('$address', ({ path, tree }) => {
    // The styles for paper are no part of it: no browser waits for them.
    const styles = valuesOf(tree, 'link[rel=stylesheet]:not([media=print])', 'href')
    expect(styles).toHaveLength(1)
    expect([path, ...styles].reduce((sum, file) => sum + compressed(file), 0)).toBeLessThanOrEqual(FIRST_WINDOW)
  })
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

test('the only pictures from files are QR codes: they are for paper and for who asks for them, and have few bytes', () => {
  const pictures = pages.flatMap(({ tree }) => selectAll('img', tree))
  expect(pictures.length).toBeGreaterThan(100)
  for (const { properties } of pictures) {
    expect(properties['src']).toMatch(/^\/[bst]\/[^/]+\/qr\.svg$/)
    expect(properties['loading'] === 'lazy' || properties['fetchPriority'] === 'low').toBe(true)
    expect(compressed(String(properties['src']))).toBeLessThan(1000)
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
