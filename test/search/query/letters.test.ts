import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { buildIndex } from '../../../src/search/index/build-index.ts'
import { IndexReader } from '../../../src/search/query/index-reader.ts'
import { holdingPhrases } from '../../../src/search/query/phrase.ts'
import { parseQuery } from '../../../src/search/query/query.ts'
import { keysOf } from '../../../src/search/query/ranking.ts'
import { documentOf } from '../../../src/search/query/result-document.ts'
import { findResults } from '../../../src/search/query/results.ts'
import { Marker } from '../../../src/search/ui/snippet.ts'
import { libraryOf } from '../../library/folder.ts'

/** Two paragraphs, one page: as they are written here, and with each letter apart from its marks. */
const TEXT = 'Siân and the gŵr met Paweł, Søren, Đorđe, Þóra and Ægir in Łódź, on Straße Oʻahu; naïve Ivaná O’Brien'

const folder = mkdtempSync(join(tmpdir(), 'sevenfold-letters-'))
afterAll(() => rmSync(folder, { recursive: true }))

describe.each(['NFC', 'NFD'] as const)('names in a text in the form %s', (form) => {
  let store: IndexReader
  beforeAll(async () => {
    const place = join(folder, form)
    const page = `---\ntitle: About\nsummary: What this is.\nstatus: published\n---\n${TEXT.normalize(form)}.\n`
    buildIndex(libraryOf({ 'pages/about.md': page }), place)
    store = await IndexReader.open(async (path) => gunzipSync(readFileSync(join(place, path))))
  })

  /** What a query finds, with what is marked in it. */
  async function found(query: string, options = {}): Promise<{ address: string; marked: string[] }[]> {
    const asked = parseQuery(query, store.understood, options)
    const postings = await store.postings(keysOf(asked))
    const told = { facets: undefined, chosen: new Map(), sort: 'best' as const }
    const first = findResults(asked, postings, store.places, told)
    const all =
      asked.phrases.length > 0
        ? findResults(asked, postings, store.places, { ...told, exact: await holdingPhrases(store, asked, first) })
        : first
    const marker = new Marker(asked, store.understood.find)
    const pages = await Promise.all(
      [...all.bets, ...all.briefings, ...all.recommendations, ...all.others].map((hit) => documentOf(store, hit, all)),
    )
    return pages.map(({ address, text }) => ({
      address,
      marked: marker.snippet(text).flatMap(({ text, marked }) => (marked ? [text] : [])),
    }))
  }

  test.each([
    ['Siân', 'Sian'],
    ['gŵr', 'gwr'],
    ['Paweł', 'Pawel'],
    ['Søren', 'Soren'],
    ['Đorđe', 'Dorde'],
    ['Þóra', 'Thora'],
    ['Ægir', 'AEGIR'],
    ['Łódź', 'Lodz'],
    ['Straße', 'strasse'],
    ['Oʻahu', 'Oahu'],
    ['naïve', 'naive'],
    ['O’Brien', "o'brien"],
  ])('%s is found and marked, also under %s, and in either form', async (name, plain) => {
    for (const query of new Set([
      name.normalize('NFC'),
      name.normalize('NFD'),
      plain,
      name.toUpperCase(),
      `"${plain}"`,
      `"${name.normalize('NFD')}"`,
    ]))
      expect(await found(query), query).toEqual([{ address: '/about/', marked: [name] }])
  })

  test('and a name that is still being typed is, without its strokes', async () => {
    for (const begun of ['Paw', 'Dor', 'lod', 'łód', 'thor'])
      expect((await found(begun, { typing: true }))[0]?.address, begun).toBe('/about/')
  })

  test('and a slip is read as the name, with its own letters', () => {
    expect(parseQuery('Pavel', store.understood).corrected).toBe('paweł')
  })
})
