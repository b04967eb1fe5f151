import { problem } from '../../problem/problem.ts'
import type { DocumentConcern } from '../../safeguards/document.ts'
import { jigsaw } from '../../safeguards/identity/jigsaw.ts'
import type { Content, InspectedEntry } from '../content.ts'
import { documentsOf } from '../document.ts'
import type { ReadDocument } from '../reading/documents.ts'
import { EXCEPTABLE } from '../schema/safeguarded.ts'
import { checkDocument } from './document.ts'
import { PublicNames } from './public-name.ts'

/** Reports what may not be published: all that was found, less what is public and what an entry excepts. */
export function checkSafeguards(content: Content, documents: ReadonlyMap<string, ReadDocument>): void {
  const known = new PublicNames(content)
  const lifted = new Set<DocumentConcern>()
  for (const entry of content.inspected) checkEntry(entry, known, documents, lifted)
  for (const { file, found } of documents.values())
    checkDocument(file, found.concerns, (one) => lifted.has(one) || isPublicName(one, known))
}

/** @param lifted takes what an entry lets stay in a document that it attaches. */
function checkEntry(
  { file, fields, placeOf, found }: InspectedEntry,
  known: PublicNames,
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
  for (const { rule, text, used, index } of exceptions) {
    if (used) continue
    const reason = `Nothing that \`${rule}\` finds in this entry or in its documents is exactly \`${text}\`. Correct the exception, or take it out.`
    problem(file, 'exception-unused', placeOf(['exceptions', index]), reason)
  }
}

const isPublicName = ({ rule, text }: { rule: string; text: string }, known: PublicNames): boolean =>
  rule === 'identity-name' && known.has(text)

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

const group = (value: unknown): Record<string, unknown> => (typeof value === 'object' && value !== null ? { ...value } : {})
