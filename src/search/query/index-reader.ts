import type { Vocabulary } from './concept-matcher.ts'
import { FACETS, type Facet } from './facet.ts'
import type { Facets } from './facet-filter.ts'
import type { PageFile } from './page-file.ts'
import { decode, NONE, type Postings, unpack } from './postings.ts'
import { type QueryContext, queryContext } from './query.ts'
import { type Places, placesOf } from './ranking.ts'

/** Reads a file of the index by its path; it throws what kept it from that. */
export type Read = (path: string) => Promise<Uint8Array>

/** The index: what was read of it is kept, and what could not be is read again when it is asked for. */
export class IndexReader {
  readonly #read: Read
  readonly vocabulary: Vocabulary
  readonly understood: QueryContext
  readonly places: Places
  readonly #waiting = new Map<string, Promise<Uint8Array>>()
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
    const bytes = file < 0 ? undefined : this.#open(await this.#file(`words/${file}.idx`)).get(key)
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

  /** A page, by its place in the order of all pages. */
  async page(number: number): Promise<PageFile> {
    return JSON.parse(textOf(await this.#file(`pages/${number}.idx`))) as PageFile
  }

  facets(): Promise<Facets> {
    this.#facets ??= this.#readFacets().catch((error: unknown) => {
      this.#facets = undefined
      throw error
    })
    return this.#facets
  }

  async #readFacets(): Promise<Facets> {
    const files = await Promise.all(['facets.idx', 'facets-recommendations.idx'].map((name) => this.#file(name)))
    const facets = new Map(FACETS.map((facet) => [facet, new Map<string, Uint32Array>()] as const))
    for (const file of files) {
      for (const [key, bytes] of this.#open(file)) {
        const cut = key.indexOf('=')
        const values = facets.get(key.slice(0, cut) as Facet)
        const value = key.slice(cut + 1)
        const { at } = decode(bytes)
        values?.set(value, Uint32Array.of(...(values.get(value) ?? []), ...at))
      }
    }
    return facets
  }

  /** @throws {Error} when a file belongs to another build of the site than the vocabulary. */
  #open(whole: Uint8Array): Map<string, Uint8Array> {
    const { build, rows } = unpack(whole)
    if (build !== this.vocabulary.build) throw new Error('The site was built anew.')
    return rows
  }

  #file(path: string): Promise<Uint8Array> {
    const before = this.#waiting.get(path)
    if (before) return before
    const file = this.#read(`${this.vocabulary.build}/${path}`).catch((error: unknown) => {
      this.#waiting.delete(path)
      throw error
    })
    this.#waiting.set(path, file)
    return file
  }
}

const textOf = (bytes: Uint8Array): string => new TextDecoder().decode(bytes)
