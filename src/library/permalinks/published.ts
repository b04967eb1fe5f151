import type { Address } from '../../model/id.ts'
import { currentAddressesOf, KINDS, type Kind } from '../../model/kinds.ts'
import type { Urls } from '../../model/urls.ts'
import { forEachKind, kindInLibrary, publishedOf } from '../kinds.ts'
import type { Library } from '../library.ts'

/** Whether the parts of a page are gathered from other entries, and come and go with them: a link to one opens the page. */
export const isGathered = (address: Address, { learning }: Pick<Urls, 'learning'>): boolean =>
  address.startsWith(learning) && address !== learning

/**
 * Every address that the site promises to keep, with the anchors that may be linked to. Not among them are the second and
 * later pages of a list, parts that gather from other entries and move on with what those say, and the site's own machinery.
 */
export function publishedAddresses(library: Library): Map<Address, readonly string[]> {
  const { urls, agencies, partnerships, glossary, questionsByRole, documents } = library
  const all = new Map<Address, readonly string[]>()
  const add = (address: Address, anchors: readonly string[] = []) => all.set(address, anchors)
  for (const address of [
    urls.home,
    urls.search,
    urls.briefings,
    urls.themes,
    urls.roles,
    urls.register,
    urls.partnerships,
    urls.learning,
    urls.pictures,
    urls.questions,
    urls.sessions,
    urls.buildSession,
    urls.presentBuilt,
    urls.actionPlan(),
    ...['csv', 'xlsx', 'json'].map((ending) => urls.file(`recommendations.${ending}`)),
  ])
    add(address)
  for (const promised of forEachKind((kind) => promisedOf(kind, library))) for (const [address, anchors] of promised) add(address, anchors)
  for (const agency of agencies) add(agency.address, ['learning', 'recommendations', 'questions'])
  for (const { id } of questionsByRole.keys()) add(urls.questionsFor(id))
  for (const { address } of partnerships) add(address)
  for (const name of documents.keys()) add(urls.document(name))
  add(
    urls.glossary,
    glossary.map(({ id }) => id),
  )
  return all
}

/** Where nothing else is said, an entry promises every address that it has, with the anchors of its page. */
function promisedOf<K extends Kind>(kind: K, library: Library): Iterable<readonly [Address, readonly string[]]> {
  const { promised } = kindInLibrary(kind)
  if (promised) return promised(library)
  return publishedOf(library, kind).flatMap(({ id, anchors }) =>
    currentAddressesOf(kind, id, library).map((address, i) => [address, i === 0 ? [...KINDS[kind].anchors, ...anchors] : []] as const),
  )
}
