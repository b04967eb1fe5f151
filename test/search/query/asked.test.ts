import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { afterAll, expect, test } from 'vitest'
import { buildIndex } from '../../../src/search/index/build-index.ts'
import { IndexReader } from '../../../src/search/query/index-reader.ts'
import { parseQuery } from '../../../src/search/query/query.ts'
import { keysOf } from '../../../src/search/query/ranking.ts'
import { documentOf } from '../../../src/search/query/result-document.ts'
import { findResults } from '../../../src/search/query/results.ts'
import { libraryOf, swap } from '../../library/folder.ts'

const folder = mkdtempSync(join(tmpdir(), 'sevenfold-asked-'))
afterAll(() => rmSync(folder, { recursive: true }))

test('words in which people ask lead to a theme or a role, and are among the names and the texts of none', async () => {
  const library = libraryOf({
    'themes/unseen-men.md': swap('other:', 'asked: [stepdads, zzboth]\nother:'),
    'agencies.yaml': (text) => `${text}  asked: [custody desk, zzboth]\n`,
  })
  buildIndex(library, folder)
  const store = await IndexReader.open(async (path) => gunzipSync(readFileSync(join(folder, path))))
  const found = async (words: string) => {
    const asked = parseQuery(words, store.understood)
    const all = findResults(asked, await store.postings(keysOf(asked)), store.places, {
      facets: undefined,
      chosen: new Map(),
      sort: 'best',
    })
    return Promise.all([...all.bets, ...all.briefings, ...all.recommendations, ...all.others].map((hit) => documentOf(store, hit, all)))
  }
  const addresses = async (words: string) => (await found(words)).map(({ address }) => address)
  expect(await addresses('stepdads')).toEqual(['/themes/unseen-men/'])
  expect(await addresses('custody desk')).toEqual(['/for/police/'])
  expect((await addresses('zzboth')).sort()).toEqual(['/for/police/', '/themes/unseen-men/'])
  expect(JSON.stringify(await found('zzboth'))).not.toContain('zzboth')
  expect(JSON.stringify(store.vocabulary.concepts)).not.toMatch(/zzboth|stepdads|custody/)
})
