import type { VFile } from 'vfile'
import type { Position } from '../diagnostics/diagnostic.ts'
import type { CompiledBriefing } from '../markdown/compile.ts'
import type { LinkTarget } from '../markdown/content-link.ts'
import type { LinkUse } from '../markdown/link.ts'
import type { PictureUse } from '../markdown/picture.ts'
import type { AgencyId, BriefingId, GlossaryId, PartnershipId } from '../model/id.ts'
import type { Kind } from '../model/kinds.ts'
import type { Inspected } from '../safeguards/inspect.ts'
import type { BriefingData } from './briefings/schema.ts'
import type { EntriesByFolder, EntryOf } from './kinds.ts'
import type { Mended } from './permalinks/former.ts'
import type { Ledger } from './permalinks/ledger.ts'
import type { KnownIds } from './schema/reference.ts'
import type { LogoFiles } from './site/logo.ts'
import type { Profile, SiteData } from './site/schema.ts'
import type { AgencyData, GlossaryData, PartnershipData } from './vocabularies/schema.ts'

/** An entry of a content folder that holds to its schema, and where its parts stand in its file. */
export interface Entry<Id, Data> {
  id: Id
  file: VFile
  data: Data
  positionOf(path: readonly PropertyKey[], key?: boolean): Position
}

/** An entry that somebody can sign off. */
export interface Signed {
  /** What they sign. */
  signed(): string
}

export interface BriefingEntry extends Entry<BriefingId, BriefingData>, Signed {
  profile: Profile
  compiled: CompiledBriefing
}

export type ThemeEntry = EntryOf<'theme'>
export type SessionEntry = EntryOf<'session'>
/** An entry of any kind. */
export type AnyEntry = EntryOf<Kind>

/** An entry of which nothing is shown but that it is being mended. */
export interface MendedEntry {
  kind: Kind
  id: string
  /** Whether it may have had recommendations. */
  isReview: boolean
  /** See `Mended`. */
  why: Mended['why']
}

/** What was found in one entry that may not be published. Its fields need not be right. */
export interface InspectedEntry extends Pick<Entry<string, unknown>, 'file' | 'positionOf'> {
  fields: unknown
  /** The names of the pictures in its text. */
  pictures?: readonly string[] | undefined
  /** Nothing where the text is too much to look through; it is not published as it is. */
  found: Inspected | undefined
}

/** What a link in content may name by its id. */
type Linkable = Exclude<LinkTarget['kind'], 'web' | 'vocabulary' | 'document'>

/** A content folder, read and held to its schemas; not yet linked, and drafts still among it. */
export interface Content extends EntriesByFolder {
  site: Entry<'site', SiteData> | undefined
  /** The files of its logo, where it has one and nothing is wrong with it. */
  logo: LogoFiles | undefined
  partnerships: Map<PartnershipId, Entry<PartnershipId, PartnershipData>>
  agencies: Map<AgencyId, Entry<AgencyId, AgencyData>>
  glossary: Map<GlossaryId, Entry<GlossaryId, GlossaryData>>
  /** Names of the files in `documents/`, with each as the folder has it: macOS may write its letters and their marks apart. */
  documents: ReadonlyMap<string, string>
  /** The same of those in `pictures/`. */
  pictures: ReadonlyMap<string, string>
  /** What was signed off, by its digest. */
  signedTexts: ReadonlyMap<string, string>
  /** Files that are no entries because something in them is wrong: their links and pictures can be checked all the same. */
  unfinished: { file: VFile; links: readonly LinkUse[]; pictures?: readonly PictureUse[] }[]
  /** Files that say `status: draft`, also where all else in them is wrong. */
  drafts: ReadonlySet<VFile>
  /** Files of what only a draft preview shows. */
  previewed?: ReadonlySet<VFile>
  /** What has a notice in its place for as long as something in it is wrong. */
  mended: readonly MendedEntry[]
  /** Every id that a file or a key claims, also where what it holds is wrong; no list where that cannot be known. */
  known: Readonly<Record<Linkable, ReadonlySet<string> | undefined>>
  /** The ids that front matter may refer to. */
  ids: KnownIds
  /** What may have to go before it is published, by entry. */
  inspected: InspectedEntry[]
  /** What was published before, where it is recorded. */
  ledger: Ledger | undefined
  files: VFile[]
}
