/** What this site uses of Pagefind's interface in the browser. */
export interface Pagefind {
  options(options: Record<string, unknown>): Promise<void>
  filters(): Promise<Record<string, Record<string, number>>>
  search(query: string | null, options: { filters: Record<string, unknown> }): Promise<Answer>
}

export interface Answer {
  results: Hit[]
  /** For each facet, how many of the results each value would leave. */
  filters: Record<string, Record<string, number>>
}

export interface Hit {
  id: string
  score: number
  data(): Promise<Found>
}

export interface Found {
  url: string
  /** All its words, with spaces between. */
  content: string
  /** Where the words of the query stand, counted in words. */
  locations: number[]
  meta: Record<string, string>
  filters: Record<string, string[]>
  anchors: { id: string; location: number }[]
  sub_results: Part[]
}

export interface Part {
  title: string
  url: string
  /** Where its heading stands, counted in words. */
  anchor?: { id: string; location: number }
  locations: number[]
  weighted_locations: { balanced_score: number }[]
}

/** Fetches Pagefind; its ranking favours titles, and long pages less. */
export async function openPagefind(bundle: string): Promise<Pagefind> {
  const pagefind = (await import(/* @vite-ignore */ `${bundle}pagefind.js`)) as Pagefind
  await pagefind.options({
    ranking: { termFrequency: 0.6, termSimilarity: 4, pageLength: 0.3, termSaturation: 1.6, metaWeights: { title: 6 } },
  })
  // Counts are kept only for the facets that were fetched.
  await pagefind.filters()
  return pagefind
}
