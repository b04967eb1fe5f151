import { ANSWERS } from '../../library/briefings/recommendation-schema.ts'
import { REVIEW_TYPES } from '../../library/briefings/review-schema.ts'
import type { Library } from '../../library/library.ts'
import type { Facet } from '../query/facet.ts'

/** The label of a filter's value, as a reader sees it. What the content does not name, such as the kinds of result, the script names itself. */
export function filterLabels(library: Library): Record<Facet, Record<string, string>> {
  const named = <T extends { id: string }>(items: readonly T[], name: (item: T) => string) =>
    Object.fromEntries(items.map((item) => [item.id, name(item)]))
  return {
    kind: {},
    theme: named(library.themes, ({ term }) => term),
    agency: named(library.agencies, ({ name }) => name),
    partnership: named(library.partnerships, ({ name }) => name),
    type: REVIEW_TYPES,
    year: {},
    age: {},
    asked: { ...named(library.partnerships, ({ name }) => name), ...named(library.agencies, ({ name }) => name) },
    answer: { ...ANSWERS, none: 'None recorded' },
  }
}
