import { problem } from '../../problem/problem.ts'
import type { DocumentConcern } from '../../safeguards/document.ts'
import { jigsaw } from '../../safeguards/identity/jigsaw.ts'
import type { Content, InspectedEntry } from '../content.ts'
import { documentsOf } from '../document.ts'
import type { ReadDocument } from '../reading/documents.ts'
import { EXCEPTABLE } from '../schema/safeguarded.ts'
import { checkDocument } from './document.ts'

/** Reports what may not be published: all that was found, less what is public and what an entry excepts. */
export function checkSafeguards(content: Content, documents: ReadonlyMap<string, ReadDocument>): void {
  const known = publicNames(content)
  const lifted = new Set<DocumentConcern>()
  for (const entry of content.inspected) checkEntry(entry, known, documents, lifted)
  for (const { file, found } of documents.values())
    checkDocument(file, found.concerns, (one) => lifted.has(one) || isPublicName(one, known))
}

/** @param lifted takes what an entry lets stay in a document that it attaches. */
function checkEntry(
  { file, fields, placeOf, found }: InspectedEntry,
  known: ReadonlySet<string>,
  documents: ReadonlyMap<string, ReadDocument>,
  lifted: Set<DocumentConcern>,
): void {
  const exceptions = exceptionsOf(fields)
  const isExcepted = (rule: string, text: string): boolean => {
    const matching = exceptions.filter((one) => one.rule === rule && one.text === text)
    for (const one of matching) one.used = true
    return matching.length > 0
  }
  const isDisclosed = group(fields)['disclosure'] !== undefined
  for (const { rule, severity, text, place, reason } of found.concerns) {
    if (isPublicName({ rule, text }, known)) continue
    if (rule === 'marking' ? isDisclosed : isExcepted(rule, text)) continue
    problem(file, rule, place, reason, severity)
  }
  for (const concern of documentsOf(fields).flatMap((name) => documents.get(name)?.found.concerns ?? [])) {
    if (concern.rule === 'marking' ? isDisclosed : isExcepted(concern.rule, concern.text)) lifted.add(concern)
  }
  const pointing = jigsaw(found.pieces.filter(({ text }) => !isExcepted('identity-jigsaw', text)))
  if (pointing) {
    const [first] = pointing.pieces
    const list = pointing.pieces.map(({ kind, text, place }) => `${kind} (\`${text}\`, ${place.line}:${place.column})`).join(', ')
    const reason = `Together these may point at one family: ${list}. The score is ${pointing.score}; 6 warns. Make some of them less exact, or write an exception with its reason for one of them.`
    if (first) problem(file, 'identity-jigsaw', first.place, reason)
  }
  // What a document that cannot be read would have held, nobody knows.
  const allRead = documentsOf(fields).every((name) => documents.get(name)?.found.published)
  for (const { rule, text, used, index } of exceptions) {
    if (used || !allRead) continue
    const reason = `Nothing that \`${rule}\` finds in this entry or in its documents is exactly \`${text}\`. Correct the exception, or take it out.`
    problem(file, 'exception-unused', placeOf(['exceptions', index]), reason)
  }
}

const isPublicName = ({ rule, text }: { rule: string; text: string }, known: ReadonlySet<string>): boolean =>
  rule === 'identity-name' && [...known].some((name) => isPartOf(plain(text), name))

/** A name that was found is public where it is one of the public names, or stands within one: `Julie` in `Julie and Daniel`. */
const isPartOf = (found: string, name: string): boolean =>
  name === found || name.split(/[^\p{L}'’-]+/u).includes(found) || found.endsWith(` ${name}`)

/** Reviewers, and the pseudonyms of children: the reports give both to the public. */
function publicNames({ briefings }: Content): Set<string> {
  const names = new Set<string>()
  for (const { data } of briefings.values()) {
    if (data.kind !== 'review') continue
    for (const name of [...data.review.reviewers, data.subject, ...data.children.map(({ pseudonym }) => pseudonym)]) names.add(plain(name))
  }
  return names
}

interface Exception {
  rule: string
  text: string
  index: number
  used: boolean
}

/** Exceptions as far as they can be read: where they are wrong, their schema says so. */
function exceptionsOf(fields: unknown): Exception[] {
  const { exceptions } = group(fields)
  return (Array.isArray(exceptions) ? exceptions : []).flatMap((one, index) => {
    const { rule, text } = group(one)
    return isExceptable(rule) && typeof text === 'string' ? [{ rule, text: text.trim().replace(/\s+/g, ' '), index, used: false }] : []
  })
}

const isExceptable = (rule: unknown): rule is string => EXCEPTABLE.some((one) => one === rule)

/** A name as it is compared: fields are typeset, and the file that they were found in is not. */
const plain = (name: string): string => name.replaceAll('’', "'")

const group = (value: unknown): Record<string, unknown> => (typeof value === 'object' && value !== null ? { ...value } : {})
