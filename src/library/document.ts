import type { Kind } from '../documents/kind.ts'
import type { DocumentConcern } from '../safeguards/document.ts'
import type { Rule, Severity } from './problem/rule.ts'

/** What a reader wants to know of a document before opening it. */
export interface PublishedDocument {
  kind: Kind
  /** Of the published copy, in bytes. */
  size: number
  /** Pages or slides, where the file tells. */
  pages: number | undefined
  /** Of a PDF: whether it tells a screen reader what is a heading, a list, a table. */
  tagged: boolean | undefined
  /** The name of the copy among those that are kept. */
  copy: string
}

/** What was found in one document: plain data, so that it can be kept. */
export interface FoundDocument {
  problems: { rule: Rule; severity: Severity; line: number; reason: string }[]
  concerns: DocumentConcern[]
  /** Nothing where no copy could be made. */
  published: PublishedDocument | undefined
}

const group = (value: unknown): Record<string, unknown> => (typeof value === 'object' && value !== null ? { ...value } : {})

/** The documents that the fields of an entry name, also where something else in them is wrong. */
export function documentsOf(fields: unknown): string[] {
  const { report, pack } = group(group(fields)['review'])
  const names = [report, ...(Array.isArray(pack) ? pack : [])].map((one) => group(one)['document'])
  return [...new Set(names.filter((name) => typeof name === 'string'))]
}
