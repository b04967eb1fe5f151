import type { Address, AgencyId, BriefingId, GlossaryId, PageId, PartnershipId, SessionId, ThemeId } from './id.ts'

/** The endings of the files that reference managers read: BibTeX, RIS and CSL-JSON. */
export const CITATION_FORMATS = ['bib', 'ris', 'json'] as const
export type CitationFormat = (typeof CITATION_FORMATS)[number]
/** What they are called. */
export const CITATION_NAMES: Readonly<Record<CitationFormat, string>> = { bib: 'BibTeX', ris: 'RIS', json: 'CSL-JSON' }

/** Every address of the site, as a function of ids alone. They are for ever: a change here breaks links. */
export function urlsOf(base: string) {
  const at = (path: string) => `${base}${path}` as Address
  const list = (name: string) => at(`${name}/`)
  return {
    home: at(''),
    search: list('search'),
    briefings: list('briefings'),
    briefing: (id: BriefingId, anchor?: string) => at(`briefings/${id}/${anchor ? `#${anchor}` : ''}`),
    /** Its slides on a wall: they are made of its page for a frame. */
    presentBriefing: (id: BriefingId) => at(`embed/briefings/${id}/#wall`),
    /** Where its slides stood once, on a wall and as a file: those stay that were promised. */
    formerWall: (id: BriefingId) => at(`briefings/${id}/present/`),
    slidesOfBriefing: (id: BriefingId) => at(`slides/briefings/${id}.pptx`),
    /** Short addresses, to be read out, typed and scanned: each leads on to the whole one. */
    shortBriefing: (id: BriefingId) => at(`b/${id}/`),
    shortTheme: (id: ThemeId) => at(`t/${id}/`),
    redirectScript: at('redirect.js'),
    /** The QR code of a short address. */
    qrCode: (short: Address) => `${short}qr.svg` as Address,
    /** A briefing, or the recommendations of a review, for reference managers. */
    citation: (of: Address, format: CitationFormat) => `${of}cite.${format}` as Address,
    themes: list('themes'),
    theme: (id: ThemeId) => at(`themes/${id}/`),
    roles: list('for'),
    role: (id: AgencyId) => at(`for/${id}/`),
    register: list('recommendations'),
    recommendations: (id: BriefingId, recommendation?: string) => at(`recommendations/${id}/${recommendation ? `#${recommendation}` : ''}`),
    partnerships: list('partnerships'),
    partnership: (id: PartnershipId) => at(`partnerships/${id}/`),
    learning: list('learning'),
    /** @param page from 1, of those that list who was asked. */
    lesson: (theme: ThemeId, asked?: AgencyId | PartnershipId, page = 1) =>
      at(`learning/${theme}/${page > 1 ? `${page}/` : ''}${asked ? `#${asked}` : ''}`),
    pictures: list('pictures'),
    /** A picture of a text. */
    picture: (file: string) => at(`pictures/${encodeURIComponent(file)}`),
    /** The picture that stands for a page where a link to it is shared. */
    preview: (kind: 'briefings' | 'themes' | 'sessions', id: BriefingId | ThemeId | SessionId) => at(`previews/${kind}/${id}.png`),
    /** The same, for pages that have none of their own. */
    sitePreview: at('previews/site.png'),
    /** A briefing for a frame in a page of another site. */
    embed: (id: BriefingId) => at(`embed/briefings/${id}/`),
    oembed: (id: BriefingId) => at(`embed/briefings/${id}/oembed.json`),
    questions: list('questions'),
    questionsFor: (id: AgencyId) => at(`questions/for/${id}/`),
    sessions: list('sessions'),
    /** Where a session is built, and shown on a wall: the session stands behind the `#`. */
    buildSession: at('sessions/build/'),
    presentBuilt: at('sessions/build/present/'),
    session: (id: SessionId) => at(`sessions/${id}/`),
    shortSession: (id: SessionId) => at(`s/${id}/`),
    presentSession: (id: SessionId) => at(`sessions/${id}/present/`),
    slidesOfSession: (id: SessionId) => at(`slides/sessions/${id}.pptx`),
    trainer: (id: SessionId) => at(`sessions/${id}/trainer/`),
    /** A session as papers to hand out: its plan, what it opens, its questions, an action-plan sheet and a sign-in list. */
    pack: (id: SessionId) => at(`sessions/${id}/pack/`),
    /** The action-plan sheet; for a briefing or a session, whose title it then has. */
    actionPlan: (of?: { briefing: BriefingId } | { session: SessionId }) => at(`action-plan/${of ? `?${new URLSearchParams(of)}` : ''}`),
    /** What is kept on the reader's device, and what stands in for a page that is not. */
    offline: list('offline'),
    worker: at('sw.js'),
    glossary: list('glossary'),
    term: (id: GlossaryId) => at(`glossary/#${id}`),
    page: (id: PageId) => at(`${id}/`),
    document: (file: string) => at(`documents/${encodeURIComponent(file)}`),
    file: (path: string) => at(path),
  }
}

export type Urls = ReturnType<typeof urlsOf>

/** The path that a site lives under, with slashes around it: `/` or `/learning/`. */
export function basePath(address: string): string {
  return new URL(address).pathname.replace(/\/*$/, '/')
}
