import type { VFile } from 'vfile'
import type * as z from 'zod'
import type { Cache } from '../../cache/cache.ts'
import type { Context } from '../../markdown/compile.ts'
import { COMPILER } from '../../markdown/compiler-version.ts'
import { termFinder } from '../../markdown/glossary-term.ts'
import { fieldsOf } from '../../model/fields.ts'
import type { GlossaryId } from '../../model/id.ts'
import { ALL_KINDS, KINDS, kindOfFile } from '../../model/kinds.ts'
import { basePath, urlsOf } from '../../model/urls.ts'
import { languageGuide } from '../../safeguards/language.ts'
import { digestOf } from '../../safeguards/signed.ts'
import type { Profiles } from '../briefings/profile.ts'
import type { Content } from '../content.ts'
import { byFolder, type EntriesByFolder } from '../kinds.ts'
import { LEDGER, readLedger } from '../permalinks/ledger.ts'
import { languageSchema } from '../site/language-schema.ts'
import { readLogoFiles } from '../site/logo.ts'
import { logoNames } from '../site/logo-name.ts'
import { siteSchema } from '../site/schema.ts'
import { entriesOf, type Vocabulary } from '../vocabularies/read.ts'
import { agenciesSchema, type GlossaryData, glossarySchema, partnershipsSchema } from '../vocabularies/schema.ts'
import type { Mending } from '../withdrawal/mending.ts'
import { EntriesReader, type Share } from './entries-reader.ts'
import { checkPlaces, holds, listFiles, listMarkdown, listSignOffs } from './folder.ts'
import { frontOf } from './front-of.ts'
import { type EntryIds, knownIds, linkableIds } from './known-ids.ts'
import { inspectVocabularies, readVocabularies } from './read-vocabularies.ts'
import { SourceFiles } from './source-files.ts'
import { validate } from './validate.ts'

interface ReadOptions extends Partial<Share> {
  mending?: Mending | undefined
}

/**
 * Reads a content folder, holds every file to its schema, and compiles its Markdown: the vocabularies first, by which it is known
 * what ids there are; then the entries, which are compiled or taken from what was kept. Problems go on the files.
 */
export function readContent(folder: string, cache: Cache, { which = 0, of = 1, mending = new Map() }: ReadOptions = {}): Content {
  const source = new SourceFiles(folder)
  const vocabularies = readVocabularies(source, mending)
  checkPlaces(folder, source.all, logoNames(vocabularies.site.source?.data))
  const ledger = readLedgerOf(source)
  const paths = listEntries(folder, source.all)
  const ids = knownIds(folder, paths, vocabularies)

  const { site, partnerships, agencies, glossary, language } = vocabularies
  const parts = <Id extends string, Data>(of: Vocabulary, schema: z.ZodType<Record<string, Data>>) =>
    entriesOf<Id, Data>(of, schema, mending.get(of.file.path) === 'parts')
  const siteData = site.source && validate(site.file, siteSchema, site.source)
  const terms = parts<GlossaryId, GlossaryData>(glossary, glossarySchema(ids))
  const named = new Map([...terms].map(([id, { data }]) => [id, { term: data.term }]))
  const context: Context = { urls: urlsOf(siteData ? basePath(siteData.address) : '/'), terms: termFinder(named) }
  const profiles: Profiles = siteData?.profiles ?? {}
  const advice = language.source && validate(language.file, languageSchema, language.source)
  const guide = languageGuide(advice ?? {})
  const documents = listFiles(folder, 'documents', source.all)
  const pictures = listFiles(folder, 'pictures', source.all)

  const dependsOn = JSON.stringify([COMPILER, context.urls.home, [...named], profiles, advice])
  const compiling = { context, profiles, isSiteRead: siteData !== undefined }
  const reader = new EntriesReader({ source, cache, dependsOn, guide, documents, pictures, mending, share: { which, of }, ids, compiling })
  const entries = byFolder((kind) => reader.read(kind, paths[kind])) as EntriesByFolder
  // The first share has the vocabularies, too.
  const inspected = [...(which === 0 ? inspectVocabularies(vocabularies, guide, cache, dependsOn) : []), ...reader.inspected]
  cache.save()
  const siteEntry: Content['site'] =
    siteData && site.source ? { id: 'site', file: site.file, data: siteData, positionOf: site.source.positionOf } : undefined
  return {
    site: siteEntry,
    logo: siteEntry && readLogoFiles(folder, siteEntry, source.all),
    partnerships: parts(partnerships, partnershipsSchema),
    agencies: parts(agencies, agenciesSchema(ids)),
    glossary: terms,
    ...entries,
    documents,
    pictures,
    signedTexts: readSignedTexts(source),
    unfinished: reader.unfinished,
    drafts: new Set([...reader.drafts, ...misnamedDrafts(source)]),
    mended: reader.mended,
    ids,
    known: linkableIds(paths, ids, vocabularies),
    inspected,
    ledger,
    files: source.all,
  }
}

const listEntries = (folder: string, files: VFile[]): EntryIds =>
  Object.fromEntries(ALL_KINDS.map((kind) => [kind, listMarkdown(folder, KINDS[kind].folder, files)])) as unknown as EntryIds

/** Bytes of a ledger. That of 2,000 briefings has three million. */
const MAX_LEDGER = 50_000_000

const LEDGER_LOST = 'It had every address that was published: put it back from a copy of your content folder.'

function readLedgerOf(source: SourceFiles): Content['ledger'] {
  if (!holds(source.folder, LEDGER)) return undefined
  const { file, text } = source.read(LEDGER, MAX_LEDGER, LEDGER_LOST)
  return text === undefined ? undefined : readLedger(file, text)
}

/** What was signed off, by its digest. */
function readSignedTexts(source: SourceFiles): Content['signedTexts'] {
  const texts = listSignOffs(source.folder, source.all).map((path) => (source.read(path).text ?? '').replaceAll('\r\n', '\n'))
  return new Map(texts.map((text) => [digestOf(text), text]))
}

/** Drafts whose files have no name for an entry. */
const misnamedDrafts = ({ all, folder }: SourceFiles): VFile[] =>
  all.filter(
    ({ path, messages }) =>
      kindOfFile(path) !== undefined &&
      messages.some(({ ruleId }) => ruleId === 'file-name') &&
      fieldsOf(frontOf(folder, path)?.data)['status'] === 'draft',
  )
