import { mkdirSync, readFileSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import { writeAtomic } from '../cache/atomic-file.ts'
import { isMainModule } from '../cache/run-in-child.ts'
import { inspectDocument } from '../safeguards/document.ts'
import type { FoundDocument } from './found.ts'
import { readDocument } from './read.ts'
import { Mislabelled, Unreadable } from './reading.ts'

/** A file to read, and the name under which what is found in it is kept. */
export interface ReadingOrder {
  path: string
  keep: string
}

/** Reads one file; what is wrong with it is among what is found. Where nothing is, there is its copy for publishing. */
async function read({ path, keep }: ReadingOrder): Promise<{ found: FoundDocument; bytes?: Uint8Array }> {
  try {
    const bytes = readFileSync(path)
    const { kind, leaves, unseen, stops, hints = [], pages, tagged, unread, copy } = await readDocument(path, bytes)
    const problems: FoundDocument['problems'] = stops.map((reason) => ({ rule: 'document-hidden', severity: 'error', line: 1, reason }))
    if (unseen.length > 0) {
      const reason = `The published copy leaves out what readers do not see: ${unseen.join('; ')}. The file itself stays as it is.`
      problems.push({ rule: 'document-hidden', severity: 'warning', line: 1, reason })
    }
    for (const reason of hints) problems.push({ rule: 'document-hidden', severity: 'warning', line: 1, reason })
    for (const { line, reason } of unread) problems.push({ rule: 'document-text', severity: 'warning', line, reason })
    const name = `${keep}.${kind}`
    const published = { kind, size: copy.length, pages, tagged, copy: name }
    return { found: { problems, concerns: inspectDocument(leaves), published }, bytes: copy }
  } catch (error) {
    const rule = error instanceof Mislabelled ? 'document-kind' : 'document-unreadable'
    const reason = error instanceof Mislabelled || error instanceof Unreadable ? error.message : UNKNOWN
    return { found: { problems: [{ rule, severity: 'error', line: 1, reason }], concerns: [], published: undefined } }
  }
}

const UNKNOWN = 'The file cannot be read: it may be damaged. Open it, save it again, or print it to a PDF, and put that here.'

if (isMainModule(import.meta.url)) {
  const [folder, ...orders] = JSON.parse(readFileSync(0, 'utf8')) as [string, ...ReadingOrder[]]
  for (const order of orders) {
    const { found, bytes } = await read(order)
    try {
      mkdirSync(folder, { recursive: true })
      if (found.published && bytes) writeAtomic(join(folder, found.published.copy), bytes)
      writeAtomic(join(folder, `${order.keep}.json`), Buffer.from(JSON.stringify(found)))
    } catch (error) {
      writeSync(3, (error as Error).message)
      process.exit(1)
    }
  }
  process.exit()
}
