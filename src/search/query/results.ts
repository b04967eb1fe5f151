import type { Chosen, Counts, Facets } from './facet-filter.ts'
import { filterByFacets } from './facet-filter.ts'
import type { Postings } from './postings.ts'
import type { Query, QueryTerm } from './query.ts'
import { type Hit, type Places, rank } from './ranking.ts'

export const SORTS = ['best', 'newest', 'oldest'] as const
export type Sort = (typeof SORTS)[number]

/** What was found, in the groups in which it is shown. */
export interface Results {
  /** What the query names. */
  bets: Hit[]
  briefings: Hit[]
  recommendations: Hit[]
  /** Themes, roles, pages, sessions and terms. */
  others: Hit[]
  total: number
  droppedTerms: readonly QueryTerm[]
  /** Which parts of a result answer, the best first. */
  partsOf(result: number): number[]
  counts: Counts | undefined
}

/** At most so many results stand above the others. */
const MOST_BETS = 2
/** A theme, role or term that no query names stands there too, when it has so much of the best briefing's score. */
const AS_GOOD = 0.9

/**
 * Answers a plan; one that asks for nothing is answered with everything that the filters let through.
 *
 * @param options.exact the results that say the plan's phrases, once that is known, and which of their parts do.
 */
export function findResults(
  plan: Query,
  postings: ReadonlyMap<string, Postings>,
  places: Places,
  { facets, chosen, sort, exact }: { facets: Facets | undefined; chosen: Chosen; sort: Sort; exact?: ReadonlyMap<number, number[]> },
): Results {
  const asks = plan.terms.length > 0
  const partsOf = (result: number) => exact?.get(result) ?? []
  const ranked = asks ? rank(plan, postings, places) : { hits: everything(places), partsOf, droppedTerms: [] }
  const found = exact ? ranked.hits.filter(({ result }) => exact.has(result)) : ranked.hits
  const { hits, counts } = facets ? narrowed(found, facets, chosen, places) : { hits: found, counts: undefined }
  if (sort !== 'best') hits.sort((a, b) => (sort === 'newest' ? a.result - b.result : b.result - a.result))
  const bets = asks && sort === 'best' ? betsOf(plan, hits, places) : []
  const rest = hits.filter((hit) => !bets.includes(hit))
  const isBriefing = ({ result }: Hit) => result < places.briefings
  const isAsked = ({ result }: Hit) => result >= places.briefings && result < places.briefings + places.recommendations
  return {
    bets,
    briefings: rest.filter(isBriefing),
    recommendations: rest.filter(isAsked),
    others: rest.filter((hit) => !isBriefing(hit) && !isAsked(hit)),
    total: hits.length,
    droppedTerms: ranked.droppedTerms,
    partsOf: ranked.partsOf,
    counts,
  }
}

function betsOf(plan: Query, hits: readonly Hit[], { briefings, recommendations }: Places): Hit[] {
  const byResult = new Map(hits.map((hit) => [hit.result, hit]))
  const named = namedBy(plan).flatMap((result) => byResult.get(result) ?? [])
  const enough = AS_GOOD * (hits.find(({ result }) => result < briefings)?.score ?? 0)
  const good = hits.filter(({ result, score }) => result >= briefings + recommendations && score >= enough)
  return [...new Set([...named, ...good])].slice(0, MOST_BETS)
}

/** What a query names: themes before roles, and terms after both; nothing, where it asks for more than names. */
function namedBy({ terms }: Query): number[] {
  const names = terms.filter(({ concepts }) => concepts.length > 0)
  if (names.length * 3 < terms.length) return []
  const order = ['case', 'theme', 'role', 'term']
  const best = names.flatMap(({ concepts }) => [...concepts].sort((a, b) => order.indexOf(a.kind) - order.indexOf(b.kind)))
  return best.map(({ result }) => result)
}

const everything = ({ results }: Places): Hit[] => Array.from({ length: results }, (_, result) => ({ result, score: 0 }))

function narrowed(found: readonly Hit[], facets: Facets, chosen: Chosen, { results }: Places): { hits: Hit[]; counts: Counts } {
  const asked = new Uint8Array(results)
  for (const { result } of found) asked[result] = 1
  const { left, counts } = filterByFacets(asked, facets, chosen)
  return { hits: found.filter(({ result }) => left[result] === 1), counts }
}
