import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { afterAll, expect, test } from 'vitest'
import { loadLibrary } from '../../../src/library/load.ts'
import { buildIndex } from '../../../src/search/index/build-index.ts'
import { searchPages } from '../../../src/search/index/documents.ts'
import { IndexReader } from '../../../src/search/query/index-reader.ts'
import { ROOT } from '../../../src/settings/environment.ts'
import { exampleLibrary } from '../../library/example.ts'

const library = exampleLibrary()
const folder = mkdtempSync(join(tmpdir(), 'sevenfold-texts-'))
afterAll(() => rmSync(folder, { recursive: true }))

/** Builds the index of a library, and opens it. */
async function indexOf(name: string, one: typeof library): Promise<IndexReader> {
  buildIndex(one, join(folder, name))
  return IndexReader.open(async (path) => gunzipSync(readFileSync(join(folder, name, path))))
}

test('every result has its text, and a briefing that of each of its parts', async () => {
  const index = await indexOf('all', library)
  let result = 0
  for (const { shown, results } of searchPages(library)) {
    const { kind, address, title, parts } = shown
    const isBriefing = results.length < parts.length
    for (const [i, { anchor, heading, text }] of parts.entries()) {
      const own =
        isBriefing || anchor === undefined
          ? { kind, address, title, text, headings: kind === 'topic' ? 1 : 0 }
          : { kind, address: `${address}#${anchor}`, title: heading, text, headings: 0 }
      expect(await (isBriefing ? index.text(result, i) : index.text(result + i))).toEqual(own)
    }
    result += results.length
  }
  expect(result).toBe(index.places.results)
  for (const { kind, sections } of library.briefings)
    expect(index.vocabulary.headings[kind === 'topic' ? 1 : 0]).toEqual(sections.map(({ title }) => title))
})

test('the sections of a result have the headings of its own briefing, where a kind has several profiles', async () => {
  const shapes = loadLibrary({ folder: join(ROOT, 'test/shapes/content'), now: new Date('2026-12-01') }).library ?? expect.fail()
  const index = await indexOf('shapes', shapes)
  const named = await Promise.all(shapes.briefings.map(async (_, i) => index.vocabulary.headings[(await index.text(i, 1)).headings]))
  expect(named).toEqual(shapes.briefings.map(({ sections }) => sections.map(({ title }) => title)))
})

test('a new briefing leaves the files of those before it as they were', async () => {
  const after = await indexOf('after', library)
  const before = await indexOf('before', { ...library, briefings: library.briefings.slice(1) })
  const textsOf = (name: string, { vocabulary }: IndexReader) => {
    const place = join(folder, name, vocabulary.build, 'texts')
    return new Map(readdirSync(place).map((file) => [file, readFileSync(join(place, file), 'base64')]))
  }
  const [old, now] = [textsOf('before', before), textsOf('after', after)]
  const learning = [...old.keys()].filter((file) => file.startsWith('6-'))
  expect(learning.length).toBeGreaterThan(1)
  expect(learning.filter((file) => old.get(file) !== now.get(file))).toEqual([learning.at(-1)])
})
