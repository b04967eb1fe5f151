import { digest } from '../../cache/digest.ts'
import { SLOTS } from '../../model/slot.ts'
import { type DocumentCounts, PARTS } from '../query/concept-matcher.ts'
import { columnsOf, placeOfText, type StoredText, textPath } from '../query/result-text.ts'
import type { ShownPage } from './documents.ts'

/**
 * Signs of the content in a file of texts. A query fetches a file for each result that it shows: small files make that light, and few
 * files make the site so. Of most briefings the section on learning answers. Themes, roles, pages, sessions and terms are few, and one of
 * them stands first for many a query.
 */
const OFTEN = 22_000
const SELDOM = 200_000
const FEW = 6_000
function sizeOf(column: number): number {
  if (column > PARTS) return FEW
  return column > 0 && column < PARTS && SLOTS[column - 1] !== 'learning' ? SELDOM : OFTEN
}

/** How many files there are at most, or nearly so: those of a very large site hold more. */
const MOST = 1100

/** A file of texts that is to be written. */
export interface TextFile {
  path: string
  /** A digest of all that it is made from. */
  digest: string
  content(): string
}

interface Text {
  page: ShownPage
  /** A digest of the page. */
  digest: string
  /** The number of its part there. */
  part: number
  isWholePage: boolean
  headings: number
}

/** The texts of all results, in columns. */
export class TextFiles {
  readonly #briefings: number
  readonly #counts: readonly number[]
  readonly #columns: Text[][]

  constructor(extent: DocumentCounts) {
    this.#briefings = extent.briefings
    this.#counts = columnsOf(extent)
    this.#columns = this.#counts.map(() => [])
  }

  /** Adds a page. @param digest of it. @param result its first one. @param headings the number of a briefing's headings. */
  add(page: ShownPage, digest: string, result: number, headings: number): void {
    const isBriefing = result < this.#briefings
    const { column } = placeOfText(result, 0, this.#counts)
    for (const [part, { anchor }] of page.parts.entries())
      this.#columns[isBriefing ? part : column]?.push({ page, digest, part, isWholePage: isBriefing || anchor === undefined, headings })
  }

  /** How many texts a file of each column holds. */
  perFile(): number[] {
    const files = this.#columns.map((texts, column) => texts.reduce((signs, text) => signs + signsOf(text), 0) / sizeOf(column))
    const scale = Math.max(1, files.reduce((sum, one) => sum + one, 0) / MOST)
    return this.#columns.map(({ length }, column) => Math.max(1, Math.ceil((length * scale) / (files[column] || 1))))
  }

  *files(): Generator<TextFile> {
    for (const [column, rows] of this.perFile().entries()) {
      const texts = this.#columns[column]?.toReversed() ?? []
      for (let i = 0; i < texts.length; i += rows) {
        const some = texts.slice(i, i + rows)
        yield {
          path: textPath(column, i / rows),
          digest: digest(...some.map(({ digest, part, headings }) => `${part} ${headings} ${digest}`)),
          content: () => JSON.stringify(some.map(storedOf)),
        }
      }
    }
  }
}

const partOf = ({ page, part }: Text) => page.parts[part] as ShownPage['parts'][number]

/** The length of what its text is read out of. */
function signsOf(one: Text): number {
  const part = partOf(one)
  return (part.html ?? part.text).length
}

function storedOf(one: Text): StoredText {
  const { kind, address, title } = one.page
  const { anchor, heading, text } = partOf(one)
  if (!one.isWholePage) return [kind, `${address}#${anchor}`, heading, text]
  return one.headings === 0 ? [kind, address, title, text] : [kind, address, title, text, one.headings]
}
