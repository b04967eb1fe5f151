import type { DocumentKind } from '../model/document-kind.ts'
import type { UnextractableText } from './unextractable.ts'

/** A part of a document's text, and where it is: a page, a slide, the footnotes, the properties. */
export interface Leaf {
  /** In words: `page 3`, `slide 2`, `the footnotes`. */
  where: string
  /** The number of the page or slide, or 1: what a list of problems shows as the line. */
  line: number
  text: string
  /** Whether it is in the file, but not in the copy that is published. */
  unseen: boolean
}

/** What a document holds, and its copy for publishing. */
export interface DocumentContent {
  kind: DocumentKind
  leaves: Leaf[]
  /** What is in the file and not in its copy, in words: `the author (Jane Doe)`, `3 comments`. */
  unseen: string[]
  /** What no copy can be made without, in sentences that say what to do. */
  stops: string[]
  /** What may show more than it seems to, in sentences that say what to do. */
  hints?: string[]
  /** Pages or slides, where the file tells. */
  pages: number | undefined
  /** Whether a PDF tells a screen reader what is a heading, a list, a table. */
  tagged: boolean | undefined
  /** Text that readers see and no program can extract, so that nothing checked it: pages that are pictures, words in fonts that do not say what they show. */
  unextractable: UnextractableText[]
  /** The file without what is unseen. */
  copy: Uint8Array
}

/** What is found in a file while a copy of it is made. */
export type Findings = Pick<DocumentContent, 'leaves' | 'unseen' | 'stops'>
