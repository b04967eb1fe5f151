import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { buildIndex } from '../../../src/search/index/build-index.ts'
import { searchPages } from '../../../src/search/index/documents.ts'
import { IndexReader } from '../../../src/search/query/index-reader.ts'
import type { PageFile } from '../../../src/search/query/page-file.ts'
import { holdingPhrases } from '../../../src/search/query/phrase.ts'
import { parseQuery } from '../../../src/search/query/query.ts'
import { keysOf } from '../../../src/search/query/ranking.ts'
import { pageOf } from '../../../src/search/query/result-document.ts'
import { findResults } from '../../../src/search/query/results.ts'
import { exampleLibrary } from '../../library/example.ts'

const folder = mkdtempSync(join(tmpdir(), 'sevenfold-phrases-'))
afterAll(() => rmSync(folder, { recursive: true }))

const read = new Set<string>()
const reader = async (path: string) => {
  if (path.includes('/pages/')) read.add(path)
  return gunzipSync(readFileSync(join(folder, path)))
}
let briefings: PageFile[]
let store: IndexReader
beforeAll(async () => {
  const library = exampleLibrary()
  briefings = [...searchPages(library)].slice(0, library.briefings.length).map(({ file }) => file)
  buildIndex(library, folder)
  store = await IndexReader.open(reader)
})

/** The briefings that answer a query with phrases, and the parts of each at which it opens. */
async function found(query: string): Promise<{ address: string; texts: string[] }[]> {
  const asked = parseQuery(query, store.understood)
  const postings = await store.postings(keysOf(asked))
  const options = { facets: undefined, chosen: new Map(), sort: 'best' as const }
  const exact = await holdingPhrases(store, asked, findResults(asked, postings, store.places, options))
  const whole = findResults(asked, postings, store.places, { ...options, exact })
  const hits = [...whole.bets, ...whole.briefings].filter(({ result }) => result < briefings.length)
  const shown = await Promise.all(hits.map((hit) => pageOf(store, hit, whole)))
  return shown.map(({ page, parts }) => ({ address: page.address, texts: parts.map(({ text }) => text) }))
}

const textsOf = ({ title, parts }: PageFile) => [title, ...parts.flatMap(({ heading, text }) => [heading, text])]

test.each([
  { query: '"safe sleep assessment"', says: [/\bsafe sleep assessment\b/i] },
  { query: '"no one"', says: [/\bno one\b/i] },
  { query: '“to be” "did not"', says: [/\bto[ -]be\b/i, /\bdid not\b/i] },
])('$query finds the briefings that say it to the letter', async ({ query, says }) => {
  const expected = briefings.filter((page) => says.every((words) => textsOf(page).some((text) => words.test(text))))
  expect(expected.length).toBeGreaterThan(0)
  const addresses = (await found(query)).map(({ address }) => address)
  expect(addresses.sort()).toEqual(expected.map(({ address }) => address).sort())
})

test('a phrase of words that say nothing opens at the parts that say it', async () => {
  const all = await found('"to be"')
  expect(all.length).toBeGreaterThan(1)
  for (const { address, texts } of all) {
    expect(texts.length, address).toBeGreaterThan(0)
    for (const text of texts) expect(text, address).toMatch(/\bto[ -]be\b/i)
  }
})

test('and one that nothing says finds nothing', async () => {
  expect(await found('"which whose whom"')).toEqual([])
})

test('no more than 80 pages are read for one', async () => {
  read.clear()
  store = await IndexReader.open(reader)
  await found('"the"')
  expect(read.size).toBeGreaterThan(60)
  expect(read.size).toBeLessThanOrEqual(80)
})
