import type { Address, AgencyId, BriefingId, PageId, PartnershipId, SessionId, ThemeId } from '../../model/id.ts'
import { CITATION_FORMATS, type Urls } from '../../model/urls.ts'

/** What has a page of its own, or a place on one. */
export type Kind = keyof typeof FORMS

const citations = (of: Address, urls: Urls) => CITATION_FORMATS.map((format) => urls.citation(of, format))

/**
 * Every address that an id gives an entry, its own page first. An entry need not have all of them. Two ids of one kind
 * have theirs in the same order: that is how each address of a former id finds the one that took its place.
 */
const FORMS = {
  briefing: (id: string, urls: Urls) => {
    const [briefing, page, register] = [id as BriefingId, urls.briefing(id as BriefingId), urls.recommendations(id as BriefingId)]
    const short = urls.shortBriefing(briefing)
    return [
      page,
      short,
      urls.qrCode(short),
      ...citations(page, urls),
      urls.presentBriefing(briefing),
      urls.slidesOfBriefing(briefing),
      register,
      ...citations(register, urls),
      urls.embed(briefing),
      urls.oembed(briefing),
      urls.preview('briefings', briefing),
    ]
  },
  theme: (id: string, urls: Urls) => {
    const short = urls.shortTheme(id as ThemeId)
    return [urls.theme(id as ThemeId), short, urls.qrCode(short), urls.lesson(id as ThemeId), urls.preview('themes', id as ThemeId)]
  },
  session: (id: string, urls: Urls) => {
    const session = id as SessionId
    const short = urls.shortSession(session)
    return [
      urls.session(session),
      short,
      urls.qrCode(short),
      urls.trainer(session),
      urls.pack(session),
      urls.presentSession(session),
      urls.slidesOfSession(session),
      urls.preview('sessions', session),
    ]
  },
  page: (id: string, urls: Urls) => [urls.page(id as PageId)],
  agency: (id: string, urls: Urls) => [urls.role(id as AgencyId), urls.questionsFor(id as AgencyId)],
  partnership: (id: string, urls: Urls) => [urls.partnership(id as PartnershipId)],
  /** A term has a place in the glossary alone. */
  term: (): Address[] => [],
}

/** Where the file of an entry lies that has one of its own. */
export const FOLDERS: Partial<Record<Kind, string>> = { briefing: 'briefings', theme: 'themes', session: 'sessions', page: 'pages' }

const KINDS = Object.keys(FORMS) as Kind[]

export const formsOf = (kind: Kind, id: string, urls: Urls): Address[] => FORMS[kind](id, urls)

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
