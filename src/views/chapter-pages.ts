import type { Briefing } from '../library/briefings/briefing.ts'
import type { Chapter } from '../library/vocabularies/vocabulary.ts'
import type { Address } from '../model/id.ts'
import { chunks, pagesOf } from './paging.ts'
import type { PageOf } from './pieces/paging-links.ts'
import { sizeOfRecommendation } from './register-pages.ts'

/** A page of what briefings say on a theme, or for an agency. */
export interface ChapterPage extends PageOf<Chapter> {
  /** Whether it names the briefings alone, with where they say it. */
  isIndex?: boolean
}

/** So many of the newest are told in full: with them a page of its kind has all that anybody reads through, however large the site is. */
const IN_FULL: Readonly<Record<Briefing['kind'], number>> = { review: 64, topic: 20 }

/** Characters of HTML that a page holds of them: compressed, and with its styles, it has 23 kB. */
const A_PAGE = 92_000

/** Briefings that a page names. */
const NAMED_A_PAGE = 400

/**
 * The pages of a theme or a role: what the newest briefings say, and then the names of all that came before them. Reviews stand before
 * topics, and the newest first.
 *
 * @param chapters in order of time.
 * @param before characters of HTML that stand on the first page beside them.
 */
export function chapterPages(list: Address, chapters: readonly Chapter[], before = 0): ChapterPage[] {
  const ofKind = (kind: Briefing['kind']) => chapters.filter(({ briefing }) => briefing.kind === kind).toReversed()
  const [reviews, topics] = [ofKind('review'), ofKind('topic')]
  const inFull = [...reviews.slice(0, IN_FULL.review), ...topics.slice(0, IN_FULL.topic)]
  const named = [...reviews.slice(IN_FULL.review), ...topics.slice(IN_FULL.topic)]
  const full = chunks(inFull, sizeOf, A_PAGE, before)
  const index = named.length > 0 ? chunks(named, () => 1, NAMED_A_PAGE) : []
  return pagesOf(list, [...full, ...index]).map((page, i) => (i < full.length ? page : { ...page, isIndex: true }))
}

/** About how many characters of HTML a page has of a chapter. */
function sizeOf({ learning, goodPractice, questions, recommendations }: Chapter): number {
  const points = [...learning, ...goodPractice, ...questions].reduce(
    (sum, { html, source = '' }) => sum + html.length + source.length + 160,
    0,
  )
  return recommendations.reduce((sum, one) => sum + sizeOfRecommendation(one), points + 350)
}
