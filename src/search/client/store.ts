import { FACETS, type Facet } from '../facet.ts'
import type { Facets } from '../narrow.ts'
import type { PageFile } from '../page-file.ts'
import { type Understanding, understanding } from '../plan.ts'
import { decode, NONE, type Postings, unpack } from '../postings.ts'
import { type Places, placesOf } from '../ranking.ts'
import type { Vocabulary } from '../vocabulary.ts'

/** Milliseconds after which a file will not come. */
const LONGEST = 20_000

/** The index in the browser: what was fetched is kept, and what failed is fetched again when it is asked for. */
export class Store {
  readonly #folder: string
  readonly vocabulary: Vocabulary
  readonly understood: Understanding
  readonly places: Places
  readonly #waiting = new Map<string, Promise<Uint8Array>>()
  readonly #rows = new Map<string, Postings>()
  #facets: Promise<Facets> | undefined

  private constructor(folder: string, vocabulary: Vocabulary) {
    this.#folder = `${folder}${vocabulary.build}/`
    this.vocabulary = vocabulary
    this.understood = understanding(vocabulary)
    this.places = placesOf(vocabulary.extent)
  }

  /** @throws {Error} when the index cannot be fetched, as all that it does. */
  static async open(folder: string): Promise<Store> {
    return new Store(folder, JSON.parse(inWords(await fetched(`${folder}vocabulary.idx`))) as Vocabulary)
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
    return JSON.parse(inWords(await this.#file(`pages/${number}.idx`))) as PageFile
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
    const file = fetched(this.#folder + path).catch((error: unknown) => {
      this.#waiting.delete(path)
      throw error
    })
    this.#waiting.set(path, file)
    return file
  }
}

const inWords = (bytes: Uint8Array): string => new TextDecoder().decode(bytes)

/** A file of the index, unpacked; a server may have done that already. */
async function fetched(address: string): Promise<Uint8Array> {
  const response = await fetch(address, { signal: AbortSignal.timeout(LONGEST) })
  if (!response.ok) throw new Error(`${address}: ${response.status}`)
  const bytes = new Uint8Array(await response.arrayBuffer())
  if (bytes[0] !== 0x1f || bytes[1] !== 0x8b) return bytes
  const plain = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('gzip'))
  return new Uint8Array(await new Response(plain).arrayBuffer())
}
