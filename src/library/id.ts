/** An id is a file's name without its ending, or a key of a vocabulary file. It never changes. */
declare const kind: unique symbol
type Id<Kind extends string> = string & { readonly [kind]: Kind }

export type BriefingId = Id<'briefing'>
export type ThemeId = Id<'theme'>
export type AgencyId = Id<'agency'>
export type PartnershipId = Id<'partnership'>
export type GlossaryId = Id<'glossary'>
export type PageId = Id<'page'>

/** Lower-case letters and digits, joined by single hyphens. */
export const ID = /^[a-z0-9]+(?:-[a-z0-9]+)*$/

/** An address within the site, with the site's base path and a closing slash: `/themes/neglect/`. */
export type Address = Id<'address'>
