import { language, search } from 'virtual:sevenfold/messages'

/** What came of a search. */
export interface Outcome {
  q: string
  /** The names of what the results are narrowed to. */
  within: readonly string[]
  total: number
  /** The words that no result has beside the others. */
  droppedTerms: readonly string[]
}

/** Says what came of a search, in a sentence or two. */
export function statusMessage({ q: query, within, total: count, droppedTerms }: Outcome): string {
  const filters = within.join(', ')
  if (count === 0) {
    if (query) return filters ? search.nothingForIn({ query, filters }) : search.nothingFor({ query })
    return filters ? search.nothingIn({ filters }) : search.nothing
  }
  if (droppedTerms.length === 0) return filters ? search.resultsIn({ count, filters }) : search.results({ count })
  const words = new Intl.ListFormat(language).format(droppedTerms.map((word) => search.quoted({ word })))
  return filters ? search.withoutIn({ count, words, filters }) : search.without({ count, words })
}
