/** What a search can be narrowed by; the names stand in addresses (`?theme=neglect`) and never change. */
export const FACETS = ['kind', 'theme', 'agency', 'partnership', 'type', 'year', 'age', 'asked', 'answer'] as const
export type Facet = (typeof FACETS)[number]

/** The kinds of result, and what a reader calls them. */
export const KINDS = {
  review: 'Reviews',
  topic: 'Topics',
  recommendations: 'Recommendations',
  theme: 'Themes',
  role: 'Roles',
  page: 'Pages',
  session: 'Sessions',
  term: 'Terms',
} as const
export type Kind = keyof typeof KINDS

/** What one result is called. */
export const KIND: Record<Kind, string> = {
  review: 'Review',
  topic: 'Topic',
  recommendations: 'Recommendation',
  theme: 'Theme',
  role: 'Role',
  page: 'Page',
  session: 'Session',
  term: 'Term',
}

/** Whether a result of this kind is one part of its page, and not the whole. */
export const isPart = (kind: Kind): boolean => kind === 'recommendations' || kind === 'term'

/** What each facet is called above its values. */
export const FACET_TITLES: Record<Facet, string> = {
  kind: 'Kind',
  theme: 'Theme',
  agency: 'Role',
  partnership: 'Partnership',
  type: 'Kind of review',
  year: 'Year of the report',
  age: 'Age of the child',
  asked: 'Who is asked',
  answer: 'Answer',
}

/** How the file of facets names a value. */
export const facetKey = (facet: Facet, value: string): string => `${facet}=${value}`
