/** An id is a file's name without its ending, or a key of a vocabulary file. It never changes. */
declare const kind: unique symbol
export type Id<Kind extends string> = string & { readonly [kind]: Kind }

export type BriefingId = Id<'briefing'>
export type ThemeId = Id<'theme'>
export type AgencyId = Id<'agency'>
export type PartnershipId = Id<'partnership'>
export type GlossaryId = Id<'glossary'>
export type PageId = Id<'page'>
export type SessionId = Id<'session'>

/** Lower-case letters and digits, joined by single hyphens. */
export const ID = /^[a-z0-9]+(?:-[a-z0-9]+)*$/

/** The id of what has a page: digits alone would be the number of a list's second, third ... page. */
export const ADDRESS_ID = /^(?=.*[a-z])[a-z0-9]+(?:-[a-z0-9]+)*$/

/** Ids that parts of the site's own pages have, so that nothing that a partnership names may take one. */
export const OWN_ANCHORS: readonly string[] = [
  'main',
  'q',
  'search',
  'good-practice',
  'learning',
  'recommendations',
  'questions',
  'others',
  'around',
  'papers',
  'cite',
  'grouping',
  'theme-map',
  'section-ring',
  'exit-about',
  'site-menu',
]

/** Whether an id is taken by the pages themselves: by a part, by a letter of the glossary, or by the explanation of a term. */
export const isOwnAnchor = (id: string): boolean => OWN_ANCHORS.includes(id) || /^(?:letter-(?:[a-z]|other)$|term-)/.test(id)

/** An address within the site, with the site's base path and a closing slash: `/themes/neglect/`. */
export type Address = Id<'address'>
