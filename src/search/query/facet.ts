/** What a search can be narrowed by; the names stand in addresses (`?theme=neglect`) and never change. */
export const FACETS = ['kind', 'theme', 'agency', 'partnership', 'type', 'year', 'age', 'asked', 'answer'] as const
export type Facet = (typeof FACETS)[number]

/** The kinds of result; the names stand in addresses (`?kind=review`), too. */
export type Kind = 'review' | 'topic' | 'recommendations' | 'theme' | 'role' | 'page' | 'session' | 'guide' | 'term'

/** How the file of facets names a value. */
export const facetKey = (facet: Facet, value: string): string => `${facet}=${value}`
