import type { Address, AgencyId, BriefingId, GlossaryId, PageId, PartnershipId, ThemeId } from './id.ts'
import type { Slot } from './slot.ts'

/** Every address of the site, as a function of ids alone. They are for ever: a change here breaks links. */
export function addresses(base: string) {
  const at = (path: string) => `${base}${path}` as Address
  const list = (name: string) => at(`${name}/`)
  return {
    home: at(''),
    search: list('search'),
    briefings: list('briefings'),
    briefing: (id: BriefingId, slot?: Slot | string) => at(`briefings/${id}/${slot ? `#${slot}` : ''}`),
    themes: list('themes'),
    theme: (id: ThemeId) => at(`themes/${id}/`),
    roles: list('for'),
    role: (id: AgencyId) => at(`for/${id}/`),
    register: list('recommendations'),
    recommendations: (id: BriefingId, recommendation?: string) => at(`recommendations/${id}/${recommendation ? `#${recommendation}` : ''}`),
    partnerships: list('partnerships'),
    partnership: (id: PartnershipId) => at(`partnerships/${id}/`),
    learning: list('learning'),
    lesson: (theme: ThemeId, asked?: AgencyId | PartnershipId) => at(`learning/${theme}/${asked ? `#${asked}` : ''}`),
    pictures: list('pictures'),
    /** The picture that stands for a page where a link to it is shared. */
    preview: (kind: 'briefings' | 'themes', id: BriefingId | ThemeId) => at(`previews/${kind}/${id}.png`),
    /** The same, for pages that have none of their own. */
    sitePreview: at('previews/site.png'),
    /** A briefing for a frame in a page of another site. */
    embed: (id: BriefingId) => at(`embed/briefings/${id}/`),
    oembed: (id: BriefingId) => at(`embed/briefings/${id}/oembed.json`),
    questions: list('questions'),
    glossary: list('glossary'),
    term: (id: GlossaryId) => at(`glossary/#${id}`),
    page: (id: PageId) => at(`${id}/`),
    document: (file: string) => at(`documents/${encodeURIComponent(file)}`),
    file: (path: string) => at(path),
  }
}

export type Addresses = ReturnType<typeof addresses>

/** The path that a site lives under, with slashes around it: `/` or `/learning/`. */
export function basePath(address: string): string {
  return new URL(address).pathname.replace(/\/*$/, '/')
}
