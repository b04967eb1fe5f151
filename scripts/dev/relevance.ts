/** One query, and what a reader who asks it should find. */
export interface Judged {
  q: string
  group: string
  filters?: Readonly<Record<string, readonly string[]>>
  /** Addresses of pages with their grades: 3 is just what is wanted, 2 a good answer, 1 of some use. Empty: there is no answer. */
  relevant: Readonly<Record<string, number>>
}

export interface Figures {
  queries: number
  /** Normalised discounted cumulative gain of the first ten, from 0 to 1. */
  ndcg: number
  /** Mean reciprocal rank of the first good answer. */
  mrr: number
  /** The share of queries with a good answer first, and among the first three. */
  success1: number
  success3: number
}

/** A good answer has this grade. */
const GOOD = 2
const TOP = 10

/** The address of a search, with its filters. */
export function addressOf({ q, filters = {} }: Pick<Judged, 'q' | 'filters'>): string {
  const params = new URLSearchParams({ q })
  for (const [facet, values] of Object.entries(filters)) for (const value of values) params.append(facet, value)
  return `/search/?${params}`
}

/**
 * The figures over queries that have an answer.
 *
 * @param found for each query the addresses that it finds, best first.
 */
export function figuresOf(queries: readonly Judged[], found: ReadonlyMap<Judged, readonly string[]>): Figures {
  const answered = queries.filter(({ relevant }) => Object.keys(relevant).length > 0)
  const mean = (one: (query: Judged, list: readonly string[]) => number) =>
    answered.reduce((sum, query) => sum + one(query, found.get(query) ?? []), 0) / answered.length
  const firstGood = ({ relevant }: Judged, list: readonly string[]) => list.findIndex((address) => (relevant[address] ?? 0) >= GOOD)
  const within = (most: number) => (query: Judged, list: readonly string[]) => {
    const at = firstGood(query, list)
    return at >= 0 && at < most ? 1 : 0
  }
  return {
    queries: answered.length,
    ndcg: mean(
      ({ relevant }, list) => gain(list.map((address) => relevant[address] ?? 0)) / gain(Object.values(relevant).sort((a, b) => b - a)),
    ),
    mrr: mean((query, list) => {
      const at = firstGood(query, list)
      return at < 0 ? 0 : 1 / (at + 1)
    }),
    success1: mean(within(1)),
    success3: mean(within(3)),
  }
}

const gain = (grades: readonly number[]): number =>
  grades.slice(0, TOP).reduce((sum, grade, i) => sum + (2 ** grade - 1) / Math.log2(i + 2), 0)

/** The queries that have no answer, and get one. */
export const wrongAnswers = (queries: readonly Judged[], found: ReadonlyMap<Judged, readonly string[]>): Judged[] =>
  queries.filter((query) => Object.keys(query.relevant).length === 0 && (found.get(query) ?? []).length > 0)

/** Pages, each once, where it stands first. */
export const pagesOnly = (addresses: readonly string[]): string[] => [...new Set(addresses.map((address) => address.replace(/[?#].*/, '')))]
