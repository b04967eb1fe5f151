import type { Kind } from './facet.ts'

/** What the search shows of a page: one file of the index. */
export interface PageFile {
  /** Of each of its results. */
  kind: Kind
  address: string
  title: string
  parts: readonly PagePart[]
}

export interface PagePart {
  /** Where a result opens; the top of the page without one. */
  anchor?: string
  heading: string
  text: string
}
