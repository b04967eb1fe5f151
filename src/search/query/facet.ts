/** What a search can be narrowed by; the names stand in addresses (`?theme=neglect`) and never change. */
export const FACETS = ['kind', 'theme', 'agency', 'partnership', 'type', 'year', 'age', 'asked', 'answer'] as const
export type Facet = (typeof FACETS)[number]

/** The kinds of result; the names stand in addresses (`?kind=review`), too. */
export type Kind = 'review' | 'topic' | 'recommendations' | 'theme' | 'role' | 'page' | 'session' | 'term'

/** Whether a result of this kind is one part of its page, and not the whole. */
export const isPart = (kind: Kind): boolean => kind === 'recommendations' || kind === 'term'

/** How the file of facets names a value. */
export const facetKey = (facet: Facet, value: string): string => `${facet}=${value}`
