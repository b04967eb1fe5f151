import type { Point, QuestionGroup } from '../library/briefings/briefing.ts'
import type { Theme } from '../library/vocabularies/vocabulary.ts'
import { runs } from './paging.ts'

/** A question, under the theme that it stands under. */
export interface Asked {
  theme: Theme | undefined
  question: Point
}

export const QUESTIONS_A_PAGE = 150

/** Groups of questions as one list, to be cut into pages. */
export const asked = (groups: readonly QuestionGroup[]): Asked[] =>
  groups.flatMap(({ theme, questions }) => questions.map((question) => ({ theme, question })))

/** The questions of one page under their themes again. */
export const grouped = (page: readonly Asked[]): QuestionGroup[] =>
  runs(page, ({ theme }) => theme).map(([theme, all]) => ({ theme, questions: all.map(({ question }) => question) }))

/** The page on which each theme begins, from 1. */
export function firstPages(groups: readonly QuestionGroup[]): [Theme, number][] {
  let before = 0
  return groups.flatMap(({ theme, questions }): [Theme, number][] => {
    const page = Math.floor(before / QUESTIONS_A_PAGE) + 1
    before += questions.length
    return theme ? [[theme, page]] : []
  })
}
