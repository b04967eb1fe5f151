import { VFile } from 'vfile'
import type * as z from 'zod'
import type { Cache } from '../../cache/cache.ts'
import { digest } from '../../cache/digest.ts'
import { addDiagnostic, hasErrors, START } from '../../diagnostics/diagnostic.ts'
import { tell } from '../../diagnostics/progress.ts'
import { fieldsOf } from '../../model/fields.ts'
import { fileOf, type IdOf, KINDS, type Kind } from '../../model/kinds.ts'
import type { LanguageGuide } from '../../safeguards/language.ts'
import { signedText } from '../../safeguards/signed.ts'
import type { Content, InspectedEntry, MendedEntry } from '../content.ts'
import { papersOf } from '../documents/read.ts'
import { type CompiledEntry, type CompiledOf, type Compiling, type DataOf, type EntryOf, kindInLibrary } from '../kinds.ts'
import { asSigned } from '../older-forms/children.ts'
import { noticeSchema } from '../schema/publication.ts'
import type { KnownIds } from '../schema/reference.ts'
import type { Mending } from '../withdrawal/mending.ts'
import { noticeOnly } from '../withdrawal/notice-entry.ts'
import { inspectNotice, readNotice } from '../withdrawal/read-notice.ts'
import { MAX_BYTES, type MarkdownFile } from './content-file.ts'
import { splitFrontMatter } from './front-matter.ts'
import { frontOf } from './front-of.ts'
import { given } from './left-out.ts'
import { type Front, type ReadEntry, readEntry } from './read-entry.ts'
import type { SourceFiles, SourceText } from './source-files.ts'
import { validate } from './validate.ts'

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
  pictures: Content['pictures']
  mending: Mending
  /** No entry of another share is read. */
  share: Share
  ids: KnownIds
  compiling: Compiling
}

/** Reads the entries of a content folder, a kind at a time, and gathers what can be said of files that are none. */
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
  read<K extends Kind>(kind: K, ids: readonly IdOf<K>[]): Map<IdOf<K>, EntryOf<K>> {
    const { share, compiling, mending, ids: known } = this.#common
    const schema = kindInLibrary(kind).schema(known)
    const entries = new Map<IdOf<K>, EntryOf<K>>()
    for (const [i, id] of ids.entries()) {
      tell(`Reading ${KINDS[kind].folder}`, i, ids.length)
      if (i % share.of !== share.which) continue
      const how = mending.get(fileOf(kind, id))
      const entry = how ? this.#readMended(kind, id, how) : this.#readAsItIs(kind, id, schema)
      const { complete } = kindInLibrary(kind)
      const whole = entry && (complete ? complete(entry, compiling.profiles) : (entry as EntryOf<K>))
      if (whole) entries.set(id, whole)
    }
    return entries
  }

  /** An entry with errors, where a withdrawal may not wait for them: its notice, or nothing. */
  #readMended<K extends Kind>(kind: K, id: IdOf<K>, how: string): CompiledEntry<K> | undefined {
    const { source } = this.#common
    const file = new VFile({ path: fileOf(kind, id) })
    const fields = fieldsOf(frontOf(source.folder, file.path)?.data)
    source.all.push(file)
    if (how === 'out') {
      this.drafts.add(file)
      this.unfinished.push({ file, links: [] })
      return undefined
    }
    const { aliases } = noticeSchema.omit({ withdrawn: true }).parse(fields)
    this.mended.push({ kind, id, isReview: kind === 'briefing' && fields['kind'] !== 'topic', why: [] })
    return noticeOnly(kind, id, file, () => START, { status: 'withdrawn', aliases, fields })
  }

  #readAsItIs<K extends Kind>(kind: K, id: IdOf<K>, schema: z.ZodType<DataOf<K>>): CompiledEntry<K> | undefined {
    const { source } = this.#common
    const words = source.readWords(fileOf(kind, id), MAX_BYTES.markdown)
    const { file, text } = words
    const entry = this.#compiled(kind, words)
    if (!entry && text !== undefined) tellDraft(file, text)
    const data = entry && validate(file, schema, entry.source)
    for (const { rule, place, reason, severity } of [...(entry?.unread ?? []), ...(entry?.compiled?.findings ?? [])])
      addDiagnostic(file, rule, place, reason, severity)
    const front: Front | undefined = entry?.source ?? (text === undefined ? frontOf(source.folder, file.path) : undefined)
    const { status } = fieldsOf(front?.data)
    if (status === 'draft') this.drafts.add(file)
    this.#noteInspected(file, front, status, entry)
    if (front && status === 'withdrawn' && hasErrors([file])) {
      const notice = readNotice(file, front)
      if (notice && !(entry?.compiled && data)) return noticeOnly(kind, id, file, front.positionOf, notice)
    }
    if (entry?.compiled && data) {
      return { id, file, data, positionOf: entry.source.positionOf, compiled: entry.compiled, signed: this.#signed(entry, text ?? '') }
    }
    this.unfinished.push({ file, links: entry?.compiled?.links ?? [], pictures: entry?.compiled?.pictures ?? [] })
    return undefined
  }

  #compiled<K extends Kind>(kind: K, { file, text, asTyped }: SourceText): ReadEntry<CompiledOf<K>> | undefined {
    const { cache, dependsOn, guide, compiling } = this.#common
    if (text === undefined) return undefined
    const compile = (markdown: MarkdownFile) => kindInLibrary(kind).compile(markdown, compiling)
    return readEntry(
      file,
      { text, asTyped },
      { cache, key: digest(dependsOn, file.path, asTyped), compile, guide, publicFields: KINDS[kind].publicFields },
    )
  }

  #noteInspected<K extends Kind>(
    file: VFile,
    front: Front | undefined,
    status: unknown,
    entry: ReadEntry<CompiledOf<K>> | undefined,
  ): void {
    if (front && status === 'withdrawn' && !entry?.found) this.inspected.push({ file, ...inspectNotice(front, this.#common.guide) })
    else if (entry) {
      const { source, found } = entry
      this.inspected.push({ file, fields: given(source.data), positionOf: source.positionOf, found, pictures: picturesIn(entry) })
    }
  }

  /** What whoever signs an entry off signs. */
  #signed<K extends Kind>(entry: ReadEntry<CompiledOf<K>>, text: string): () => string {
    const fields = asSigned(given(entry.source.data))
    const { source: files } = this.#common
    const papers = () => papersOf({ fields, pictures: picturesIn(entry) }, this.#common, files.folder)
    return () => signedText(fields, splitFrontMatter(text).body, papers())
  }
}

const picturesIn = ({ compiled }: ReadEntry<CompiledOf<Kind>>): string[] | undefined => compiled?.pictures.map(({ file }) => file)

/** Says why a draft whose front matter cannot be read stops the build. */
function tellDraft(file: VFile, source: string): void {
  const line = source.split(/\r?\n/).findIndex((one) => /^status:[ \t]*["']?draft\b/.test(one))
  if (line !== -1) addDiagnostic(file, 'yaml', { line: line + 1, column: 1 }, DRAFT_UNREAD)
}

const DRAFT_UNREAD =
  '`status: draft` cannot be read while something in the front matter is no YAML, so this counts as published. Mend that first.'
