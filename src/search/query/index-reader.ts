import type { Vocabulary } from './concept-matcher.ts'
import { FACETS, type Facet } from './facet.ts'
import type { Facets } from './facet-filter.ts'
import { decode, NONE, type Postings, unpack } from './postings.ts'
import { type QueryContext, queryContext } from './query.ts'
import { type Places, placesOf } from './ranking.ts'
import { fileOfText, type ResultText, type StoredText } from './result-text.ts'

/** What something means, and the names and addresses of what is near to it. */
export type StoredMeaning = readonly [meaning: string, near: readonly (readonly [name: string, address: string])[]]

/** Reads a file of the index by its path; it throws what kept it from that. */
export type Read = (path: string) => Promise<Uint8Array>

/** The index: what was read of it is kept, and what could not be is read again when it is asked for. */
export class IndexReader {
  readonly #read: Read
  readonly vocabulary: Vocabulary
  readonly understood: QueryContext
  readonly places: Places
  readonly #files = new Map<string, Promise<unknown>>()
  readonly #rows = new Map<string, Postings>()
  #facets: Promise<Facets> | undefined

  private constructor(read: Read, vocabulary: Vocabulary) {
    this.#read = read
    this.vocabulary = vocabulary
    this.understood = queryContext(vocabulary)
    this.places = placesOf(vocabulary.extent)
  }

  /** @throws {Error} when the index cannot be read, as all that it does. */
  static async open(read: Read): Promise<IndexReader> {
    return new IndexReader(read, JSON.parse(textOf(await read('vocabulary.idx'))) as Vocabulary)
  }

  /** What the index holds for some keys. */
  async postings(keys: readonly string[]): Promise<ReadonlyMap<string, Postings>> {
    const rows = await Promise.all(keys.map(async (key) => [key, await this.#row(key)] as const))
    return new Map(rows)
  }

  async #row(key: string): Promise<Postings> {
    const known = this.#rows.get(key)
    if (known) return known
    const file = this.#fileOf(key)
    const bytes = file < 0 ? undefined : (await this.#rowsOf(`words/${file}.idx`)).get(key)
    const row = bytes ? decode(bytes) : NONE
    this.#rows.set(key, row)
    return row
  }

  /** The last file that begins with the key or before it. */
  #fileOf(key: string): number {
    const { files } = this.vocabulary
    let [low, high] = [0, files.length]
    while (low < high) {
      const middle = (low + high) >> 1
      if ((files[middle] as string) <= key) low = middle + 1
      else high = middle
    }
    return low - 1
  }

  /** What is shown of a result. @param part of a briefing: the one whose text it has. */
  async text(result: number, part = 0): Promise<ResultText> {
    const { path, row } = fileOfText(result, part, this.vocabulary)
    const texts = await this.#file(path, (bytes) => JSON.parse(textOf(bytes)) as StoredText[])
    const [kind, address, title, text, headings = 0] = texts[row] as StoredText
    return { kind, address, title, text, headings }
  }

  /** What something means that no page speaks of. @param place the result of its concept. */
  async meaning(place: number): Promise<StoredMeaning> {
    const meanings = await this.#file('uncovered.idx', (bytes) => JSON.parse(textOf(bytes)) as StoredMeaning[])
    return meanings[place] as StoredMeaning
  }

  facets(): Promise<Facets> {
    this.#facets ??= this.#readFacets().catch((error: unknown) => {
      this.#facets = undefined
      throw error
    })
    return this.#facets
  }

  async #readFacets(): Promise<Facets> {
    const files = await Promise.all(['facets.idx', 'facets-recommendations.idx'].map((name) => this.#rowsOf(name)))
    const facets = new Map(FACETS.map((facet) => [facet, new Map<string, Uint32Array>()] as const))
    for (const file of files) {
      for (const [key, bytes] of file) {
        const cut = key.indexOf('=')
        const values = facets.get(key.slice(0, cut) as Facet)
        const value = key.slice(cut + 1)
        const { at } = decode(bytes)
        values?.set(value, Uint32Array.of(...(values.get(value) ?? []), ...at))
      }
    }
    return facets
  }

  /** The rows of a file, by their keys. @throws {Error} when it belongs to another build of the site than the vocabulary. */
  #rowsOf(path: string): Promise<Map<string, Uint8Array>> {
    return this.#file(path, (whole) => {
      const { build, rows } = unpack(whole)
      if (build !== this.vocabulary.build) throw new Error('The site was built anew.')
      return rows
    })
  }

  /** Reads a file and opens it: once, or again where that failed. */
  #file<T>(path: string, opened: (bytes: Uint8Array) => T): Promise<T> {
    const before = this.#files.get(path)
    if (before) return before as Promise<T>
    const file = this.#read(`${this.vocabulary.build}/${path}`)
      .then(opened)
      .catch((error: unknown) => {
        this.#files.delete(path)
        throw error
      })
    this.#files.set(path, file)
    return file
  }
}

const textOf = (bytes: Uint8Array): string => new TextDecoder().decode(bytes)
