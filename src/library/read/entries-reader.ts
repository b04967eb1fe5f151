import { VFile } from 'vfile'
import type * as z from 'zod'
import type { Cache } from '../../cache/cache.ts'
import { digest } from '../../cache/digest.ts'
import { addDiagnostic, hasErrors, START } from '../../diagnostics/diagnostic.ts'
import type { Diagnostic } from '../../diagnostics/pending-diagnostic.ts'
import type { LinkUse } from '../../markdown/link.ts'
import { fieldsOf } from '../../model/fields.ts'
import type { LanguageGuide } from '../../safeguards/language.ts'
import { signedText } from '../../safeguards/signed.ts'
import type { Content, Entry, InspectedEntry, MendedEntry, Signed } from '../content.ts'
import { papersOf } from '../documents/read.ts'
import { noticeSchema } from '../schema/publication.ts'
import type { Mending } from '../withdrawal/mending.ts'
import { type Entries, noticeOnly, type Remains } from '../withdrawal/notice-entry.ts'
import { inspectNotice, readNotice } from '../withdrawal/read-notice.ts'
import { MAX_BYTES, type MarkdownFile } from './content-file.ts'
import { splitFrontMatter } from './front-matter.ts'
import { frontOf } from './front-of.ts'
import { given } from './left-out.ts'
import { type Front, type ReadEntry, readEntry } from './read-entry.ts'
import type { SourceFiles, SourceText } from './source-files.ts'
import { validate } from './validate.ts'
import type { YamlSource } from './yaml.ts'

const KINDS = { briefings: 'briefing', themes: 'theme', pages: 'page', sessions: 'session' } as const

/** One of several equal parts of the Markdown files. */
export interface Share {
  which: number
  of: number
}

/** What all entries of a content folder are read with. */
interface Common {
  source: SourceFiles
  cache: Cache
  /** All that compiled entries depend on, beside their own text. */
  dependsOn: string
  guide: LanguageGuide
  /** What stands in `documents/`, by name. */
  documents: Content['documents']
  mending: Mending
  /** No entry of another share is read. */
  share: Share
}

/** What the entries of one folder have to hold to, and what their bodies become. */
interface Kind<Data, Compiled> {
  folder: keyof Entries
  schema: z.ZodType<Data>
  compile(markdown: MarkdownFile): Compiled | undefined
}

type CompiledEntry<Id, Data, Compiled> = Entry<Id, Data> & Signed & { compiled: Compiled }

/** Reads the entries of a content folder, a folder at a time, and gathers what can be said of those that are none. */
export class EntriesReader {
  readonly inspected: InspectedEntry[] = []
  readonly unfinished: Content['unfinished'] = []
  readonly drafts = new Set<VFile>()
  readonly mended: MendedEntry[] = []
  readonly #common: Common

  constructor(common: Common) {
    this.#common = common
  }

  /** Those of these ids that hold to their schema, or that have a notice in their place. */
  read<Id extends string, Data, Compiled extends { findings: Diagnostic[]; links: LinkUse[] }>(
    ids: readonly Id[],
    kind: Kind<Data, Compiled>,
  ): Map<Id, CompiledEntry<Id, Data, Compiled>> {
    const { which, of } = this.#common.share
    const entries = new Map<Id, CompiledEntry<Id, Data, Compiled>>()
    for (const [i, id] of ids.entries()) {
      if (i % of !== which) continue
      const path = `${kind.folder}/${id}.md`
      const how = this.#common.mending.get(path)
      const entry = how ? this.#readMended(id, path, how, kind) : this.#readAsItIs(id, path, kind)
      if (entry) entries.set(id, entry)
    }
    return entries
  }

  /** An entry with errors, where a withdrawal may not wait for them: its notice, or nothing. */
  #readMended<Id extends string, Data, Compiled>(
    id: Id,
    path: string,
    how: string,
    { folder }: Kind<Data, Compiled>,
  ): CompiledEntry<Id, Data, Compiled> | undefined {
    const { source } = this.#common
    const file = new VFile({ path })
    const fields = fieldsOf(frontOf(source.folder, path)?.data)
    source.all.push(file)
    if (how === 'out') {
      this.drafts.add(file)
      this.unfinished.push({ file, links: [] })
      return undefined
    }
    const { aliases } = noticeSchema.omit({ withdrawn: true }).parse(fields)
    this.mended.push({ kind: KINDS[folder], id, isReview: folder === 'briefings' && fields['kind'] !== 'topic', why: [] })
    return noticeOf(id, folder, file, () => START, { status: 'withdrawn', aliases, fields })
  }

  #readAsItIs<Id extends string, Data, Compiled extends { findings: Diagnostic[]; links: LinkUse[] }>(
    id: Id,
    path: string,
    kind: Kind<Data, Compiled>,
  ): CompiledEntry<Id, Data, Compiled> | undefined {
    const { source } = this.#common
    const words = source.readWords(path, MAX_BYTES.markdown)
    const { file, text } = words
    const entry = this.#compiled(words, path, kind)
    if (!entry && text !== undefined) tellDraft(file, text)
    const data = entry && validate(file, kind.schema, entry.source)
    for (const { rule, place, reason, severity } of [...(entry?.unread ?? []), ...(entry?.compiled?.findings ?? [])])
      addDiagnostic(file, rule, place, reason, severity)
    const front: Front | undefined = entry?.source ?? (text === undefined ? frontOf(source.folder, path) : undefined)
    const { status } = fieldsOf(front?.data)
    if (status === 'draft') this.drafts.add(file)
    this.#noteInspected(file, front, status, entry)
    if (front && status === 'withdrawn' && hasErrors([file])) {
      const notice = readNotice(file, front)
      if (notice && !(entry?.compiled && data)) return noticeOf(id, kind.folder, file, front.positionOf, notice)
    }
    if (entry?.compiled && data) {
      return { id, file, data, positionOf: entry.source.positionOf, compiled: entry.compiled, signed: this.#signed(entry, text ?? '') }
    }
    this.unfinished.push({ file, links: entry?.compiled?.links ?? [] })
    return undefined
  }

  #compiled<Data, Compiled>(words: SourceText, path: string, { compile }: Kind<Data, Compiled>): ReadEntry<Compiled> | undefined {
    const { file, text, asTyped } = words
    const { cache, dependsOn, guide } = this.#common
    if (text === undefined) return undefined
    return readEntry(file, { text, asTyped }, { cache, key: digest(dependsOn, path, asTyped), compile, guide })
  }

  #noteInspected(file: VFile, front: Front | undefined, status: unknown, entry: ReadEntry<unknown> | undefined): void {
    if (front && status === 'withdrawn' && !entry?.found) this.inspected.push({ file, ...inspectNotice(front, this.#common.guide) })
    else if (entry) this.inspected.push({ file, fields: given(entry.source.data), positionOf: entry.source.positionOf, found: entry.found })
  }

  /** What whoever signs an entry off signs. */
  #signed({ source }: ReadEntry<unknown>, text: string): () => string {
    const fields = given(source.data)
    const { documents, source: files } = this.#common
    return () => signedText(fields, splitFrontMatter(text).body, papersOf(fields, documents, files.folder))
  }
}

const noticeOf = <Id, Data, Compiled>(
  id: Id,
  folder: keyof Entries,
  file: VFile,
  positionOf: YamlSource['positionOf'],
  remains: Remains,
): CompiledEntry<Id, Data, Compiled> => noticeOnly(folder, id as never, file, positionOf, remains) as never

/** Says why a draft whose front matter cannot be read stops the build. */
function tellDraft(file: VFile, source: string): void {
  const line = source.split(/\r?\n/).findIndex((one) => /^status:[ \t]*["']?draft\b/.test(one))
  if (line !== -1) addDiagnostic(file, 'yaml', { line: line + 1, column: 1 }, DRAFT_UNREAD)
}

const DRAFT_UNREAD =
  '`status: draft` cannot be read while something in the front matter is no YAML, so this counts as published. Mend that first.'
