import { type DocumentCounts, PARTS, type Vocabulary } from './concept-matcher.ts'
import type { Kind } from './facet.ts'

/** What the search shows of a result: of a briefing with the text of one of its parts. */
export interface ResultText {
  kind: Kind
  /** Where it opens: with an anchor, where it is a part of its page. */
  address: string
  title: string
  text: string
  /** Of a briefing: the number of its headings among those of the site. */
  headings: number
}

/** The same as it stands in a file, where the first headings are not written. */
export type StoredText = readonly [kind: Kind, address: string, title: string, text: string, headings?: number]

/**
 * How many texts stand in each column: one for each part of a briefing, so that of a briefing that part alone is fetched which answers,
 * and one for each other kind of result.
 */
export const columnsOf = ({ briefings, recommendations, themes, roles, pages, sessions, terms }: DocumentCounts): number[] => [
  ...Array<number>(PARTS).fill(briefings),
  recommendations.reduce((sum, count) => sum + count, 0),
  themes,
  roles,
  pages,
  sessions,
  terms,
]

/** The column of a text, and its place there. @param part of a briefing. @param columns how many texts each has. */
export function placeOfText(result: number, part: number, columns: readonly number[]): { column: number; at: number } {
  const briefings = columns[0] as number
  if (result < briefings) return { column: part, at: result }
  let [column, at] = [PARTS, result - briefings]
  for (; at >= (columns[column] as number); column += 1) at -= columns[column] as number
  return { column, at }
}

/**
 * The file of a text, and its row there. Files are filled from the end of a column, where the oldest briefings stand: a new one changes
 * the last file, and leaves the others as they were.
 */
export function fileOfText(result: number, part: number, { extent, perFile }: Vocabulary): { path: string; row: number } {
  const columns = columnsOf(extent)
  const { column, at } = placeOfText(result, part, columns)
  const rows = perFile[column] as number
  const fromEnd = (columns[column] as number) - 1 - at
  return { path: textPath(column, Math.floor(fromEnd / rows)), row: fromEnd % rows }
}

export const textPath = (column: number, file: number): string => `texts/${column}-${file}.idx`
