import type { VFile } from 'vfile'
import { Cache } from '../cache/cache.ts'
import { downgrade, hasErrors } from '../diagnostics/diagnostic.ts'
import { FOLDERS } from '../model/kinds.ts'
import { checkContent } from './check/check.ts'
import { downgradeDrafts } from './check/draft.ts'
import type { Content } from './content.ts'
import { type Attached, readAttached } from './documents/read.ts'
import { previewed, previewedSite } from './draft-preview.ts'
import type { Library } from './library.ts'
import { linkLibrary } from './link/link.ts'
import { checkAddresses } from './permalinks/check-addresses.ts'
import { readContent } from './read/read-content.ts'
import type { SiteData } from './site/schema.ts'
import type { Mending } from './withdrawal/mending.ts'

export interface Loaded {
  /** Every file that was read, with its problems. */
  files: VFile[]
  /** Nothing when there are errors. */
  library: Library | undefined
  /** How many addresses the ledger does not have yet; nothing where there is no ledger. */
  unrecorded: number | undefined
  content: Content
  /** Milliseconds that each step took. */
  timings: { read: number; check: number; link: number }
}

export interface LoadOptions {
  /** The content folder. */
  folder: string
  /** The moment that decides what is published. */
  now: Date
  /** Where compiled content is kept between runs; without it nothing is. */
  cacheDir?: string | undefined
  /** Whether it is for a draft preview, which shows drafts and entries under embargo. */
  drafts?: boolean
  /** Where a withdrawal may not wait: how files with errors are read. Addresses are then not held against the ledger. */
  mending?: Mending | undefined
}

/** Content files in, one checked and cross-linked Library out. */
export function loadLibrary({ folder, now, cacheDir, drafts = false, mending }: LoadOptions): Loaded {
  const started = performance.now()
  const cache = new Cache(cacheDir)
  const content = readContent(folder, cache, { mending })
  cache.prune()
  const attached = readAttached(content, folder, cacheDir)
  const read = performance.now()
  checkContent(content, attached, now)
  downgradeDrafts(content, attached)
  if (mending && content.site) downgrade(content.site.file, PLACE_LEFT_OUT, { stays: ({ ruleId }) => !OF_FRAME.includes(ruleId ?? '') })
  const checked = performance.now()
  const site = content.site?.data
  const stops = () => hasErrors(mending ? content.files.filter(({ path }) => reachesReaders(path)) : content.files)
  const linkedUp = site && !stops() ? linked(content, site, attached, now, drafts) : undefined
  // What a draft preview shows was never promised.
  const unrecorded = linkedUp && !drafts && !mending ? checkAddresses(content, linkedUp) : undefined
  downgradeDrafts(content, attached)
  const library = stops() ? undefined : linkedUp
  const ended = performance.now()
  return {
    files: content.files,
    library,
    unrecorded,
    content,
    timings: { read: read - started, check: checked - read, link: ended - checked },
  }
}

/** What is wrong with what stands around the pages: it can be left out. */
const OF_FRAME: readonly string[] = ['link-dead', 'link-unpublished', 'file-missing', 'logo']
const PLACE_LEFT_OUT = 'It is left out for now: a withdrawal does not wait for it.'

/** Whether something of a file is published. Others only tell of files that nothing reads, or of what was published before. */
export const reachesReaders = (path: string): boolean => IN_A_FOLDER.test(path) || /^(?:documents|pictures)\/|^[a-z]+\.yaml$/.test(path)

const IN_A_FOLDER = new RegExp(`^(?:${FOLDERS.join('|')})/[a-z0-9-]+\\.md$`)

const linked = (content: Content, site: SiteData, attached: Attached, now: Date, drafts: boolean): Library =>
  drafts
    ? { ...linkLibrary(previewed(content, now), previewedSite(site), attached, now), isDraftPreview: true }
    : linkLibrary(content, site, attached, now)
