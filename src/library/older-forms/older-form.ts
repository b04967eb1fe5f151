import type { Document } from 'yaml'
import type { Edit } from './yaml-edit.ts'

/** What content may still be written in, though it is written otherwise today. */
export interface OlderForm {
  /** What it is called in a message. */
  name: string
  /** What stands in its place today, in a sentence. */
  today: string
  /** Whether it is still read as it is. */
  isRead: boolean
  /** Whether a file of this path may have it. */
  isOf(path: string): boolean
  /** Whether YAML may have it, from a first look. */
  hint: RegExp
  /** The data as they are written today; the same data where there is nothing to change, or where only a person can say how. */
  convert(data: unknown): unknown
  /** The edits that do this to the text, where `convert` gave other data. */
  edits(document: Document, yaml: string): Edit[]
}
