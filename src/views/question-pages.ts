import type { Point, QuestionGroup } from '../library/briefings/briefing.ts'
import type { Theme } from '../library/vocabularies/vocabulary.ts'
import type { Address } from '../model/id.ts'
import { chunks, pagesOf, runs } from './paging.ts'
import type { PageOf } from './pieces/paging-links.ts'

/** A question, under the theme that it stands under. */
export interface Asked {
  theme: Theme | undefined
  question: Point
}

/** Characters of HTML that a page has of them. */
const A_PAGE = 120_000

/** Groups of questions as one list, cut into pages. */
export function questionPages(list: Address, groups: readonly QuestionGroup[]): PageOf<Asked>[] {
  const asked = groups.flatMap(({ theme, questions }) => questions.map((question): Asked => ({ theme, question })))
  return pagesOf(
    list,
    chunks(asked, ({ question }) => question.html.length + 170, A_PAGE),
  )
}

/** The questions of one page under their themes again. */
export const grouped = (page: readonly Asked[]): QuestionGroup[] =>
  runs(page, ({ theme }) => theme).map(([theme, all]) => ({ theme, questions: all.map(({ question }) => question) }))

/** The page on which each theme begins. */
export function firstPages(pages: readonly PageOf<Asked>[]): [Theme, page: number][] {
  const begun = new Map<Theme, number>()
  for (const { data, currentPage } of pages) for (const { theme } of data) if (theme && !begun.has(theme)) begun.set(theme, currentPage)
  return [...begun]
}
