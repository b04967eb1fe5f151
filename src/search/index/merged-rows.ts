import { FACETS, type Facet, facetKey } from '../query/facet.ts'
import { RowWriter } from '../query/postings.ts'
import type { SearchPage } from './documents.ts'
import type { PageWords } from './page-words.ts'

/** A key of the index, and its row. */
export type PackedRow = readonly [key: string, row: Uint8Array]

type FacetRows = Map<Facet, Map<string, RowWriter>>

/** What stands in the index of all pages, which are added one after another: by what their parts are found, and what their results carry. */
export class MergedRows {
  /** How many parts and results were added. */
  #parts = 0
  #results = 0
  /** Each by the number of its key. */
  readonly #ofKeys: RowWriter[] = []
  readonly #ofFacets: FacetRows = new Map()
  readonly #ofFacetsOfRecommendations: FacetRows = new Map()
  /** By the number of each word, how often it stands on the site. */
  readonly #counts: number[] = []

  get results(): number {
    return this.#results
  }

  add({ results }: SearchPage, { sizes, keys, counts }: PageWords): void {
    let at = 0
    for (const size of sizes) {
      this.#addPart(keys.subarray(at, at + size))
      at += size
    }
    this.#addCounts(counts)
    for (const { facets } of results) {
      const rows = facets.kind?.[0] === 'recommendations' ? this.#ofFacetsOfRecommendations : this.#ofFacets
      for (const facet of FACETS) for (const value of facets[facet] ?? []) rowOf(rows, facet, value).add(this.#results, 0)
      this.#results += 1
    }
  }

  #addPart(keys: Uint32Array): void {
    const [rows, part] = [this.#ofKeys, this.#parts]
    for (let i = 0; i < keys.length; i += 1) {
      const numbered = keys[i] as number
      const key = numbered >>> 2
      rows[key] ??= new RowWriter()
      rows[key].add(part, numbered & 3)
    }
    this.#parts += 1
  }

  #addCounts(counts: Uint32Array): void {
    const all = this.#counts
    for (let i = 0; i < counts.length; i += 2) {
      const word = counts[i] as number
      all[word] = (all[word] ?? 0) + (counts[i + 1] as number)
    }
  }

  /** @param keys the keys by their numbers. */
  rows(keys: readonly string[]): PackedRow[] {
    return packed(this.#ofKeys.flatMap((row, key) => [[keys[key] as string, row] as const]))
  }

  facets(): PackedRow[] {
    return packedFacets(this.#ofFacets)
  }

  facetsOfRecommendations(): PackedRow[] {
    return packedFacets(this.#ofFacetsOfRecommendations)
  }

  /** @param words the words by their numbers. */
  counts(words: readonly string[]): Map<string, number> {
    return new Map(this.#counts.flatMap((count, word) => [[words[word] as string, count]]))
  }
}

function rowOf(rows: FacetRows, facet: Facet, value: string): RowWriter {
  const values = rows.get(facet) ?? new Map<string, RowWriter>()
  const row = values.get(value) ?? new RowWriter()
  rows.set(facet, values.set(value, row))
  return row
}

const packedFacets = (rows: FacetRows): PackedRow[] =>
  packed([...rows].flatMap(([facet, values]) => Array.from(values, ([value, row]) => [facetKey(facet, value), row] as const)))

/** In alphabetical order. */
const packed = (rows: readonly (readonly [key: string, row: RowWriter])[]): PackedRow[] =>
  rows.map(([key, row]): PackedRow => [key, row.bytes]).sort(([a], [b]) => (a < b ? -1 : 1))
