import type { Rule, Severity } from '../../diagnostics/rule.ts'
import type { DocumentKind } from '../../model/document-kind.ts'
import type { DocumentConcern } from '../../safeguards/document.ts'

/** What a reader wants to know of a document before opening it. */
export interface PublishedDocument {
  kind: DocumentKind
  /** Of the published copy, in bytes. */
  size: number
  /** Pages or slides, where the file tells. */
  pages: number | undefined
  /** Of a PDF: whether it tells a screen reader what is a heading, a list, a table. */
  tagged: boolean | undefined
  /** The name of the copy among those that are kept. */
  copy: string
}

/** What a page wants to know of a picture in its text. */
export interface PublishedPicture {
  /** Of the published copy, in bytes. */
  size: number
  /** In pixels, as it is shown. */
  width: number
  height: number
  /** Of the bytes of the copy. */
  digest: string
  copy: string
}

/** What reading one document came to: plain data, so that it can be kept. */
export interface InspectedDocument<Published extends { copy: string } = PublishedDocument> {
  problems: { rule: Rule; severity: Severity; line: number; reason: string }[]
  concerns: DocumentConcern[]
  /** Nothing where no copy could be made. */
  published: Published | undefined
}

/** Whether rules read all of a document: where they did not, nobody can say what does not stand in it. */
export const isReadWholly = ({ problems, published }: InspectedDocument): boolean =>
  published !== undefined && problems.every(({ rule }) => rule !== 'document-text')
