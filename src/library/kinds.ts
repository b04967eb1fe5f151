import type * as z from 'zod'
import type { CompiledBriefing, CompiledProse, Context } from '../markdown/compile.ts'
import type { CompiledSession } from '../markdown/session.ts'
import type { Address, BriefingId, GlossaryId, PageId, ThemeId } from '../model/id.ts'
import type { FolderOf, IdOf, Kind } from '../model/kinds.ts'
import { ALL_KINDS, folderOf } from '../model/kinds.ts'
import type { Urls } from '../model/urls.ts'
import type { Briefing } from './briefings/briefing.ts'
import { briefingKind } from './briefings/kind.ts'
import type { Profiles } from './briefings/profile.ts'
import type { BriefingData } from './briefings/schema.ts'
import type { BriefingEntry, Content, Entry, Signed } from './content.ts'
import type { Agenda } from './due/agenda.ts'
import { type Guide, guideKind } from './guides/guide.ts'
import type { GuideData } from './guides/schema.ts'
import type { Library } from './library.ts'
import type { Companion } from './link/companions.ts'
import { pageKind } from './pages/kind.ts'
import type { Page } from './pages/page.ts'
import type { PageData } from './pages/schema.ts'
import type { MarkdownFile } from './read/content-file.ts'
import type { KnownIds } from './schema/reference.ts'
import { sessionKind } from './sessions/kind.ts'
import type { SessionData } from './sessions/schema.ts'
import type { Session } from './sessions/session.ts'
import type { SiteData } from './site/schema.ts'
import { themeKind } from './themes/kind.ts'
import type { ThemeData } from './themes/schema.ts'
import type { Term, Theme } from './vocabularies/vocabulary.ts'

/** What an entry of each kind is: its front matter, its body once compiled, and what readers see of it. */
interface Types {
  briefing: { data: BriefingData; compiled: CompiledBriefing; entry: BriefingEntry; published: Briefing }
  theme: { data: ThemeData; compiled: CompiledProse; entry: Plain<'theme'>; published: Theme }
  page: { data: PageData; compiled: CompiledProse; entry: Plain<'page'>; published: Page }
  guide: { data: GuideData; compiled: CompiledProse; entry: Plain<'guide'>; published: Guide }
  session: { data: SessionData; compiled: CompiledSession; entry: Plain<'session'>; published: Session }
}

/** An entry that has nothing beside what every entry has. */
type Plain<K extends Kind> = CompiledEntry<K>

export type DataOf<K extends Kind> = Types[K]['data']
export type CompiledOf<K extends Kind> = Types[K]['compiled']
export type EntryOf<K extends Kind> = Types[K]['entry']
export type PublishedOf<K extends Kind> = Types[K]['published']

/** An entry as it is read: its front matter holds to the schema, and its body is compiled. */
export interface CompiledEntry<K extends Kind> extends Entry<IdOf<K>, DataOf<K>>, Signed {
  compiled: CompiledOf<K>
}

/** The entries of a content folder, by the folders of their kinds. */
export type EntriesByFolder = { [K in Kind as FolderOf<K>]: Map<IdOf<K>, EntryOf<K>> }
/** What readers see of them. */
export type PublishedByFolder = { readonly [K in Kind as FolderOf<K>]: readonly PublishedOf<K>[] }

/** What an entry is compiled with. */
export interface Compiling {
  context: Context
  profiles: Profiles
  /** Whether there are profiles to look for. */
  isSiteRead: boolean
}

/** What an entry can be linked to: all of it is published. */
export interface LinkedBefore {
  urls: Urls
  now: Date
  briefings: ReadonlyMap<BriefingId, Briefing>
  themes: ReadonlyMap<ThemeId, Theme>
  pages: ReadonlyMap<PageId, Page>
  terms: ReadonlyMap<GlossaryId, Term>
}

/** How the Library reads, checks and links a kind of content. */
export interface KindInLibrary<K extends Kind> {
  schema(ids: KnownIds): z.ZodType<DataOf<K>>
  /** The body of an entry, compiled; nothing where that cannot be done, which is reported. */
  compile(markdown: MarkdownFile, compiling: Compiling): CompiledOf<K> | undefined
  /** What else an entry has that holds to its schema; nothing where it is none without. */
  complete?(entry: CompiledEntry<K>, profiles: Profiles): EntryOf<K> | undefined
  /** An entry that says nothing, for a notice. @param fields what the file says all the same. */
  empty(fields: Readonly<Record<string, unknown>>): { data: object; compiled: CompiledOf<K> }
  titleOf(entry: DataOf<K> | PublishedOf<K>): string
  /** What an entry says of itself. Once it was withdrawn, that only warns. */
  check?(entry: EntryOf<K>, content: Content, now: Date): void
  /** What an entry that was not withdrawn says of others. */
  checkReferences?(entry: EntryOf<K>, content: Content, now: Date): void
  /** What readers see of its entries. Briefings and themes are linked to one another first, by `linkLibrary` itself. */
  link?(entries: readonly EntryOf<K>[], before: LinkedBefore): PublishedOf<K>[]
  /** Those that are named wherever their themes are. */
  companions?(published: readonly PublishedOf<K>[]): readonly Companion[]
  /** Every address that an entry promises to keep, with its anchors, where not all that its id gives are there. */
  promised?(library: Library): Iterable<readonly [Address, readonly string[]]>
  /** What comes due of an entry that was not withdrawn, beside its publication. */
  due?(data: DataOf<K>, site: SiteData | undefined): { what: Agenda['what']; on: string }[]
}

/** Each kind of content, bound to what the Library does with it. */
const IN_LIBRARY: { readonly [K in Kind]: KindInLibrary<K> } = {
  briefing: briefingKind,
  theme: themeKind,
  page: pageKind,
  session: sessionKind,
  guide: guideKind,
}

export const kindInLibrary = <K extends Kind>(kind: K): KindInLibrary<K> => IN_LIBRARY[kind]

/** What is to be done for each kind, in the order of the table. */
export const forEachKind = <T>(work: <K extends Kind>(kind: K) => T): T[] => ALL_KINDS.map((kind) => work(kind))

/** The entries of one kind. */
export const entriesOf = <K extends Kind>(content: EntriesByFolder, kind: K): Map<IdOf<K>, EntryOf<K>> => content[folderOf(kind)] as never

/** What readers see of the entries of one kind. */
export const publishedOf = <K extends Kind>(library: PublishedByFolder, kind: K): readonly PublishedOf<K>[] =>
  library[folderOf(kind)] as never

/** Something for each kind, by the names of their folders. */
export const byFolder = <T>(work: <K extends Kind>(kind: K) => T): Record<FolderOf<Kind>, T> =>
  Object.fromEntries(ALL_KINDS.map((kind) => [folderOf(kind), work(kind)])) as Record<FolderOf<Kind>, T>
