import type { Library } from '../../library/library.ts'
import type { Facet } from '../query/facet.ts'

/** The label of a filter's value, as a reader sees it. */
export function filterLabels(library: Library): Record<Facet, Readonly<Record<string, string>>> {
  const { facts } = library.language.messages
  const named = <T extends { id: string }>(items: readonly T[], name: (item: T) => string) =>
    Object.fromEntries(items.map((item) => [item.id, name(item)]))
  return {
    kind: facts.kinds,
    theme: named(library.themes, ({ term }) => term),
    agency: named(library.agencies, ({ name }) => name),
    partnership: named(library.partnerships, ({ name }) => name),
    type: facts.reviewTypes,
    year: {},
    age: {},
    asked: { ...named(library.partnerships, ({ name }) => name), ...named(library.agencies, ({ name }) => name) },
    answer: facts.answers,
  }
}
