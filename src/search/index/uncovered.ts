import type { Library } from '../../library/library.ts'
import { type Concept, type ConceptFinder, namesOf } from '../query/concept-matcher.ts'
import type { StoredMeaning } from '../query/index-reader.ts'
import { wordsIn } from '../query/tokenizer.ts'
import { conceptId } from './documents.ts'

/** What the vocabulary has and no page speaks of, by its names. */
export const uncoveredConcepts = ({ uncovered }: Library): Concept[] =>
  uncovered.map(({ kind, name, other, former }, i) => ({
    kind,
    id: `u:${i}`,
    name,
    other,
    ...(former.length > 0 && { former }),
    result: i,
  }))

type NearPage = Library['uncovered'][number]['near'][number]

/** So many links lead on. */
const NEAR = 5

/**
 * What each means, and what is near: what the vocabulary has beside it, and themes and roles that its own names name.
 *
 * @param find finds the names of what there is.
 */
export function meaningsOf({ uncovered, themes, agencies }: Library, find: ConceptFinder): StoredMeaning[] {
  const pages = new Map<string, NearPage>([
    ...themes.map((theme) => [conceptId.theme(theme), { name: theme.term, address: theme.address }] as const),
    ...agencies.map((agency) => [conceptId.role(agency), { name: agency.name, address: agency.address }] as const),
  ])
  return uncovered.map((one, i) => {
    const names = namesOf({ ...one, id: '', result: i }).flatMap((name) => find(wordsIn(name).map(({ stem }) => stem)))
    const named = names.flatMap(({ concepts }) => concepts).flatMap(({ id }) => pages.get(id) ?? [])
    const near = new Map([...one.near, ...named].map(({ name, address }) => [address, name]))
    return [one.meaning, [...near].slice(0, NEAR).map(([address, name]) => [name, address] as const)]
  })
}
