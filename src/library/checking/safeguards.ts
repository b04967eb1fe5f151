import { problem } from '../../problem/problem.ts'
import type { DocumentConcern } from '../../safeguards/document.ts'
import { jigsaw } from '../../safeguards/identity/jigsaw.ts'
import { onlyWarns, whyItStaysIn } from '../../safeguards/staying-in.ts'
import type { Content, InspectedEntry } from '../content.ts'
import { documentsOf } from '../document.ts'
import type { ReadDocument } from '../reading/documents.ts'
import { checkDocument } from './document.ts'
import { type Permission, permissionOf } from './permission.ts'
import { type IsPublicName, publicNames } from './public-name.ts'

/** Reports what may not be published: all that was found, less what is public and what an entry excepts. */
export function checkSafeguards(content: Content, documents: ReadonlyMap<string, ReadDocument>, now: Date): void {
  const isPublic = publicNames(content)
  const lifted = new Set<DocumentConcern>()
  for (const entry of content.inspected) checkEntry(entry, permissionOf(entry, now), isPublic, documents, lifted)
  const goingOut = new Set(
    content.inspected
      .filter(({ fields }) => whyItStaysIn(group(fields)['status'], undefined) === undefined)
      .flatMap(({ fields }) => documentsOf(fields)),
  )
  for (const [name, { file, found }] of documents)
    checkDocument(file, found.concerns, goingOut.has(name), (one) => lifted.has(one) || isPublic(one))
}

/** @param lifted takes what an entry lets stay in a document that it attaches. */
function checkEntry(
  { file, fields, found }: InspectedEntry,
  permission: Permission,
  isPublic: IsPublicName,
  documents: ReadonlyMap<string, ReadDocument>,
  lifted: Set<DocumentConcern>,
): void {
  for (const { rule, severity, text, path, place, reason } of found?.concerns ?? []) {
    if (isPublic({ rule, text }) || permission.allows({ rule, text })) continue
    const why = severity === 'error' ? whyItStaysIn(group(fields)['status'], path) : undefined
    if (why === undefined) problem(file, rule, place, reason, severity)
    else problem(file, rule, place, `${reason} ${onlyWarns(why)}`, 'warning')
  }
  const attached = documentsOf(fields).map((name) => documents.get(name)?.found)
  for (const concern of attached.flatMap((one) => one?.concerns ?? [])) {
    if (permission.allows(concern)) lifted.add(concern)
  }
  const pointing = jigsaw((found?.pieces ?? []).filter(({ text }) => !permission.allows({ rule: 'identity-jigsaw', text })))
  if (pointing) {
    const [first] = pointing.pieces
    const list = pointing.pieces.map(({ kind, text, place }) => `${kind} (\`${text}\`, ${place.line}:${place.column})`).join(', ')
    const reason = `Together these may point at one family: ${list}. The score is ${pointing.score}; 6 warns. Make some of them less exact, or write an exception with its reason for one of them.`
    if (first) problem(file, 'identity-jigsaw', first.place, reason)
  }
  // A document of which no copy could be made may hold what nobody could read.
  if (found && attached.every((one) => one?.published)) permission.reportUnused()
}

const group = (value: unknown): Record<string, unknown> => (typeof value === 'object' && value !== null ? { ...value } : {})
