import type { Address, AgencyId, BriefingId, PageId, PartnershipId, SessionId, ThemeId } from '../../model/id.ts'
import { type Addresses, CITATION_FORMATS } from '../../model/urls.ts'

/** What has a page of its own, or a place on one. */
export type Kind = keyof typeof FORMS

const citations = (of: Address, at: Addresses) => CITATION_FORMATS.map((format) => at.citation(of, format))

/**
 * Every address that an id gives an entry, its own page first. An entry need not have all of them. Two ids of one kind
 * have theirs in the same order: that is how each address of a former id finds the one that took its place.
 */
const FORMS = {
  briefing: (id: string, at: Addresses) => {
    const [briefing, page, register] = [id as BriefingId, at.briefing(id as BriefingId), at.recommendations(id as BriefingId)]
    const short = at.shortBriefing(briefing)
    return [
      page,
      short,
      at.qrCode(short),
      ...citations(page, at),
      at.presentBriefing(briefing),
      at.slidesOfBriefing(briefing),
      register,
      ...citations(register, at),
      at.embed(briefing),
      at.oembed(briefing),
      at.preview('briefings', briefing),
    ]
  },
  theme: (id: string, at: Addresses) => {
    const short = at.shortTheme(id as ThemeId)
    return [at.theme(id as ThemeId), short, at.qrCode(short), at.lesson(id as ThemeId), at.preview('themes', id as ThemeId)]
  },
  session: (id: string, at: Addresses) => {
    const session = id as SessionId
    const short = at.shortSession(session)
    return [
      at.session(session),
      short,
      at.qrCode(short),
      at.trainer(session),
      at.pack(session),
      at.presentSession(session),
      at.slidesOfSession(session),
      at.preview('sessions', session),
    ]
  },
  page: (id: string, at: Addresses) => [at.page(id as PageId)],
  agency: (id: string, at: Addresses) => [at.role(id as AgencyId), at.questionsFor(id as AgencyId)],
  partnership: (id: string, at: Addresses) => [at.partnership(id as PartnershipId)],
  /** A term has a place in the glossary alone. */
  term: (): Address[] => [],
}

/** Where the file of an entry lies that has one of its own. */
export const FOLDERS: Partial<Record<Kind, string>> = { briefing: 'briefings', theme: 'themes', session: 'sessions', page: 'pages' }

const KINDS = Object.keys(FORMS) as Kind[]

export const formsOf = (kind: Kind, id: string, at: Addresses): Address[] => FORMS[kind](id, at)

/** Whose address one is, or was. */
export interface Owner {
  kind: Kind
  id: string
}

/** The entry that has, or had, an address. */
export function ownerOf(address: Address, at: Addresses): Owner | undefined {
  const names = new Set(address.split(/[/.]/).filter((name) => name !== ''))
  for (const kind of KINDS) {
    for (const id of names) if (formsOf(kind, id, at).includes(address)) return { kind, id }
  }
  return undefined
}
