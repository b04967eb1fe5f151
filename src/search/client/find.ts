import { BRIEFINGS, KINDS } from '../facet.ts'
import { relaxations, wordsThatMatter } from '../plain-words.ts'
import type { Hit, Pagefind } from './pagefind.ts'
import { filtersOf, type State } from './state.ts'

/** What was found: briefings first, then everything else that the words lead to. */
export interface Findings {
  briefings: Hit[]
  others: Hit[]
  /** The words that were looked for, where some had to be left out. */
  relaxedTo: string[] | undefined
  /** How many results each value of a facet has now. */
  counts: Record<string, Record<string, number>>
}

export async function find(pagefind: Pagefind, state: State): Promise<Findings> {
  const exact = /^".+"$/.test(state.q)
  const words = exact ? [] : wordsThatMatter(state.q)
  const query = exact ? state.q : words.length > 0 ? words.join(' ') : null
  const first = await search(pagefind, query, state)
  if (first.briefings.length + first.others.length > 0 || exact || query === null) return { ...first, relaxedTo: undefined }
  for (const fewer of byLength(relaxations(words))) {
    const tries = await Promise.all(fewer.map(async (some) => ({ some, found: await search(pagefind, some.join(' '), state) })))
    const best = tries.sort((a, b) => topScore(b.found) - topScore(a.found))[0]
    if (best && best.found.briefings.length + best.found.others.length > 0) return { ...best.found, relaxedTo: best.some }
  }
  return { ...first, relaxedTo: undefined }
}

function byLength(queries: readonly string[][]): string[][][] {
  return [...Map.groupBy(queries, ({ length }) => length)].sort(([a], [b]) => b - a).map(([, group]) => group)
}

const topScore = ({ briefings, others }: Pick<Findings, 'briefings' | 'others'>) => (briefings[0] ?? others[0])?.score ?? 0

async function search(pagefind: Pagefind, query: string | null, state: State): Promise<Omit<Findings, 'relaxedTo'>> {
  const filters = filtersOf(state)
  if (state.chosen.get('kind')?.size) {
    const { results, filters: counts } = await pagefind.search(query, { filters })
    return { briefings: results, others: [], counts }
  }
  const kinds = Object.keys(KINDS)
  const [briefings, others] = await Promise.all([
    pagefind.search(query, { filters: { ...filters, kind: { any: kinds.filter((kind) => BRIEFINGS.includes(kind)) } } }),
    pagefind.search(query, { filters: { ...filters, kind: { any: kinds.filter((kind) => !BRIEFINGS.includes(kind)) } } }),
  ])
  return { briefings: briefings.results, others: others.results, counts: add(briefings.filters, others.filters) }
}

function add(a: Findings['counts'], b: Findings['counts']): Findings['counts'] {
  const facets = new Set([...Object.keys(a), ...Object.keys(b)])
  const sum = (facet: string) => {
    const values = new Map(Object.entries(a[facet] ?? {}))
    for (const [value, count] of Object.entries(b[facet] ?? {})) values.set(value, (values.get(value) ?? 0) + count)
    return Object.fromEntries(values)
  }
  return Object.fromEntries([...facets].map((facet) => [facet, sum(facet)]))
}
