import type { AgencyId, BriefingId, PageId, PartnershipId, SessionId, ThemeId } from '../../model/id.ts'
import type { Content } from '../content.ts'
import type { KnownIds } from '../schema/reference.ts'
import { keysOf } from '../vocabularies/read.ts'
import type { Vocabularies } from './read-vocabularies.ts'

/** The ids of the entries, as the names of their files give them, by the names of their folders. */
export interface EntryIds {
  briefings: BriefingId[]
  themes: ThemeId[]
  pages: PageId[]
  sessions: SessionId[]
}

/** The ids that front matter may refer to. */
export const knownIds = (entries: EntryIds, { site, partnerships, agencies }: Vocabularies): KnownIds => ({
  briefing: entries.briefings,
  theme: entries.themes,
  agency: agencies.source && keysOf<AgencyId>(agencies.source.data),
  partnership: partnerships.source && keysOf<PartnershipId>(partnerships.source.data),
  profile: site.source && keysOf((site.source.data as { profiles?: unknown } | null)?.profiles),
})

/** The ids that links may lead to. */
export const linkableIds = (entries: EntryIds, ids: KnownIds, { glossary }: Vocabularies): Content['known'] => ({
  briefing: new Set(entries.briefings),
  theme: new Set(entries.themes),
  page: new Set(entries.pages),
  session: new Set(entries.sessions),
  agency: ids.agency && new Set(ids.agency),
  partnership: ids.partnership && new Set(ids.partnership),
  glossary: glossary.source && new Set(keysOf(glossary.source.data)),
})
