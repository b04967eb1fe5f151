import type { VFile } from 'vfile'
import { checkContent } from './checking/check.ts'
import type { Library } from './library.ts'
import { linkLibrary } from './linking/link.ts'
import { hasErrors } from './problem/problem.ts'
import { readDocuments } from './reading/documents.ts'
import { Kept } from './reading/kept.ts'
import { readContent } from './reading/read.ts'

export interface Loaded {
  /** Every file that was read, with its problems. */
  files: VFile[]
  /** Nothing when there are errors. */
  library: Library | undefined
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
}

/** Content files in, one checked and cross-linked Library out. */
export function loadLibrary({ folder, now, keepIn }: LoadOptions): Loaded {
  const started = performance.now()
  const kept = new Kept(keepIn)
  const content = readContent(folder, kept)
  kept.sweep()
  const documents = readDocuments(content, folder, keepIn)
  const read = performance.now()
  checkContent(content, documents, now)
  const checked = performance.now()
  const site = content.site?.data
  const library = site && !hasErrors(content.files) ? linkLibrary(content, site, documents, now) : undefined
  const linked = performance.now()
  return { files: content.files, library, took: { read: read - started, check: checked - read, link: linked - checked } }
}
