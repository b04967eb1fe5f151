import type { Recommendation } from '../library/briefings/recommendation.ts'
import type { Address } from '../model/id.ts'
import { chunks, pagesOf } from './paging.ts'
import type { PageOf } from './pieces/paging-links.ts'

/** Characters of HTML that a page has of recommendations. */
const A_PAGE = 84_000

/** Recommendations, in their order, cut into pages. */
export const registerPages = (list: Address, all: readonly Recommendation[]): PageOf<Recommendation>[] =>
  pagesOf(list, chunks(all, sizeOfRecommendation, A_PAGE))

/** About how many characters of HTML a list has of one. */
export const sizeOfRecommendation = ({ text, parts }: Recommendation): number => text.length + JSON.stringify(parts).length + 280
