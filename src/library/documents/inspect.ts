import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { MislabelledDocument, readDocument, readIllustration, UnreadableDocument } from '../../documents/index.ts'
import { inspectDocument } from '../../safeguards/document.ts'
import type { InspectedDocument, PublishedPicture } from './inspected-document.ts'

/**
 * Reads one document, and holds its text against the safeguards. What is wrong with the file is among the problems; where nothing is,
 * there is its copy for publishing.
 *
 * @param keep the name under which it is kept; its copy's begins with it.
 */
export async function inspect(path: string, keep: string): Promise<{ found: InspectedDocument; copy?: Uint8Array }> {
  try {
    const { kind, leaves, unseen, stops, hints = [], pages, tagged, unextractable, copy } = await readDocument(path, readFileSync(path))
    const problems: InspectedDocument['problems'] = stops.map((reason) => ({ rule: 'document-hidden', severity: 'error', line: 1, reason }))
    if (unseen.length > 0) problems.push({ rule: 'document-hidden', severity: 'warning', line: 1, reason: leftOut(unseen) })
    for (const reason of hints) problems.push({ rule: 'document-hidden', severity: 'warning', line: 1, reason })
    for (const { line, reason } of unextractable) problems.push({ rule: 'document-text', severity: 'warning', line, reason })
    const published = { kind, size: copy.length, pages, tagged, copy: `${keep}.${kind}` }
    return { found: { problems, concerns: inspectDocument(leaves), published }, copy }
  } catch (error) {
    return { found: unread(error) }
  }
}

/** Bytes above which a picture takes longer than the page around it, where the network is slow. */
const HEAVY = 500_000

/** The same for a picture that stands in a text. */
export async function inspectPicture(
  path: string,
  keep: string,
): Promise<{ found: InspectedDocument<PublishedPicture>; copy?: Uint8Array }> {
  try {
    const { kind, width, height, leaves, unseen, stops, copy } = await readIllustration(path, readFileSync(path))
    const problems: InspectedDocument['problems'] = stops.map((reason) => ({ rule: 'document-hidden', severity: 'error', line: 1, reason }))
    if (unseen.length > 0) problems.push({ rule: 'document-hidden', severity: 'warning', line: 1, reason: leftOut(unseen) })
    problems.push({ rule: 'document-text', severity: 'warning', line: 1, reason: kind === 'svg' ? DRAWN : SHOWN })
    if (copy.length > HEAVY) {
      const reason = `This picture has ${Math.ceil(copy.length / 1000)} kB and would take longer to come than the page that it stands on. Save it with fewer colours or in a lower quality: ${HEAVY / 1000} kB at most.`
      problems.push({ rule: 'picture-size', severity: 'warning', line: 1, reason })
    }
    const digest = createHash('sha256').update(copy).digest('hex').slice(0, 8)
    const published = { size: copy.length, width, height, digest, copy: `${keep}.${kind}` }
    return { found: { problems, concerns: inspectDocument(leaves), published }, copy }
  } catch (error) {
    return { found: unread(error) }
  }
}

const SHOWN =
  'No rule reads the words and faces in this picture: look through it yourself, for names, dates, places and numbers. No screen reader reads them either: say them in its text alternative, its description or the text.'
const DRAWN =
  'The rules read what is text in this picture, and nothing that is drawn: look through it yourself, for names, dates, places and numbers. No screen reader reads it: say what it says in its text alternative, its description or the text.'

const leftOut = (unseen: readonly string[]): string =>
  `The published copy leaves out what readers do not see: ${unseen.join('; ')}. The file itself stays as it is.`

function unread(error: unknown): InspectedDocument<never> {
  const rule = error instanceof MislabelledDocument ? 'document-kind' : 'document-unreadable'
  const reason = error instanceof MislabelledDocument || error instanceof UnreadableDocument ? error.message : UNKNOWN
  return { problems: [{ rule, severity: 'error', line: 1, reason }], concerns: [], published: undefined }
}

const UNKNOWN = 'The file cannot be read: it may be damaged. Open it, save it again, or print it to a PDF, and put that here.'
