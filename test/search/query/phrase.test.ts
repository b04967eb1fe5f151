import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { afterAll, beforeAll, expect, onTestFinished, test, vi } from 'vitest'
import { buildIndex } from '../../../src/search/index/build-index.ts'
import { type ShownPage, searchPages } from '../../../src/search/index/documents.ts'
import { pageNumber } from '../../../src/search/query/concept-matcher.ts'
import { IndexReader } from '../../../src/search/query/index-reader.ts'
import { holdingPhrases } from '../../../src/search/query/phrase.ts'
import { parseQuery } from '../../../src/search/query/query.ts'
import { firstPart, keysOf } from '../../../src/search/query/ranking.ts'
import { documentOf } from '../../../src/search/query/result-document.ts'
import { findResults } from '../../../src/search/query/results.ts'
import { exampleLibrary } from '../../library/example.ts'

const folder = mkdtempSync(join(tmpdir(), 'sevenfold-phrases-'))
afterAll(() => rmSync(folder, { recursive: true }))

let briefings: ShownPage[]
let store: IndexReader
beforeAll(async () => {
  const library = exampleLibrary()
  briefings = [...searchPages(library)].slice(0, library.briefings.length).map(({ shown }) => shown)
  buildIndex(library, folder)
  store = await IndexReader.open(async (path) => gunzipSync(readFileSync(join(folder, path))))
})

const OPTIONS = { facets: undefined, chosen: new Map(), sort: 'best' as const }

/** Reads for the phrases of a query. */
async function read(query: string) {
  const asked = parseQuery(query, store.understood)
  const postings = await store.postings(keysOf(asked))
  const exact = await holdingPhrases(store, asked, findResults(asked, postings, store.places, OPTIONS))
  return { asked, postings, exact }
}

/** The briefings that answer a query with phrases, with the text that is shown of each. */
async function found(query: string): Promise<{ address: string; text: string }[]> {
  const { asked, postings, exact } = await read(query)
  const whole = findResults(asked, postings, store.places, { ...OPTIONS, exact })
  const hits = [...whole.bets, ...whole.briefings].filter(({ result }) => result < briefings.length)
  return Promise.all(hits.map((hit) => documentOf(store, hit, whole)))
}

const textsOf = ({ title, parts }: ShownPage) => [title, ...parts.flatMap(({ heading, text }) => [heading, text])]

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
  for (const { address, text } of all) expect(text, address).toMatch(/\bto[ -]be\b/i)
})

test('and one that nothing says finds nothing', async () => {
  expect(await found('"which whose whom"')).toEqual([])
})

test('one of words that say something is looked for in the parts alone that say all of them', async () => {
  const text = vi.spyOn(store, 'text')
  onTestFinished(() => text.mockRestore())
  const postings = await store.postings(['safe', 'sleep', 'assess'])
  const says = (result: number, part = 0) => [...postings.values()].every(({ at }) => at.includes(firstPart(result, store.places) + part))
  await read('"safe sleep assessment"')
  expect(text.mock.calls.length).toBeGreaterThan(1)
  expect(text.mock.calls.filter(([result, part]) => !says(result, part))).toEqual([])
})

test('no more than 80 pages are read for one', async () => {
  const text = vi.spyOn(store, 'text')
  await read('"the"')
  const pages = new Set(text.mock.calls.map(([result]) => pageNumber(result, store.vocabulary.extent)))
  expect(pages.size).toBeGreaterThan(60)
  expect(pages.size).toBeLessThanOrEqual(80)
})
