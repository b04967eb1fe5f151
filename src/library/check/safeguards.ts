import { addDiagnostic, downgrade, warn } from '../../diagnostics/diagnostic.ts'
import { fieldsOf } from '../../model/fields.ts'
import type { DocumentConcern } from '../../safeguards/document.ts'
import { jigsaw } from '../../safeguards/identity/jigsaw.ts'
import { IS_WITHDRAWN, onlyWarns, whyItStaysIn } from '../../safeguards/unpublished-severity.ts'
import type { Content, InspectedEntry } from '../content.ts'
import { documentsOf } from '../documents/attached.ts'
import { checkDocument } from '../documents/check.ts'
import { PublicNames } from '../documents/check-name.ts'
import { isReadWholly } from '../documents/inspected-document.ts'
import type { Attached } from '../documents/read.ts'
import { PublicContact } from '../site/public-contact.ts'
import { goesOut } from './draft.ts'
import { permissionOf } from './permission.ts'

const SITE = 'site.yaml'

/** Reports what may not be published: all that was found, less what is public and what an entry excepts. */
export function checkSafeguards(content: Content, { documents, pictures }: Attached, now: Date): void {
  const out = content.inspected.map(({ fields }) => fields).filter(goesOut)
  const known = new PublicNames(out)
  const contact = new PublicContact(content.inspected.find(({ file }) => file.path === SITE)?.fields)
  const goingOut = new Set(out.flatMap(documentsOf))
  const shown = new Set(content.inspected.flatMap(({ fields, pictures = [] }) => (goesOut(fields) ? pictures : [])))
  const lifted = new Set<DocumentConcern>()
  for (const entry of content.inspected) {
    const from = entry.file.messages.length
    const permission = permissionOf(entry, now)
    if (fieldsOf(entry.fields)['status'] === 'withdrawn') downgrade(entry.file, onlyWarns(IS_WITHDRAWN), { from })
    const own = goesOut(entry.fields) ? known : new PublicNames([entry.fields])
    const allowed: Allowed = (one) => known.has(one) || own.has(one) || permission.allows(one) || contact.has(one)
    const attached = documentsOf(entry.fields).map((name) => ({ isGoingOut: goingOut.has(name), found: documents.get(name)?.found }))
    const inText = (entry.pictures ?? []).map((name) => ({ isGoingOut: shown.has(name), found: pictures.get(name)?.found }))
    checkEntry(entry, allowed)
    for (const { isGoingOut, found } of [...attached, ...inText]) {
      // What readers would find with one entry is for that one to say, and for no draft.
      const mayLift = goesOut(entry.fields) || !isGoingOut
      for (const concern of found?.concerns ?? []) if (allowed(concern) && mayLift) lifted.add(concern)
    }
    if (entry.found && attached.every(({ found }) => found && isReadWholly(found))) permission.reportUnused()
  }
  const isLifted = (one: DocumentConcern) => lifted.has(one)
  for (const [name, { file, found }] of documents) checkDocument(file, found.concerns, goingOut.has(name), isLifted)
  for (const [name, { file, found }] of pictures) checkDocument(file, found.concerns, shown.has(name), isLifted)
}

/** Whether something that was found may stay. */
type Allowed = (found: { rule: string; text: string }) => boolean

function checkEntry({ file, fields, found }: InspectedEntry, allowed: Allowed): void {
  for (const { rule, severity, text, path, place, reason } of found?.concerns ?? []) {
    if (allowed({ rule, text })) continue
    const why = severity === 'error' ? whyItStaysIn(fieldsOf(fields)['status'], path) : undefined
    if (why === undefined) addDiagnostic(file, rule, place, reason, severity)
    else warn(file, rule, place, reason, onlyWarns(why))
  }
  const pointing = jigsaw((found?.pieces ?? []).filter(({ text }) => !allowed({ rule: 'identity-jigsaw', text })))
  if (pointing) {
    const [first] = pointing.pieces
    const list = pointing.pieces.map(({ kind, text, place }) => `${kind} (\`${text}\`, ${place.line}:${place.column})`).join(', ')
    const reason = `Together these may point at one family: ${list}. The score is ${pointing.score}; 6 warns. Make some of them less exact, or write an exception with its reason for one of them.`
    if (first) addDiagnostic(file, 'identity-jigsaw', first.place, reason)
  }
}
