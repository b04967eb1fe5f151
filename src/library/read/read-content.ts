import { VFile } from 'vfile'
import type * as z from 'zod'
import type { Cache } from '../../cache/cache.ts'
import { digest } from '../../cache/digest.ts'
import { addDiagnostic, type Diagnostic, hasErrors, START } from '../../diagnostics/diagnostic.ts'
import type { Rule } from '../../diagnostics/rule.ts'
import { type CompiledBriefing, type CompiledProse, type Context, compileBriefing, compileProse } from '../../markdown/compile.ts'
import { COMPILER } from '../../markdown/compiler-version.ts'
import { TooComplex } from '../../markdown/complexity-limits.ts'
import { termFinder } from '../../markdown/glossary-term.ts'
import type { LinkUse } from '../../markdown/link.ts'
import { compileSession } from '../../markdown/session.ts'
import { fieldsOf } from '../../model/fields.ts'
import type { AgencyId, BriefingId, GlossaryId, PageId, PartnershipId, SessionId, ThemeId } from '../../model/id.ts'
import { basePath, urlsOf } from '../../model/urls.ts'
import { type Inspected, inspect } from '../../safeguards/inspect.ts'
import { type LanguageGuide, languageGuide } from '../../safeguards/language.ts'
import { bodyPassage } from '../../safeguards/passage.ts'
import { digestOf, signedText } from '../../safeguards/signed.ts'
import { briefingSchema } from '../briefings/schema.ts'
import type { BriefingEntry, Content, Entry, MendedEntry, Signed } from '../content.ts'
import { papersOf } from '../documents/read.ts'
import { pageSchema } from '../pages/schema.ts'
import { LEDGER, readLedger } from '../permalinks/ledger.ts'
import { noticeSchema } from '../schema/publication.ts'
import type { KnownIds } from '../schema/reference.ts'
import { sessionSchema } from '../sessions/schema.ts'
import { languageSchema } from '../site/language-schema.ts'
import { type Profile, siteSchema } from '../site/schema.ts'
import { themeSchema } from '../themes/schema.ts'
import { entriesOf, inspectEntries, inspectFile, keysOf, type Vocabulary } from '../vocabularies/read.ts'
import { agenciesSchema, type GlossaryData, glossarySchema, partnershipsSchema } from '../vocabularies/schema.ts'
import type { Mending } from '../withdrawal/mending.ts'
import { type Entries, noticeOnly, type Remains } from '../withdrawal/notice-entry.ts'
import { inspectNotice, readNotice } from '../withdrawal/read-notice.ts'
import { readCharacters } from './characters.ts'
import { MAX_BYTES, type MarkdownFile, readMarkdown, readText } from './content-file.ts'
import { checkPlaces, holds, listDocuments, listMarkdown, listSignOffs } from './folder.ts'
import { splitFrontMatter } from './front-matter.ts'
import { frontOf } from './front-of.ts'
import { given } from './left-out.ts'
import { unreadFields } from './unread-field.ts'
import { validate } from './validate.ts'
import { readYaml, type YamlSource } from './yaml.ts'

/** Bytes of a ledger. That of 2,000 briefings has three million. */
const MAX_LEDGER = 50_000_000

const LEDGER_LOST = 'It had every address that was published: put it back from a copy of your content folder.'

interface ReadOptions {
  /** One of several equal parts of the Markdown files: no other is read. */
  which?: number
  of?: number
  mending?: Mending | undefined
}

/** Reads a content folder, holds every file to its schema, and compiles its Markdown. Problems go on the files. */
export function readContent(folder: string, kept: Cache, { which = 0, of = 1, mending = new Map() }: ReadOptions = {}): Content {
  const files: VFile[] = []
  checkPlaces(folder, files)
  const text = (path: string, most?: number, ifEmpty?: string) => {
    const { file, text } = readText(folder, path, most, ifEmpty)
    files.push(file)
    return { file, text }
  }
  const words = (path: string, most?: number) => {
    const found = text(path, most)
    return { file: found.file, text: found.text && readCharacters(found.file, found.text), asTyped: found.text ?? '' }
  }
  const vocabulary = (path: string): Vocabulary => {
    if (mending.get(path) === 'empty') return { file: new VFile({ path }), source: undefined }
    const { file, text: yaml, asTyped } = words(path)
    const source = yaml === undefined ? undefined : readYaml(file, yaml, 0, asTyped)
    for (const { rule, place, reason, severity } of source ? unreadFields(source.passages()) : [])
      addDiagnostic(file, rule, place, reason, severity)
    return { file, source }
  }

  const site = vocabulary('site.yaml')
  const partnerships = vocabulary('partnerships.yaml')
  const agencies = vocabulary('agencies.yaml')
  const glossary = vocabulary('glossary.yaml')
  const language = holds(folder, 'language.yaml') ? vocabulary('language.yaml') : undefined
  const ledger = holds(folder, LEDGER) ? text(LEDGER, MAX_LEDGER, LEDGER_LOST) : undefined
  const paths = {
    briefings: listMarkdown<BriefingId>(folder, 'briefings', files),
    themes: listMarkdown<ThemeId>(folder, 'themes', files),
    pages: listMarkdown<PageId>(folder, 'pages', files),
    sessions: listMarkdown<SessionId>(folder, 'sessions', files),
  }
  const ids: KnownIds = {
    briefing: paths.briefings,
    theme: paths.themes,
    agency: agencies.source && keysOf<AgencyId>(agencies.source.data),
    partnership: partnerships.source && keysOf<PartnershipId>(partnerships.source.data),
    profile: site.source && keysOf((site.source.data as { profiles?: unknown } | null)?.profiles),
  }

  const siteData = site.source && validate(site.file, siteSchema, site.source)
  const partsOf = <Id extends string, Data>(of: Vocabulary, schema: z.ZodType<Record<string, Data>>) =>
    entriesOf<Id, Data>(of, schema, mending.get(of.file.path) === 'parts')
  const glossaryEntries = partsOf<GlossaryId, GlossaryData>(glossary, glossarySchema(ids))
  const terms = new Map([...glossaryEntries].map(([id, { data }]) => [id, { term: data.term }]))
  const context: Context = { urls: urlsOf(siteData ? basePath(siteData.address) : '/'), terms: termFinder(terms) }
  const profiles: Record<string, Profile> = siteData?.profiles ?? {}
  const advice = language?.source && validate(language.file, languageSchema, language.source)
  const guide = languageGuide(advice ?? {})
  const dependsOn = JSON.stringify([COMPILER, context.urls.home, [...terms], profiles, advice])
  const inspected = [...inspectFile(site, guide), ...[partnerships, agencies, glossary].flatMap((one) => inspectEntries(one, guide))]

  const documents = listDocuments(folder, files)

  const unfinished: Content['unfinished'] = []
  const drafts = new Set<VFile>()
  const mended: MendedEntry[] = []
  const compiled = <Id extends string, Data, Compiled extends { findings: Diagnostic[]; links: LinkUse[] }>(
    name: keyof Entries,
    ids: readonly Id[],
    schema: z.ZodType<Data>,
    compile: (markdown: MarkdownFile) => Compiled | undefined,
  ) => {
    const entries = new Map<Id, Entry<Id, Data> & Signed & { compiled: Compiled }>()
    const putNotice = (id: Id, file: VFile, positionOf: YamlSource['positionOf'], remains: Remains) =>
      entries.set(id, noticeOnly(name, id as never, file, positionOf, remains) as never)
    for (const [i, id] of ids.entries()) {
      if (i % of !== which) continue
      const path = `${name}/${id}.md`
      const how = mending.get(path)
      if (how) {
        const file = new VFile({ path })
        const fields = fieldsOf(frontOf(folder, path)?.data)
        files.push(file)
        if (how === 'out') {
          drafts.add(file)
          unfinished.push({ file, links: [] })
        } else {
          const { aliases } = noticeSchema.omit({ withdrawn: true }).parse(fields)
          putNotice(id, file, () => START, { status: 'withdrawn', aliases, fields })
          mended.push({ kind: KINDS[name], id, isReview: name === 'briefings' && fields['kind'] !== 'topic', why: [] })
        }
        continue
      }
      const { file, text: source, asTyped } = words(path, MAX_BYTES.markdown)
      const entry =
        source === undefined
          ? undefined
          : readEntry(file, { text: source, asTyped }, digest(dependsOn, path, asTyped), kept, compile, guide)
      if (!entry && source !== undefined) tellDraft(file, source)
      const data = entry && validate(file, schema, entry.source)
      for (const { rule, place, reason, severity } of [...(entry?.unread ?? []), ...(entry?.compiled?.findings ?? [])])
        addDiagnostic(file, rule, place, reason, severity)
      const entryFields = given(entry?.source.data)
      const front: Front | undefined = entry?.source ?? (source === undefined ? frontOf(folder, path) : undefined)
      const { status } = fieldsOf(front?.data)
      if (status === 'draft') drafts.add(file)
      if (front && status === 'withdrawn' && !entry?.found) inspected.push({ file, ...inspectNotice(front, guide) })
      else if (entry) inspected.push({ file, fields: entryFields, positionOf: entry.source.positionOf, found: entry.found })
      if (front && status === 'withdrawn' && hasErrors([file])) {
        const notice = readNotice(file, front)
        if (notice && !(entry?.compiled && data)) {
          putNotice(id, file, front.positionOf, notice)
          continue
        }
      }
      if (entry?.compiled && data) {
        const { positionOf } = entry.source
        const signed = () => signedText(entryFields, splitFrontMatter(source ?? '').body, papersOf(entryFields, documents, folder))
        entries.set(id, { id, file, data, positionOf, compiled: entry.compiled, signed })
      } else unfinished.push({ file, links: entry?.compiled?.links ?? [] })
    }
    return entries
  }

  const prose = ({ body, file }: MarkdownFile): CompiledProse => compileProse(body, file.path, context)
  const themes = compiled('themes', paths.themes, themeSchema(ids), prose)
  const pages = compiled('pages', paths.pages, pageSchema, prose)
  const sessions = compiled('sessions', paths.sessions, sessionSchema, ({ body, file, yaml }) =>
    compileSession(body, file.path, yaml.data, yaml.positionOf, context),
  )
  const withSections = compiled('briefings', paths.briefings, briefingSchema(ids), ({ body, file, yaml }): CompiledBriefing | undefined => {
    const profile = profileOf(yaml.data, profiles)
    if (profile) return compileBriefing(body, file.path, profile.headings, context)
    const { kind } = (yaml.data ?? {}) as { kind?: unknown }
    if (siteData && (kind === 'review' || kind === 'topic')) {
      const reason = `\`site.yaml\` has no profile for a ${kind}, so this one would have no sections. Add one to its \`profiles\`.`
      addDiagnostic(file, 'field-value', yaml.positionOf(['kind']), reason)
    }
    return undefined
  })
  const briefings = new Map<BriefingId, BriefingEntry>()
  for (const [id, entry] of withSections) {
    const profile = profileOf(entry.data, profiles) ?? (entry.data.status === 'withdrawn' ? Object.values(profiles)[0] : undefined)
    if (profile) briefings.set(id, { ...entry, profile })
  }
  for (const file of files) {
    if (!IN_A_FOLDER.test(file.path) || !file.messages.some(({ ruleId }) => ruleId === 'file-name')) continue
    if (fieldsOf(frontOf(folder, file.path)?.data)['status'] === 'draft') drafts.add(file)
  }
  return {
    site: siteData && site.source ? { id: 'site', file: site.file, data: siteData, positionOf: site.source.positionOf } : undefined,
    partnerships: partsOf(partnerships, partnershipsSchema),
    agencies: partsOf(agencies, agenciesSchema(ids)),
    glossary: glossaryEntries,
    themes,
    pages,
    sessions,
    briefings,
    documents,
    signedTexts: new Map(
      listSignOffs(folder, files).map((path) => {
        const signed = (text(path).text ?? '').replaceAll('\r\n', '\n')
        return [digestOf(signed), signed]
      }),
    ),
    unfinished,
    drafts,
    mended,
    ids,
    known: {
      briefing: new Set(paths.briefings),
      theme: new Set(paths.themes),
      page: new Set(paths.pages),
      session: new Set(paths.sessions),
      agency: ids.agency && new Set(ids.agency),
      partnership: ids.partnership && new Set(ids.partnership),
      glossary: glossary.source && new Set(keysOf(glossary.source.data)),
    },
    inspected,
    ledger: ledger?.text === undefined ? undefined : readLedger(ledger.file, ledger.text),
    files,
  }
}

/** Says why a draft whose front matter cannot be read stops the build. */
function tellDraft(file: VFile, source: string): void {
  const line = source.split(/\r?\n/).findIndex((one) => /^status:[ \t]*["']?draft\b/.test(one))
  if (line !== -1) addDiagnostic(file, 'yaml', { line: line + 1, column: 1 }, DRAFT_UNREAD)
}

const DRAFT_UNREAD =
  '`status: draft` cannot be read while something in the front matter is no YAML, so this counts as published. Mend that first.'

/** A file in a folder of entries. */
const IN_A_FOLDER = /^(?:briefings|themes|pages|sessions)\//

const KINDS = { briefings: 'briefing', themes: 'theme', pages: 'page', sessions: 'session' } as const

/** Rules that stop the reading of a text. */
const UNREADABLE: readonly Rule[] = ['markup-nested', 'markup-large', 'paragraph-length']

interface ReadEntry<Compiled> {
  source: Front
  compiled: Compiled | undefined
  found: Inspected | undefined
  /** What its fields hold that was not to be read. */
  unread: Diagnostic[]
}

type Front = Pick<YamlSource, 'data' | 'positionOf'> & Partial<Pick<YamlSource, 'passages'>>

/** Front matter and compiled body of one Markdown file, from what was kept or anew. */
function readEntry<Compiled>(
  file: VFile,
  { text, asTyped }: { text: string; asTyped: string },
  name: string,
  kept: Cache,
  compile: (markdown: MarkdownFile) => Compiled | undefined,
  guide: LanguageGuide,
): ReadEntry<Compiled> | undefined {
  const before = kept.get<{ data: unknown; compiled: Compiled; found: Inspected; unread: Diagnostic[] }>(name)
  if (before) {
    let yaml: YamlSource | undefined
    const positionOf: YamlSource['positionOf'] = (path, key) => {
      yaml ??= readMarkdown(file, text, asTyped)?.yaml
      return yaml?.positionOf(path, key) ?? START
    }
    return { ...before, source: { data: before.data, positionOf } }
  }
  const told = file.messages.length
  const markdown = readMarkdown(file, text, asTyped)
  if (!markdown) return undefined
  // What is told of while the front matter is read would be told no second time.
  const mayKeep = file.messages.length === told
  const compiled = unlessProblem(markdown, compile)
  // What cannot be read in good time cannot be looked through either.
  const isReadable = !markdown.file.messages.some(({ ruleId }) => UNREADABLE.some((rule) => rule === ruleId))
  const found = isReadable ? inspect([...markdown.yaml.passages(), bodyPassage(markdown.asTyped)], guide) : undefined
  const unread = unreadFields(markdown.yaml.passages())
  if (compiled && found && mayKeep) kept.put(name, { data: markdown.yaml.data, compiled, found, unread })
  return { source: markdown.yaml, compiled, found, unread }
}

function unlessProblem<Compiled>({ file, ...rest }: MarkdownFile, compile: (markdown: MarkdownFile) => Compiled): Compiled | undefined {
  try {
    return compile({ file, ...rest })
  } catch (error) {
    if (!(error instanceof TooComplex)) throw error
    addDiagnostic(file, error.rule, error.place, error.message)
    return undefined
  }
}

/** The profile that front matter names, or the first of its kind; also while the front matter is still wrong. */
function profileOf(data: unknown, profiles: Readonly<Record<string, Profile>>): Profile | undefined {
  const { profile, kind } = (data ?? {}) as { profile?: unknown; kind?: unknown }
  const named = typeof profile === 'string' && Object.hasOwn(profiles, profile) ? profiles[profile] : undefined
  return named?.kind === kind ? named : Object.values(profiles).find((one) => one.kind === kind)
}
