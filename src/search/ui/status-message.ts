import { language, search } from 'virtual:sevenfold/messages'

/** What came of a search. */
export interface Outcome {
  q: string
  /** The names of what the results are narrowed to. */
  within: readonly string[]
  total: number
  /** The words that no result has beside the others. */
  droppedTerms: readonly string[]
  /** The names of what no page speaks of. */
  uncovered?: readonly string[]
}

/** Says what came of a search, in a sentence or two. */
export function statusMessage({ uncovered = [], ...outcome }: Outcome): string {
  if (uncovered.length === 0) return found(outcome)
  const missing = search.uncovered({ names: list(uncovered) })
  return outcome.total === 0 ? missing : `${missing} ${found(outcome)}`
}

function found({ q: query, within, total: count, droppedTerms }: Outcome): string {
  const filters = within.join(', ')
  if (count === 0) {
    if (query) return filters ? search.nothingForIn({ query, filters }) : search.nothingFor({ query })
    return filters ? search.nothingIn({ filters }) : search.nothing
  }
  if (droppedTerms.length === 0) return filters ? search.resultsIn({ count, filters }) : search.results({ count })
  const words = list(droppedTerms)
  return filters ? search.withoutIn({ count, words, filters }) : search.without({ count, words })
}

const list = (words: readonly string[]): string => new Intl.ListFormat(language).format(words.map((word) => search.quoted({ word })))
