import type { AgencyId, GlossaryId, PartnershipId, ThemeId } from '../../model/id.ts'
import type { Urls } from '../../model/urls.ts'
import type { Content, ThemeEntry } from '../content.ts'
import type { Mutable } from '../link/mutable.ts'
import type { Used } from './used.ts'
import type { Agency, Partnership, Term, Theme } from './vocabulary.ts'

/** What briefings speak of, by id. What they say of it is gathered later. */
export interface Vocabulary {
  themes: Map<ThemeId, Mutable<Theme>>
  agencies: Map<AgencyId, Mutable<Agency>>
  partnerships: Map<PartnershipId, Mutable<Partnership>>
  terms: Map<GlossaryId, Term>
}

/** Those of some ids that are in the Library, in the order of the ids. */
export const all = <Id, T>(map: ReadonlyMap<Id, T>, ids: readonly Id[]): T[] => ids.flatMap((id) => map.get(id) ?? [])

/** Links the themes, agencies, partnerships and terms that are used with each other. @param themeEntries those that are published. */
export function linkVocabulary(content: Content, themeEntries: readonly ThemeEntry[], used: Used, urls: Urls): Vocabulary {
  const themes = new Map<ThemeId, Mutable<Theme>>()
  for (const { id, data, compiled } of themeEntries) {
    if (!used.theme.has(id)) continue
    const { term, other, former, asked, definition, resources } = data
    themes.set(id, {
      id,
      term,
      other,
      former,
      asked,
      definition,
      address: urls.theme(id),
      short: urls.shortTheme(id),
      html: compiled.html,
      anchors: compiled.anchors,
      terms: [],
      broader: undefined,
      narrower: [],
      related: [],
      sessions: [],
      companions: [],
      resources,
      ...nothing(),
    })
  }
  const agencies = new Map<AgencyId, Mutable<Agency>>()
  for (const [id, { data }] of content.agencies) {
    if (!used.agency.has(id)) continue
    agencies.set(id, {
      kind: 'agency',
      id,
      ...shown(data),
      address: urls.role(id),
      broader: undefined,
      narrower: [],
      meets: [],
      ...nothing(),
    })
  }
  const partnerships = new Map<PartnershipId, Mutable<Partnership>>()
  const inArea = Map.groupBy(content.partnerships.values(), ({ data }) => data.area)
  for (const [id, { data }] of content.partnerships) {
    if (!used.partnership.has(id)) continue
    partnerships.set(id, {
      kind: 'partnership',
      id,
      ...shown(data),
      shortName: (inArea.get(data.area)?.length ?? 0) > 1 ? data.name : data.area,
      address: urls.partnership(id),
      reviews: [],
      asked: { recommendations: 0, answered: 0 },
      recurrences: [],
      due: [],
    })
  }
  const terms = new Map<GlossaryId, Term>()
  for (const [id, { data }] of content.glossary) {
    if (!used.glossary.has(id)) continue
    terms.set(id, { id, ...shown(data), long: data.long, address: urls.term(id), theme: data.theme && themes.get(data.theme) })
  }

  for (const { id, data, compiled } of themeEntries) {
    const theme = themes.get(id)
    if (!theme) continue
    theme.terms = all(terms, compiled.terms)
    theme.related = all(themes, data.related)
    theme.broader = data.broader && themes.get(data.broader)
    if (theme.broader) (theme.broader as Mutable<Theme>).narrower.push(theme)
  }
  for (const [id, { data }] of content.agencies) {
    const agency = agencies.get(id)
    if (!agency) continue
    agency.broader = data.broader && agencies.get(data.broader)
    if (agency.broader) (agency.broader as Mutable<Agency>).narrower.push(agency)
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
