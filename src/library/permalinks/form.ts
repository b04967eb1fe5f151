import type { Address, AgencyId, PartnershipId } from '../../model/id.ts'
import { ALL_KINDS, addressesOf, type Kind as KindOfContent } from '../../model/kinds.ts'
import type { Urls } from '../../model/urls.ts'

/** What a vocabulary holds that has a page of its own, or a place on one. */
const IN_VOCABULARIES = {
  agency: (id: string, urls: Urls) => [urls.role(id as AgencyId), urls.questionsFor(id as AgencyId)],
  partnership: (id: string, urls: Urls) => [urls.partnership(id as PartnershipId)],
  /** A term has a place in the glossary alone. */
  term: (): Address[] => [],
}

/** What has a page of its own, or a place on one. */
export type Kind = KindOfContent | keyof typeof IN_VOCABULARIES

const KINDS: readonly Kind[] = [...ALL_KINDS, ...(Object.keys(IN_VOCABULARIES) as (keyof typeof IN_VOCABULARIES)[])]

/** Whether each entry of a kind has a file of its own. */
export const hasFile = (kind: Kind): kind is KindOfContent => !Object.hasOwn(IN_VOCABULARIES, kind)

/** Every address that an id gives an entry, its own page first: see `addressesOf`. */
export const formsOf = (kind: Kind, id: string, urls: Urls): Address[] =>
  hasFile(kind) ? addressesOf(kind, id, urls) : IN_VOCABULARIES[kind](id, urls)

/** Whose address one is, or was. */
export interface Owner {
  kind: Kind
  id: string
}

/** The entry that has, or had, an address. */
export function ownerOf(address: Address, urls: Urls): Owner | undefined {
  const names = new Set(address.split(/[/.]/).filter((name) => name !== ''))
  for (const kind of KINDS) {
    for (const id of names) if (formsOf(kind, id, urls).includes(address)) return { kind, id }
  }
  return undefined
}
