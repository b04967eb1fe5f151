import { SLOTS } from '../../model/slot.ts'
import { type DocumentCounts, PARTS } from '../query/concept-matcher.ts'
import { columnsOf, placeOfText, type StoredText, textPath } from '../query/result-text.ts'
import type { ShownPage } from './documents.ts'

/**
 * Signs in a file of texts. A query fetches a file for each result that it shows: small files make that light, and few files make the
 * site so. Of most briefings the section on learning answers.
 */
const OFTEN = 6000
const SELDOM = 32_000
const sizeOf = (column: number): number => (column > 0 && column < PARTS && SLOTS[column - 1] !== 'learning' ? SELDOM : OFTEN)

/** How many files there are at most, or nearly so: those of a very large site hold more. */
const MOST = 1200

/** The texts of all results, in columns. */
export class TextFiles {
  readonly #briefings: number
  readonly #counts: readonly number[]
  readonly #columns: StoredText[][]

  constructor(extent: DocumentCounts) {
    this.#briefings = extent.briefings
    this.#counts = columnsOf(extent)
    this.#columns = this.#counts.map(() => [])
  }

  /** Adds a page. @param result its first one. */
  add({ kind, address, title, parts }: ShownPage, result: number): void {
    const isBriefing = result < this.#briefings
    const { column } = placeOfText(result, 0, this.#counts)
    for (const [part, { anchor, heading, text }] of parts.entries()) {
      const isWholePage = isBriefing || anchor === undefined
      this.#columns[isBriefing ? part : column]?.push(
        isWholePage ? [kind, address, title, text] : [kind, `${address}#${anchor}`, heading, text],
      )
    }
  }

  /** How many texts a file of each column holds. */
  perFile(): number[] {
    const files = this.#columns.map((texts, column) => texts.reduce((signs, [, , , text]) => signs + text.length, 0) / sizeOf(column))
    const scale = Math.max(1, files.reduce((sum, one) => sum + one, 0) / MOST)
    return this.#columns.map(({ length }, column) => Math.max(1, Math.ceil((length * scale) / (files[column] || 1))))
  }

  *files(): Generator<[path: string, texts: string]> {
    for (const [column, rows] of this.perFile().entries()) {
      const texts = this.#columns[column]?.toReversed() ?? []
      for (let i = 0; i < texts.length; i += rows) yield [textPath(column, i / rows), JSON.stringify(texts.slice(i, i + rows))]
    }
  }
}
