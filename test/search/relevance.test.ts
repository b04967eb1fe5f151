import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { figuresOf, type Judged, pagesOnly, wrongAnswers } from '../../scripts/dev/relevance.ts'
import { buildIndex } from '../../src/search/index/build-index.ts'
import type { Facet } from '../../src/search/query/facet.ts'
import { IndexReader } from '../../src/search/query/index-reader.ts'
import { parseQuery } from '../../src/search/query/query.ts'
import { keysOf } from '../../src/search/query/ranking.ts'
import { findResults } from '../../src/search/query/results.ts'
import { exampleLibrary } from '../library/example.ts'

const queries = (JSON.parse(readFileSync(join(import.meta.dirname, 'queries.json'), 'utf8')) as Judged[]).filter(
  ({ group }) => group !== 'phrase',
)
const folder = mkdtempSync(join(tmpdir(), 'sevenfold-relevance-'))
afterAll(() => rmSync(folder, { recursive: true }))

let store: IndexReader
beforeAll(async () => {
  buildIndex(exampleLibrary(), folder)
  store = await IndexReader.open(async (path) => gunzipSync(readFileSync(join(folder, path))))
})

async function found({ q, filters = {} }: Judged): Promise<string[]> {
  const asked = parseQuery(q, store.understood)
  const chosen = new Map(Object.entries(filters).map(([facet, values]) => [facet as Facet, new Set(values)]))
  const options = { facets: await store.facets(), chosen, sort: 'best' as const }
  const { bets, briefings, recommendations, others } = findResults(asked, await store.postings(keysOf(asked)), store.places, options)
  const hits = [...bets, ...briefings.slice(0, 8), ...recommendations.slice(0, 4), ...others.slice(0, 4)]
  const pages = hits.map(async ({ result }) => (await store.text(result)).address)
  return pagesOnly(await Promise.all(pages))
}

test('the judged queries find what they should: `npm run search:eval` has the same in a browser, beside other searches', async () => {
  const all = new Map<Judged, string[]>()
  for (const query of queries) all.set(query, await found(query))
  const { ndcg, mrr, success1, success3 } = figuresOf(queries, all)
  expect(queries.length).toBeGreaterThan(200)
  expect(success3).toBeGreaterThanOrEqual(0.95)
  expect(success1).toBeGreaterThan(0.85)
  expect(mrr).toBeGreaterThan(0.9)
  expect(ndcg).toBeGreaterThan(0.75)
  expect(wrongAnswers(queries, all).length).toBeLessThan(18)
})

test('what is measured can fail: answers in the wrong order have lower figures', async () => {
  const all = new Map<Judged, string[]>()
  for (const query of queries) all.set(query, (await found(query)).reverse())
  expect(figuresOf(queries, all).success3).toBeLessThan(0.8)
})
