import type { VFile } from 'vfile'
import type { Position } from '../../diagnostics/diagnostic.ts'
import { addDiagnostic, downgrade } from '../../diagnostics/diagnostic.ts'
import { fieldsOf } from '../../model/fields.ts'
import { isPublished, type Publishable } from '../../safeguards/published.ts'
import { onlyWarns, whyItStaysIn } from '../../safeguards/unpublished-severity.ts'
import type { Content, Entry } from '../content.ts'
import { documentsOf } from '../documents/attached.ts'
import type { Attached } from '../documents/read.ts'

/**
 * A draft stops nothing: what is wrong in it warns, and so does what is wrong in a document or a picture that nothing brings along but
 * drafts and what was withdrawn. Whatever rule found it, it is no error; once the entry is published, it is.
 */
export function downgradeDrafts({ drafts, inspected }: Content, attached: Attached): void {
  for (const file of drafts) downgrade(file, onlyWarns('this is a draft'))
  const goingOut = inspected.filter(({ fields }) => goesOut(fields))
  const documents = new Set(goingOut.flatMap(({ fields }) => documentsOf(fields)))
  const pictures = new Set(goingOut.flatMap(({ pictures = [] }) => pictures))
  for (const [name, { file }] of attached.documents) if (!documents.has(name)) downgrade(file, onlyWarns(STAYS_IN))
  for (const [name, { file }] of attached.pictures) if (!pictures.has(name)) downgrade(file, onlyWarns(STAYS_OUT))
}

/** Why words of a document reach no reader, in a sentence's part. */
export const STAYS_IN = 'no entry attaches it that is published or will be'
const STAYS_OUT = 'it stands in no text that is published or will be'

/** Whether what an entry says reaches readers, or will. */
export const goesOut = (fields: unknown): boolean => whyItStaysIn(fieldsOf(fields)['status'], undefined) === undefined

/**
 * What readers see may not lead to a draft, also not to one that cannot be read yet.
 *
 * @param path the file of what it leads to, which is no entry.
 */
export function checkNoDraft(from: Entry<unknown, Publishable>, path: string, place: () => Position, content: Content, now: Date): void {
  if (!isPublished(from.data, now) || !unfinishedDraft(path, content)) return
  const id = path.replace(/^.*\/|\.md$/g, '')
  addDiagnostic(
    from.file,
    'link-unpublished',
    place(),
    `\`${id}\` is \`draft\`, so readers would find nothing there. Publish it, or take this out.`,
  )
}

/** The file of a draft that is no entry yet, for something in it is wrong. */
export const unfinishedDraft = (path: string, { unfinished, drafts }: Content): VFile | undefined =>
  unfinished.find(({ file }) => file.path === path && drafts.has(file))?.file
