import { createHash } from 'node:crypto'
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { extname, join } from 'node:path'
import { VFile } from 'vfile'
import { readVerified } from '../../cache/atomic-file.ts'
import { digest } from '../../cache/digest.ts'
import { CODE, versionOf } from '../../cache/version.ts'
import { addDiagnostic, START } from '../../diagnostics/diagnostic.ts'
import { digestOf } from '../../safeguards/signed.ts'
import type { Content } from '../content.ts'
import { documentsOf } from './attached.ts'
import { inspectedIn, inspectInChild, type ReadingOrder } from './document-worker.ts'
import type { InspectedDocument } from './inspected-document.ts'

/** All that decides what is found in a document, beside the document itself. */
const SOURCES = [
  'documents',
  'safeguards',
  'diagnostics/traced-text',
  'model/document-kind',
  'library/documents/inspect',
  'library/documents/document-worker',
]

/** What was found in one document, with its file: problems go there. */
export interface ReadDocument {
  file: VFile
  found: InspectedDocument
}

/**
 * Reads every document that an entry attaches, a draft too, and keeps what was found under a digest of the file: a document
 * that did not change is not read again.
 *
 * @param cacheDir where that is kept, with the copies for publishing; without it nothing is, and there are no copies.
 */
export function readDocuments(content: Content, folder: string, cacheDir: string | undefined): Map<string, ReadDocument> {
  const out = new Map<string, ReadDocument>()
  const attached = new Set(content.inspected.flatMap(({ fields }) => documentsOf(fields)).filter((name) => content.documents.has(name)))
  const cached = cacheDir === undefined ? mkdtempSync(join(tmpdir(), 'sevenfold-documents-')) : join(cacheDir, 'documents')
  try {
    const orders = new Map<string, ReadingOrder>()
    const version = attached.size > 0 ? versionOf(CODE, SOURCES) : ''
    const most = content.site?.data.policies['document-size']
    for (const name of [...attached].sort()) {
      const file = new VFile({ path: `documents/${name}` })
      content.files.push(file)
      const path = join(folder, 'documents', content.documents.get(name) as string)
      const { size } = statSync(path)
      if (most !== undefined && size > most * 1_000_000) {
        const reason = `This file has ${Math.ceil(size / 1_000_000)} MB; a document may have ${most}. Make its pictures smaller. Or set \`document-size\` in the \`policies\` of \`site.yaml\`.`
        addDiagnostic(file, 'file-size', START, reason)
        out.set(name, { file, found: NOTHING })
        continue
      }
      const keep = digest(version, extname(name), createHash('sha256').update(readFileSync(path)).digest('hex'))
      orders.set(name, { path, keep })
      out.set(name, { file, found: NOTHING })
    }
    inspectInChild([...orders.values()], cached)
    for (const [name, { keep }] of orders) {
      const one = out.get(name) as ReadDocument
      one.found = inspectedIn(cached, keep) ?? UNREAD
      for (const { rule, severity, line, reason } of one.found.problems)
        addDiagnostic(one.file, rule, { line, column: 1 }, reason, severity)
    }
    prune(cached, new Set([...orders.values()].map(({ keep }) => keep)))
  } finally {
    if (cacheDir === undefined) rmSync(cached, { recursive: true, force: true })
  }
  return out
}

const NOTHING: InspectedDocument = { problems: [], concerns: [], published: undefined }
const UNREAD: InspectedDocument = {
  ...NOTHING,
  problems: [
    {
      rule: 'document-unreadable',
      severity: 'error',
      line: 1,
      reason: 'The file takes too long or too much memory to read. Print it to a PDF, and put that here.',
    },
  ],
}

/** The documents that the fields of an entry name, with a digest of each as it lies there: nothing for one that is missing. */
export const papersOf = (fields: unknown, documents: ReadonlyMap<string, string>, folder: string): [name: string, digest: string][] =>
  documentsOf(fields).flatMap((name) => {
    const file = documents.get(name)
    return file === undefined ? [] : [[name, digestOf(readFileSync(join(folder, 'documents', file)))]]
  })

/**
 * The copy of a document for publishing, as `readDocuments` cached it.
 *
 * @throws {Error} when another command took it away meanwhile, for the content changed.
 */
export function publishedCopy(cacheDir: string, copy: string): Buffer {
  const bytes = readVerified(join(cacheDir, 'documents'), copy)
  if (!bytes) throw new Error('The content changed while the site was built. Build again.')
  return bytes
}

function prune(cached: string, needed: ReadonlySet<string>): void {
  let names: string[] = []
  try {
    names = readdirSync(cached)
  } catch {
    // Nothing was ever cached.
  }
  for (const name of names) if (!needed.has(name.slice(0, name.indexOf('.')))) rmSync(join(cached, name), { force: true })
}
