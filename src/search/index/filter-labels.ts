import { nameOfReviewType } from '../../library/briefings/review-type.ts'
import type { Library } from '../../library/library.ts'
import type { Facet } from '../query/facet.ts'

/** What filters are called where the content decides it, and their values: what it does not name, the script names itself. */
export interface FilterLabels {
  facets: Partial<Record<Facet, string>>
  values: Record<Facet, Readonly<Record<string, string>>>
}

export function filterLabels(library: Library): FilterLabels {
  const { facts, searchPage } = library.language.messages
  const age = { children: undefined, adults: searchPage.ageOfAdult, people: searchPage.ageOfPerson }[library.spokenOf]
  const named = <T extends { id: string }>(items: readonly T[], name: (item: T) => string) =>
    Object.fromEntries(items.map((item) => [item.id, name(item)]))
  const values = {
    kind: {},
    theme: named(library.themes, ({ term }) => term),
    agency: named(library.agencies, ({ name }) => name),
    partnership: named(library.partnerships, ({ name }) => name),
    type: Object.fromEntries(library.reviews.map(({ review: { type } }) => [type, nameOfReviewType(type, library)])),
    year: {},
    age: {},
    asked: { ...named(library.partnerships, ({ name }) => name), ...named(library.agencies, ({ name }) => name) },
    answer: facts.answers,
  }
  return { facets: age === undefined ? {} : { age }, values }
}
