import type { Content } from '../content.ts'

/** Whether what was found is the name of somebody whom the public knows already. */
export type IsPublicName = (found: { rule: string; text: string }) => boolean

/**
 * Tells the names that are public: of reviewers, and the pseudonyms of children. The reports give both to the public. They are
 * read from the fields as they were written, so that a mistake elsewhere makes no name look like one that may not go out.
 */
export function publicNames({ inspected }: Pick<Content, 'inspected'>): IsPublicName {
  const known = new Set(inspected.flatMap(({ fields }) => namesIn(fields)).map(plain))
  return ({ rule, text }) => rule === 'identity-name' && [...known].some((name) => isPartOf(plain(text), name))
}

function namesIn(fields: unknown): string[] {
  const { kind, subject, children, review } = group(fields)
  if (kind !== 'review') return []
  const names = [...list(group(review)['reviewers']), subject, ...list(children).map((child) => group(child)['pseudonym'])]
  return names.filter((name) => typeof name === 'string')
}

/** A name that was found is public where it is one of the public names, or stands within one: `Julie` in `Julie and Daniel`. */
const isPartOf = (found: string, name: string): boolean =>
  name === found || name.split(/[^\p{L}'’-]+/u).includes(found) || found.endsWith(` ${name}`)

/** A name as it is compared: one place has it in a field, and another in a text with lines. */
const plain = (name: string): string => name.trim().replace(/\s+/g, ' ').replaceAll('’', "'")

const list = (value: unknown): unknown[] => (Array.isArray(value) ? value : [])

const group = (value: unknown): Record<string, unknown> => (typeof value === 'object' && value !== null ? { ...value } : {})
