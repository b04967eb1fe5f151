import { createHash } from 'node:crypto'
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import type { Library } from '../../library/library.ts'
import type { Theme } from '../../library/vocabularies/vocabulary.ts'
import { type Concept, type ConceptFinder, conceptFinder, type DocumentCounts, type Vocabulary } from '../query/concept-matcher.ts'
import { FACETS, facetKey } from '../query/facet.ts'
import { encode, pack } from '../query/postings.ts'
import { keyOf } from '../query/ranking.ts'
import { isStop, joined, wordsIn } from '../query/tokenizer.ts'
import { conceptId, othersIn, type SearchPage, type ShownPage, searchPages } from './documents.ts'
import { lexicon } from './spelling-dictionary.ts'
import { TextFiles } from './text-files.ts'

/**
 * Bytes of a file of words, before it is compressed, and about how many files there are at most: those of a very large site are larger. A
 * key that needs more has a file of its own.
 */
const FILE = 6000
const MOST_FILES = 300
/** Cases that are known by name; those of larger sites are found by the words of their titles. */
const MOST_CASES = 400

/** The share of a theme's texts that must say a word for it to lead to the theme. */
const MANY = 0.02

type Rows = Map<string, [at: number, value: number][]>

/**
 * Builds the search index into a folder, from the Library: nothing but what is published can be found.
 *
 * @returns how many results it holds.
 */
export function buildIndex(library: Library, folder: string): number {
  const extent = extentOf(library)
  const concepts = [...conceptsOf(library, extent), ...casesOf(library)]
  const find = conceptFinder(concepts)
  const rows: Rows = new Map()
  const facets: Rows = new Map()
  const asked: Rows = new Map()
  const counts = new Map<string, number>()
  const texts = new TextFiles(extent)
  const headings: Vocabulary['headings'] = {}
  let part = 0
  let result = 0
  for (const page of searchPages(library)) {
    texts.add(page.shown, result)
    if (result < extent.briefings) headings[page.shown.kind] ??= page.shown.parts.slice(1).map(({ heading }) => heading)
    for (const { facets: values } of page.results) {
      const into = values.kind?.[0] === 'recommendations' ? asked : facets
      for (const facet of FACETS) for (const value of values[facet] ?? []) push(into, facetKey(facet, value), result, 0)
      result += 1
    }
    for (const i of page.parts.keys()) {
      for (const [key, level] of levelsOf(page, i, find, counts)) push(rows, key, part, level)
      part += 1
    }
  }
  const files = inFiles(rows)
  const words = lexicon(counts)
  const textFiles = [...texts.files()]
  const build = nameOf(textFiles, rows, facets, asked)
  const vocabulary: Vocabulary = {
    build,
    extent,
    concepts,
    ...words,
    files: files.map(([first]) => first[0]),
    perFile: texts.perFile(),
    headings,
  }
  const place = join(folder, build)
  mkdirSync(join(place, 'words'), { recursive: true })
  mkdirSync(join(place, 'texts'))
  write(join(folder, 'vocabulary.idx'), JSON.stringify(vocabulary))
  for (const [i, file] of files.entries()) write(join(place, 'words', `${i}.idx`), pack(build, file))
  for (const [path, content] of textFiles) write(join(place, path), content)
  write(join(place, 'facets.idx'), pack(build, packed(facets)))
  write(join(place, 'facets-recommendations.idx'), pack(build, packed(asked)))
  return result
}

function extentOf(library: Library): DocumentCounts {
  const { briefings, reviews, themes, agencies, sessions, glossary } = library
  return {
    briefings: briefings.length,
    recommendations: reviews.flatMap(({ recommendations }) => (recommendations.length > 0 ? [recommendations.length] : [])),
    themes: themes.length,
    roles: agencies.length,
    pages: othersIn(library).length,
    sessions: sessions.length,
    terms: glossary.length,
  }
}

function conceptsOf({ themes, agencies, glossary }: Library, extent: DocumentCounts): Concept[] {
  let result = extent.briefings + extent.recommendations.reduce((sum, count) => sum + count, 0)
  const concepts: Concept[] = []
  for (const theme of themes) {
    const { term: name, former } = theme
    const other = [...theme.other, ...acronymsOf(theme, glossary)]
    concepts.push({ kind: 'theme', id: conceptId.theme(theme), name, other, ...(former.length > 0 && { former }), result: result++ })
  }
  for (const agency of agencies) {
    concepts.push({
      kind: 'role',
      id: conceptId.role(agency),
      name: agency.name,
      other: [agency.people, ...agency.other],
      result: result++,
    })
  }
  result += extent.pages + extent.sessions
  for (const term of glossary) {
    concepts.push({
      kind: 'term',
      id: conceptId.term(term),
      name: term.term,
      other: [...(term.long ? [term.long] : []), ...term.other],
      result: result++,
    })
  }
  return concepts
}

/** The short forms of a theme's own names, which the glossary explains. */
function acronymsOf({ term, other, former }: Theme, glossary: Library['glossary']): string[] {
  const names = new Set([term, ...other, ...former].map(plain))
  return glossary.filter(({ long }) => long !== undefined && names.has(plain(long))).map(({ term }) => term)
}

const plain = (name: string): string =>
  wordsIn(name)
    .map(({ stem }) => stem)
    .join(' ')

function casesOf({ briefings }: Library): Concept[] {
  const cases = briefings.flatMap((one, result): Concept[] =>
    one.kind === 'review' ? [{ kind: 'case', id: conceptId.case(one), name: one.subject, other: [], result }] : [],
  )
  return cases.length > MOST_CASES ? [] : cases
}

function push(rows: Rows, key: string, at: number, value: number): void {
  const row = rows.get(key)
  if (row) row.push([at, value])
  else rows.set(key, [[at, value]])
}

/** All that one part is found by, and how much each counts: 0 for a word that only leads there, 1 for one that it says, 2 for one that it says again, 3 for one of its title. */
function levelsOf({ shown, parts }: SearchPage, i: number, find: ConceptFinder, counts: Map<string, number>): Map<string, number> {
  const levels = new Map<string, number>()
  const { heading, text } = shown.parts[i] as ShownPage['parts'][number]
  const { title, also, asked = [], gathers = [], about } = parts[i] as SearchPage['parts'][number]
  const times = new Map<string, number>()
  const read = (words: string, level?: number) => {
    const all = wordsIn(words)
    const note = (key: string) => {
      if (level !== undefined) levels.set(key, Math.max(level, levels.get(key) ?? 0))
      else times.set(key, (times.get(key) ?? 0) + 1)
    }
    for (const [at, { stem, start, end, hyphen }] of all.entries()) {
      const word = words.slice(start, end).toLowerCase().normalize('NFC')
      counts.set(word, (counts.get(word) ?? 0) + 1)
      if (!isStop(word)) note(stem)
      if (hyphen) note(joined(words, start, all[at + 1]?.end))
    }
    for (const { concepts } of find(all.map(({ stem }) => stem))) for (const concept of concepts) note(keyOf(concept))
  }
  read(text)
  read(heading)
  if (title) read(title, 3)
  for (const name of also) read(name, 1)
  for (const name of asked) read(name, 0)
  readGathered(gathers, find, levels)
  for (const [key, count] of times) levels.set(key, Math.max(levels.get(key) ?? 0, Math.min(2, count)))
  for (const [id, level] of about) levels.set(keyOf({ id }), Math.max(levels.get(keyOf({ id })) ?? 0, level))
  return levels
}

/** Notes the words of gathered texts; where there are many, those that many of them say. */
function readGathered(texts: readonly string[], find: ConceptFinder, levels: Map<string, number>): void {
  const times = new Map<string, number>()
  for (const text of texts) {
    const words = wordsIn(text)
    const keys = words.flatMap(({ stem, start, end }) => (isStop(text.slice(start, end)) ? [] : [stem]))
    for (const { concepts } of find(words.map(({ stem }) => stem))) keys.push(...concepts.map(keyOf))
    for (const key of new Set(keys)) times.set(key, (times.get(key) ?? 0) + 1)
  }
  for (const [key, count] of times) if (count >= texts.length * MANY && !levels.has(key)) levels.set(key, 0)
}

type File = [key: string, bytes: Uint8Array][]

const packed = (rows: Rows): File => [...rows].sort(([a], [b]) => (a < b ? -1 : 1)).map(([key, row]) => [key, encode(row)])

function inFiles(rows: Rows): [File[0], ...File][] {
  const all = packed(rows)
  const sizeOf = ([key, bytes]: File[0]) => key.length + bytes.length
  const most = Math.max(FILE, all.reduce((sum, row) => sum + sizeOf(row), 0) / MOST_FILES)
  const files: File[] = []
  let size = most
  for (const row of all) {
    if (size + sizeOf(row) > most) {
      files.push([])
      size = 0
    }
    files.at(-1)?.push(row)
    size += sizeOf(row)
  }
  return files as [File[0], ...File][]
}

/** A name for an index: another for every other content. */
function nameOf(...data: unknown[]): string {
  const hash = createHash('sha256')
  for (const one of data) hash.update(JSON.stringify(one instanceof Map ? [...one] : one))
  return hash.digest('hex').slice(0, 10)
}

const write = (path: string, content: string | Uint8Array): void => writeFileSync(path, gzipSync(content, { level: 9 }))
