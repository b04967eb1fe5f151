/** What a search can be narrowed by; the names stand in addresses (`?theme=neglect`) and never change. */
export const FACETS = ['kind', 'theme', 'agency', 'partnership', 'type', 'year', 'age'] as const
export type Facet = (typeof FACETS)[number]

/** The kinds of result, and what a reader calls them. */
export const KINDS = {
  review: 'Reviews',
  topic: 'Topics',
  recommendations: 'Recommendations',
  theme: 'Themes',
  role: 'Roles',
  page: 'Pages',
} as const

/** The kinds that come first in a list of results: they hold the learning itself. */
export const BRIEFINGS: readonly string[] = ['review', 'topic'] satisfies (keyof typeof KINDS)[]

/** Words of the vocabulary stand after this in a part's text, so that a result can tell them from the text itself. */
export const OTHER_WORDS = 'Other words:'

/** What each facet is called above its values. */
export const FACET_TITLES: Record<Facet, string> = {
  kind: 'Kind',
  theme: 'Theme',
  agency: 'Role',
  partnership: 'Partnership',
  type: 'Kind of review',
  year: 'Year of the report',
  age: 'Age of the child',
}
