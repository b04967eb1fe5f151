import { KINDS, type Kind, type LetterOf } from '../../model/kinds.ts'

export type PageKind = LetterOf<Kind> | 'r' | 'a' | 'q' | 'o' | 'l' | 'p'

/** A page of this site, or a part of one: what a step opens. */
export interface Reference {
  kind: PageKind
  id: string
  /** Of the part; empty for the page itself. */
  anchor: string
}

/** The pages of entries, by the letters of their kinds. */
const OF_CONTENT = Object.fromEntries(
  Object.values(KINDS).flatMap(({ letter, path }) => (letter === undefined ? [] : [[letter, path]])),
) as Record<LetterOf<Kind>, string>

/** Letters of short addresses. */
const SHORT = Object.values(KINDS).flatMap(({ short }) => short ?? [])

/** Each kind of page that a step may open, by its letter in a link. They are for ever. */
const FOLDERS: Readonly<Record<PageKind, string>> = {
  ...OF_CONTENT,
  r: 'recommendations/',
  a: 'for/',
  q: 'questions/for/',
  o: 'partnerships/',
  l: 'learning/',
  /** A page by itself: `how-to-use`, `glossary`. */
  p: '',
}

/** An id of something with a page, as `ADDRESS_ID` of the Library has it; and an anchor. */
const PAGE_ID = /^(?=.*[a-z])[a-z0-9]+(?:-[a-z0-9]+)*$/
const ANCHOR = /^[\p{L}\p{N}]+(?:[-_]+[\p{L}\p{N}]+)*$/u
const LONGEST = 120

/** Pages that are tools, or that hold sessions: a step opens none of them. */
const TOOLS = ['search', 'sessions', 'offline', 'action-plan', ...SHORT]

/** Reads a reference as it stands in a link: `b/child-t`, `b/child-t/learning-escalation`. */
export function readReference(text: string): Reference | undefined {
  const [kind = '', id = '', anchor = '', ...more] = text.split('/')
  if (more.length > 0 || !Object.hasOwn(FOLDERS, kind) || !PAGE_ID.test(id)) return undefined
  if (kind === 'p' && TOOLS.includes(id)) return undefined
  if (id.length > LONGEST || anchor.length > LONGEST || (anchor !== '' && !ANCHOR.test(anchor))) return undefined
  return { kind: kind as PageKind, id, anchor }
}

export const writeReference = ({ kind, id, anchor }: Reference): string => [kind, id, ...(anchor ? [anchor] : [])].join('/')

/** @param base the path that the site lives under, with slashes around it. */
export const pathOf = ({ kind, id }: Reference, base: string): string => `${base}${FOLDERS[kind]}${id}/`

/** The address of a reference within its site: `/briefings/child-t/#learning`. */
export const addressOf = (reference: Reference, base: string): string =>
  `${pathOf(reference, base)}${reference.anchor ? `#${reference.anchor}` : ''}`

/** The shortest address of a reference: that of a briefing or a theme leads on to the same place. */
export const shortAddressOf = (reference: Reference, base: string): string => {
  const { kind, id, anchor } = reference
  return SHORT.includes(kind) ? `${base}${kind}/${id}/${anchor && `#${anchor}`}` : addressOf(reference, base)
}

/** What an address refers to, where it is one that a step may open. */
export function referenceTo({ pathname, hash }: Pick<URL, 'pathname' | 'hash'>, base: string): Reference | undefined {
  const path = /^(.*?)([^/]+)\/$/.exec(pathname.startsWith(base) ? pathname.slice(base.length) : '//')
  const kind = Object.entries(FOLDERS).find(([, folder]) => folder === path?.[1])?.[0]
  const anchor = decoded(hash.slice(1))
  return kind === undefined ? undefined : readReference([kind, path?.[2], ...(anchor ? [anchor] : [])].join('/'))
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}
