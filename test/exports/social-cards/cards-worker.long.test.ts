import { createHash } from 'node:crypto'
import { mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { drawCards } from '../../../src/exports/social-cards/cards-worker.ts'
import { libraryOf, NOW, type Override, swap } from '../../library/folder.ts'

let place: string
beforeEach(() => {
  place = mkdtempSync(join(tmpdir(), 'sevenfold-previews-'))
})
afterEach(() => rmSync(place, { recursive: true }))

let made = 0
/** Draws the previews of a small site; those of the same `kept` are kept. */
async function draw(overrides: Record<string, Override> = {}, kept = 'kept') {
  made += 1
  const into = join(place, `site-${made}`)
  const settings = { folder: '', displayFolder: '', cwd: '', now: NOW, cacheDir: join(place, kept), drafts: false }
  const counts = await drawCards(libraryOf(overrides), settings, into)
  const files = readdirSync(into, { recursive: true })
    .map(String)
    .filter((path) => path.endsWith('.png'))
  const bytes = new Map(
    files.sort().map((path) => [
      path,
      createHash('sha256')
        .update(readFileSync(join(into, path)))
        .digest('hex'),
    ]),
  )
  return { ...counts, bytes, kept: readdirSync(join(place, kept, 'previews')).filter((name) => name !== 'record') }
}

const ALL = [
  'previews/briefings/child-t.png',
  'previews/briefings/men.png',
  'previews/site.png',
  'previews/themes/escalation.png',
  'previews/themes/unseen-men.png',
]

test('every briefing and theme has one, and the site', async () => {
  const { previews, drawn, bytes } = await draw()
  expect([...bytes.keys()]).toEqual(ALL)
  expect(new Set(bytes.values()).size).toBe(ALL.length)
  expect({ previews, drawn }).toEqual({ previews: 5, drawn: 5 })
})

test('a second time none is drawn, and the bytes are the same; so they are where nothing was kept', async () => {
  const first = await draw()
  const second = await draw()
  const elsewhere = await draw({}, 'elsewhere')
  expect([second.drawn, elsewhere.drawn]).toEqual([0, 5])
  expect(second.bytes).toEqual(first.bytes)
  expect(elsewhere.bytes).toEqual(first.bytes)
})

test.each([
  ['title', { 'briefings/child-t.md': swap('title: A child', 'title: One child') }, ['previews/briefings/child-t.png']],
  ['pseudonym', { 'briefings/child-t.md': swap('subject: Child T', 'subject: Child U') }, ['previews/briefings/child-t.png']],
  ['term for a theme', { 'themes/unseen-men.md': swap('term: Unseen men', 'term: Men unseen') }, ['previews/themes/unseen-men.png']],
  ['word in a section', { 'briefings/men.md': swap('Time.', 'No time.') }, []],
  ['name of the site', { 'site.yaml': swap('name: Sevenfold', 'name: Learning') }, ALL],
  ['accent', { 'site.yaml': swap('accent: "#0b5a5e"', 'accent: "#5a0b5e"') }, ALL],
  ['accent in the dark', { 'site.yaml': swap('accent: "#7cc7c3"', 'accent: "#8cd7d3"') }, []],
] as [string, Record<string, Override>, string[]][])('with another %s, only what shows it is drawn anew', async (_, change, others) => {
  const first = await draw()
  const second = await draw(change)
  expect([...second.bytes].filter(([path, bytes]) => first.bytes.get(path) !== bytes).map(([path]) => path)).toEqual(others)
  expect(second.drawn).toBe(others.length)
})

test.each([
  ['cut short', (bytes: Buffer) => bytes.subarray(0, -100)],
  ['emptied', () => Buffer.alloc(0)],
  ['overwritten with zeros', (bytes: Buffer) => Buffer.alloc(bytes.length)],
])('a kept one that was %s is drawn again', async (_, broken) => {
  const first = await draw()
  const file = join(place, 'kept/previews', first.kept[0] as string)
  writeFileSync(file, broken(readFileSync(file)))
  const second = await draw()
  expect(second.drawn).toBe(1)
  expect(second.bytes).toEqual(first.bytes)
})

test('two that changed places are drawn again', async () => {
  const first = await draw()
  const [one, other, aside] = [...first.kept.slice(0, 2), 'aside'].map((name) => join(place, 'kept/previews', name)) as [
    string,
    string,
    string,
  ]
  renameSync(one, aside)
  renameSync(other, one)
  renameSync(aside, other)
  const second = await draw()
  expect(second.drawn).toBe(2)
  expect(second.bytes).toEqual(first.bytes)
})

test('what nothing needs any more is swept away', async () => {
  const first = await draw()
  const second = await draw({ 'briefings/child-t.md': swap('title: A child', 'title: One child') })
  expect(second.kept).toHaveLength(5)
  expect(second.kept.filter((name) => !first.kept.includes(name))).toHaveLength(1)
})

test('a draft has none, and none is kept of it', async () => {
  const { bytes, kept } = await draw({ 'briefings/men.md': swap('status: published', 'status: draft') })
  expect([...bytes.keys()]).toEqual(ALL.filter((path) => !path.includes('men.png') || path.includes('themes')))
  expect(kept).toHaveLength(4)
})
