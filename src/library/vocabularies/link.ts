import type { AgencyId, GlossaryId, PartnershipId, ThemeId } from '../../model/id.ts'
import type { Addresses } from '../../model/urls.ts'
import type { Content, ThemeEntry } from '../content.ts'
import type { Open } from '../link/mutable.ts'
import type { Agency, Partnership, Term, Theme } from './vocabulary.ts'

/** What briefings speak of, by id. What they say of it is gathered later. */
export interface Vocabulary {
  themes: Map<ThemeId, Open<Theme>>
  agencies: Map<AgencyId, Open<Agency>>
  partnerships: Map<PartnershipId, Open<Partnership>>
  terms: Map<GlossaryId, Term>
}

/** Those of some ids that are in the Library, in the order of the ids. */
export const all = <Id, T>(map: ReadonlyMap<Id, T>, ids: readonly Id[]): T[] => ids.flatMap((id) => map.get(id) ?? [])

/** Links themes, agencies, partnerships and terms with each other. @param themeEntries those that are published. */
export function linkVocabulary(content: Content, themeEntries: readonly ThemeEntry[], at: Addresses): Vocabulary {
  const themes = new Map<ThemeId, Open<Theme>>()
  for (const { id, data, compiled } of themeEntries) {
    const { term, other, former, asked, definition } = data
    themes.set(id, {
      id,
      term,
      other,
      former,
      asked,
      definition,
      address: at.theme(id),
      short: at.shortTheme(id),
      html: compiled.html,
      anchors: compiled.anchors,
      terms: [],
      broader: undefined,
      narrower: [],
      related: [],
      sessions: [],
      ...nothing(),
    })
  }
  const agencies = new Map<AgencyId, Open<Agency>>()
  for (const [id, { data }] of content.agencies) {
    agencies.set(id, {
      kind: 'agency',
      id,
      ...shown(data),
      address: at.role(id),
      broader: undefined,
      narrower: [],
      meets: [],
      ...nothing(),
    })
  }
  const partnerships = new Map<PartnershipId, Open<Partnership>>()
  for (const [id, { data }] of content.partnerships) {
    partnerships.set(id, { kind: 'partnership', id, ...shown(data), address: at.partnership(id), reviews: [], due: [] })
  }
  const terms = new Map<GlossaryId, Term>()
  for (const [id, { data }] of content.glossary) {
    terms.set(id, { id, ...shown(data), long: data.long, address: at.term(id), theme: data.theme && themes.get(data.theme) })
  }

  for (const { id, data, compiled } of themeEntries) {
    const theme = themes.get(id) as Open<Theme>
    theme.terms = all(terms, compiled.terms)
    theme.related = all(themes, data.related)
    theme.broader = data.broader && themes.get(data.broader)
    if (theme.broader) (theme.broader as Open<Theme>).narrower.push(theme)
  }
  for (const [id, { data }] of content.agencies) {
    const agency = agencies.get(id) as Open<Agency>
    agency.broader = data.broader && agencies.get(data.broader)
    if (agency.broader) (agency.broader as Open<Agency>).narrower.push(agency)
  }
  return { themes, agencies, partnerships, terms }
}

const nothing = () => ({
  chapters: [],
  counts: { reviews: 0, topics: 0, points: 0, questions: 0, recommendations: 0 },
})

/** An entry without what is for those who publish, and not for readers: why parts of it may be published, and what it was called before. */
function shown<Data extends { exceptions?: unknown; disclosure?: unknown; aliases?: unknown }>({
  exceptions,
  disclosure,
  aliases,
  ...data
}: Data) {
  return data
}
