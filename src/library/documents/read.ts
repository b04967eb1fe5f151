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
import type { InspectedDocument, PublishedDocument, PublishedPicture } from './inspected-document.ts'

/** All that decides what is found in a document, beside the document itself. */
const SOURCES = [
  'documents',
  'safeguards',
  'diagnostics/traced-text',
  'model/document-kind',
  'library/documents/inspect',
  'library/documents/document-worker',
]

/** What was found in one file, with that file: problems go there. */
export interface Read<Published extends { copy: string }> {
  file: VFile
  found: InspectedDocument<Published>
}

export type ReadDocument = Read<PublishedDocument>
export type ReadPicture = Read<PublishedPicture>

/** What was found in the files beside the entries, by their names. */
export interface Attached {
  /** Those that an entry names in its fields. */
  documents: ReadonlyMap<string, ReadDocument>
  /** Those that stand in its text. */
  pictures: ReadonlyMap<string, ReadPicture>
}

/**
 * Reads every document that an entry attaches and every picture in its text, of a draft too, and keeps what was found under a digest of
 * the file: one that did not change is not read again.
 *
 * @param cacheDir where that is kept, with the copies for publishing; without it nothing is, and there are no copies.
 */
export function readAttached(content: Content, folder: string, cacheDir: string | undefined): Attached {
  const cached = cacheDir === undefined ? mkdtempSync(join(tmpdir(), 'sevenfold-documents-')) : join(cacheDir, 'documents')
  try {
    const documents = new Reading<PublishedDocument>('documents', content)
    const pictures = new Reading<PublishedPicture>('pictures', content)
    for (const { fields, pictures: shown = [] } of content.inspected) {
      documents.add(documentsOf(fields))
      pictures.add(shown)
    }
    const orders = [...documents.begin(folder), ...pictures.begin(folder)]
    inspectInChild(orders, cached)
    const out = { documents: documents.finish(cached), pictures: pictures.finish(cached) }
    prune(cached, new Set(orders.map(({ keep }) => keep)))
    return out
  } finally {
    if (cacheDir === undefined) rmSync(cached, { recursive: true, force: true })
  }
}

/** The reading of the files of one folder. */
class Reading<Published extends { copy: string }> {
  readonly #folder: 'documents' | 'pictures'
  readonly #content: Content
  readonly #names = new Set<string>()
  readonly #orders = new Map<string, ReadingOrder>()
  readonly #read = new Map<string, Read<Published>>()

  constructor(folder: 'documents' | 'pictures', content: Content) {
    this.#folder = folder
    this.#content = content
  }

  add(names: readonly string[]): void {
    for (const name of names) if (this.#content[this.#folder].has(name)) this.#names.add(name)
  }

  /** What is to be read; one that is too large is not. */
  begin(folder: string): ReadingOrder[] {
    const version = this.#names.size > 0 ? versionOf(CODE, SOURCES) : ''
    const most = this.#content.site?.data.policies['document-size']
    for (const name of [...this.#names].sort()) {
      const file = new VFile({ path: `${this.#folder}/${name}` })
      this.#content.files.push(file)
      this.#read.set(name, { file, found: NOTHING })
      const path = join(folder, this.#folder, this.#content[this.#folder].get(name) as string)
      const { size } = statSync(path)
      if (most !== undefined && size > most * 1_000_000) {
        const reason = `This file has ${Math.ceil(size / 1_000_000)} MB; a document may have ${most}. Make its pictures smaller. Or set \`document-size\` in the \`policies\` of \`site.yaml\`.`
        addDiagnostic(file, 'file-size', START, reason)
        continue
      }
      const keep = digest(version, this.#folder, extname(name), createHash('sha256').update(readFileSync(path)).digest('hex'))
      this.#orders.set(name, { path, keep, isPicture: this.#folder === 'pictures' })
    }
    return [...this.#orders.values()]
  }

  finish(cached: string): Map<string, Read<Published>> {
    for (const [name, { keep }] of this.#orders) {
      const one = this.#read.get(name) as Read<Published>
      one.found = (inspectedIn(cached, keep) as InspectedDocument<Published> | undefined) ?? UNREAD
      for (const { rule, severity, line, reason } of one.found.problems)
        addDiagnostic(one.file, rule, { line, column: 1 }, reason, severity)
    }
    return this.#read
  }
}

const NOTHING: InspectedDocument<never> = { problems: [], concerns: [], published: undefined }
const UNREAD: InspectedDocument<never> = {
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

/** The files that an entry brings along, with a digest of each as it lies there: nothing for one that is missing. */
export function papersOf(
  { fields, pictures = [] }: { fields: unknown; pictures?: readonly string[] | undefined },
  content: Pick<Content, 'documents' | 'pictures'>,
  folder: string,
): [path: string, digest: string][] {
  const digests = (within: 'documents' | 'pictures', names: readonly string[]) =>
    names.flatMap((name): [string, string][] => {
      const file = content[within].get(name)
      return file === undefined ? [] : [[`${within}/${name}`, digestOf(readFileSync(join(folder, within, file)))]]
    })
  return [...digests('documents', documentsOf(fields)), ...digests('pictures', [...new Set(pictures)])]
}

/**
 * The copy of a document or a picture for publishing, as `readAttached` cached it.
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
