import { fieldsOf } from '../../model/fields.ts'
import type { AgencyId, PartnershipId } from '../../model/id.ts'
import { ALL_KINDS, type IdOf, type Kind } from '../../model/kinds.ts'
import type { Content } from '../content.ts'
import type { KnownIds } from '../schema/reference.ts'
import { SHIPPED_PROFILES } from '../site/profile.ts'
import { keysOf } from '../vocabularies/read.ts'
import { given } from './left-out.ts'
import type { Vocabularies } from './read-vocabularies.ts'
import { withName } from './with-name.ts'

/** The ids of the entries of each kind, as the names of their files give them. */
export type EntryIds = { readonly [K in Kind]: readonly IdOf<K>[] }

/** The ids that front matter may refer to. */
export const knownIds = (folder: string, entries: EntryIds, { site, partnerships, agencies }: Vocabularies): KnownIds => ({
  ...entries,
  agency: agencies.source && keysOf<AgencyId>(agencies.source.data),
  partnership: partnerships.source && keysOf<PartnershipId>(partnerships.source.data),
  profile: site.source && [...new Set([...keysOf(fieldsOf(site.source.data)['profiles']), ...SHIPPED_PROFILES])],
  reviewType: site.source && namedIn(fieldsOf(site.source.data)['reviewTypes']),
  withName: withName(folder, entries.theme, agencies.source?.data),
})

/** Keys that stand for something. */
const namedIn = (group: unknown): string[] => Object.entries(given(group) ?? {}).map(([key]) => key)

/** The ids that links may lead to. */
export const linkableIds = (entries: EntryIds, ids: KnownIds, { glossary }: Vocabularies): Content['known'] => ({
  ...(Object.fromEntries(ALL_KINDS.map((kind) => [kind, new Set<string>(entries[kind])])) as Record<Kind, Set<string>>),
  agency: ids.agency && new Set(ids.agency),
  partnership: ids.partnership && new Set(ids.partnership),
  glossary: glossary.source && new Set(keysOf(glossary.source.data)),
})
