import type { VFile } from 'vfile'
import { Kept } from '../kept/kept.ts'
import { hasErrors } from '../problem/problem.ts'
import { checkAddresses } from './checking/address.ts'
import { checkContent } from './checking/check.ts'
import type { Content } from './content.ts'
import type { Library } from './library.ts'
import { linkLibrary } from './linking/link.ts'
import { previewed, previewedSite } from './preview.ts'
import { type ReadDocument, readDocuments } from './reading/documents.ts'
import { readContent } from './reading/read.ts'
import type { SiteData } from './schema/site.ts'

export interface Loaded {
  /** Every file that was read, with its problems. */
  files: VFile[]
  /** Nothing when there are errors. */
  library: Library | undefined
  /** How many addresses the ledger does not have yet; nothing where there is no ledger. */
  unrecorded: number | undefined
  /** Milliseconds that each step took. */
  took: { read: number; check: number; link: number }
}

export interface LoadOptions {
  /** The content folder. */
  folder: string
  /** The moment that decides what is published. */
  now: Date
  /** Where compiled content is kept between runs; without it nothing is. */
  keepIn?: string | undefined
  /** Whether it is for a draft preview, which shows drafts and entries under embargo. */
  drafts?: boolean
}

/** Content files in, one checked and cross-linked Library out. */
export function loadLibrary({ folder, now, keepIn, drafts = false }: LoadOptions): Loaded {
  const started = performance.now()
  const kept = new Kept(keepIn)
  const content = readContent(folder, kept)
  kept.sweep()
  const documents = readDocuments(content, folder, keepIn)
  const read = performance.now()
  checkContent(content, documents, now)
  const checked = performance.now()
  const site = content.site?.data
  const linkedUp = site && !hasErrors(content.files) ? linked(content, site, documents, now, drafts) : undefined
  // What a draft preview shows was never promised.
  const unrecorded = linkedUp && !drafts ? checkAddresses(content, linkedUp) : undefined
  const library = hasErrors(content.files) ? undefined : linkedUp
  const ended = performance.now()
  return { files: content.files, library, unrecorded, took: { read: read - started, check: checked - read, link: ended - checked } }
}

const linked = (content: Content, site: SiteData, documents: ReadonlyMap<string, ReadDocument>, now: Date, drafts: boolean): Library =>
  drafts
    ? { ...linkLibrary(previewed(content), previewedSite(site), documents, now), isDraftPreview: true }
    : linkLibrary(content, site, documents, now)
