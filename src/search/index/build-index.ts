import { createHash, hash } from 'node:crypto'
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { digest } from '../../cache/digest.ts'
import { CODE, versionOf } from '../../cache/version.ts'
import type { Library } from '../../library/library.ts'
import { SLOTS } from '../../model/slot.ts'
import { type Concept, conceptFinder, namesOf, type Vocabulary } from '../query/concept-matcher.ts'
import { pack } from '../query/postings.ts'
import { conceptsOf, extentOf } from './concepts.ts'
import { type SearchPage, searchPages } from './documents.ts'
import { IndexCache } from './index-cache.ts'
import { MergedRows, type PackedRow } from './merged-rows.ts'
import { PageReader } from './page-words.ts'
import { everydayWords, everydayWordsNear, lexicon } from './spelling-dictionary.ts'
import { type TextFile, TextFiles } from './text-files.ts'
import { meaningsOf, uncoveredConcepts } from './uncovered.ts'

/**
 * Bytes of a file of words, before it is compressed, and about how many files there are at most: those of a very large site are larger. A
 * key that needs more has a file of its own.
 */
const FILE = 12_000
const MOST_FILES = 280

/** Folders, and modules without their endings, that what is kept depends on. */
const SOURCES = ['search/index', 'search/query', 'model/folding']

/**
 * Builds the search index into a folder, from the Library: nothing but what is published can be found.
 *
 * @param cacheDir keeps what was worked out for the next build; without one nothing is kept.
 * @returns how many results it holds.
 */
export function buildIndex(library: Library, folder: string, cacheDir?: string): number {
  const extent = extentOf(library)
  const concepts = conceptsOf(library, extent)
  const cache = new IndexCache(cacheDir === undefined ? undefined : join(cacheDir, 'search'), dependsOn(concepts))
  const find = conceptFinder(concepts)
  const reader = new PageReader(find, cache)
  const merged = new MergedRows()
  const texts = new TextFiles(extent)
  const headings = headingsShown(library)
  for (const page of searchPages(library)) {
    const ofPage = digestOf(page)
    texts.add(page.shown, ofPage, merged.results, merged.results < extent.briefings ? headingsOf(page, headings) : 0)
    merged.add(
      page,
      cache.wordsOf(ofPage, () => reader.read(page)),
    )
  }
  const rows = merged.rows(cache.keys.texts)
  const facets = merged.facets()
  const facetsOfRecommendations = merged.facetsOfRecommendations()
  const files = inFiles(rows)
  const textFiles = [...texts.files()]
  const meanings = JSON.stringify(meaningsOf(library, find))
  const build = nameOf([rows, facets, facetsOfRecommendations], textFiles, meanings)
  const vocabulary: Vocabulary = {
    build,
    extent,
    concepts,
    uncovered: uncoveredConcepts(library),
    ...lexicon(merged.counts(cache.words.texts), nearBy(cache), library.site.spelling),
    files: files.map(([first]) => first[0]),
    perFile: texts.perFile(),
    headings,
  }
  const place = join(folder, build)
  mkdirSync(join(place, 'words'), { recursive: true })
  mkdirSync(join(place, 'texts'))
  write(join(folder, 'vocabulary.idx'), JSON.stringify(vocabulary))
  for (const [i, file] of files.entries()) write(join(place, 'words', `${i}.idx`), pack(build, file))
  for (const { path, digest, content } of textFiles)
    writeFileSync(
      join(place, path),
      cache.file(digest, () => zipped(content())),
    )
  write(join(place, 'uncovered.idx'), meanings)
  write(join(place, 'facets.idx'), pack(build, facets))
  write(join(place, 'facets-recommendations.idx'), pack(build, facetsOfRecommendations))
  cache.save()
  return merged.results
}

/** The headings of the profiles that briefings have: what none has may be a draft's. */
function headingsShown({ site, briefings }: Library): string[][] {
  const shown = new Set(briefings.map(({ sections }) => JSON.stringify(sections.map(({ title }) => title))))
  const all = Object.values(site.profiles).map(({ headings }) => SLOTS.map((slot) => headings[slot]))
  return all.filter((headings) => shown.has(JSON.stringify(headings)))
}

/** The number of a briefing's headings among those of all profiles. */
const headingsOf = ({ shown }: SearchPage, all: readonly (readonly string[])[]): number =>
  all.findIndex((headings) => headings.every((heading, i) => heading === shown.parts[i + 1]?.heading))

/** A digest of all that the index depends on, beside its pages. */
const dependsOn = (concepts: readonly Concept[]): string =>
  digest(
    versionOf(CODE, SOURCES),
    process.versions.zlib,
    concepts.map((concept) => [concept.id, ...namesOf(concept)].join('\n')).join('\n\n'),
  )

/** A digest of all that is taken from a page. */
function digestOf({ shown: { kind, address, title, parts: shown }, parts }: SearchPage): string {
  const texts = shown.flatMap((part) => [part.anchor, part.heading, part.html ?? part.text])
  return hash('sha256', `${texts.join('\0')}${JSON.stringify([kind, address, title, parts])}`)
}

/** Finds the everyday words that are near to some, where the build before did not find those of the same. */
function nearBy(cache: IndexCache): (words: readonly string[]) => string {
  const everyday = cache.text('everyday words', everydayWords)
  return (words) => cache.text(digest('near', ...words), () => everydayWordsNear(words, everyday))
}

function inFiles(rows: readonly PackedRow[]): [PackedRow, ...PackedRow[]][] {
  const sizeOf = ([key, bytes]: PackedRow) => key.length + bytes.length
  const most = Math.max(FILE, rows.reduce((sum, row) => sum + sizeOf(row), 0) / MOST_FILES)
  const files: PackedRow[][] = []
  let size = most
  for (const row of rows) {
    if (size + sizeOf(row) > most) {
      files.push([])
      size = 0
    }
    files.at(-1)?.push(row)
    size += sizeOf(row)
  }
  return files as [PackedRow, ...PackedRow[]][]
}

/** A name for an index: another for every other content. */
function nameOf(rows: readonly (readonly PackedRow[])[], texts: readonly TextFile[], meanings: string): string {
  const whole = createHash('sha256').update(meanings)
  for (const [key, bytes] of rows.flat()) whole.update(`${key}:${bytes.length}:`).update(bytes)
  for (const { digest } of texts) whole.update(digest)
  return whole.digest('hex').slice(0, 10)
}

const zipped = (content: string | Uint8Array): Uint8Array => gzipSync(content, { level: 9 })
const write = (path: string, content: string | Uint8Array): void => writeFileSync(path, zipped(content))
