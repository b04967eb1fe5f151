import { readFileSync } from 'node:fs'
import { MislabelledDocument, readDocument, UnreadableDocument } from '../../documents/index.ts'
import { inspectDocument } from '../../safeguards/document.ts'
import type { InspectedDocument } from './inspected-document.ts'

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
    if (unseen.length > 0) {
      const reason = `The published copy leaves out what readers do not see: ${unseen.join('; ')}. The file itself stays as it is.`
      problems.push({ rule: 'document-hidden', severity: 'warning', line: 1, reason })
    }
    for (const reason of hints) problems.push({ rule: 'document-hidden', severity: 'warning', line: 1, reason })
    for (const { line, reason } of unextractable) problems.push({ rule: 'document-text', severity: 'warning', line, reason })
    const published = { kind, size: copy.length, pages, tagged, copy: `${keep}.${kind}` }
    return { found: { problems, concerns: inspectDocument(leaves), published }, copy }
  } catch (error) {
    const rule = error instanceof MislabelledDocument ? 'document-kind' : 'document-unreadable'
    const reason = error instanceof MislabelledDocument || error instanceof UnreadableDocument ? error.message : UNKNOWN
    return { found: { problems: [{ rule, severity: 'error', line: 1, reason }], concerns: [], published: undefined } }
  }
}

const UNKNOWN = 'The file cannot be read: it may be damaged. Open it, save it again, or print it to a PDF, and put that here.'
