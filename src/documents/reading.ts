import type { Kind } from './kind.ts'
import type { UnreadContent } from './unread.ts'

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

/** What one file holds. */
export interface Reading {
  kind: Kind
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
  /** What is in it that no rule read: pages that are pictures, words in fonts that do not say what they show. */
  unread: UnreadContent[]
  /** The file without what is unseen. */
  copy: Uint8Array
}

/** What is found in a file while a copy of it is made. */
export type Found = Pick<Reading, 'leaves' | 'unseen' | 'stops'>

/** A file that cannot be read, in a sentence that says why and what to do. */
export class Unreadable extends Error {}

/** A file that is not what its name says, in a sentence that says what it is. */
export class Mislabelled extends Error {}

/** `1 comment`, `3 comments`. */
export const count = (n: number, one: string, many = `${one}s`): string => `${n} ${n === 1 ? one : many}`

/** A property of a file with its value, as much of it as a line can hold. */
export function property(name: string, value: string): string {
  const line = value.replace(/[\s`]+/g, ' ').trim()
  return `${name} (\`${line.length > 60 ? `${line.slice(0, 57)}...` : line}\`)`
}

/** Whether the value of a property that somebody added tells anything: programs add numbers and switches of their own. */
export const isTold = (value: string): boolean => !/^(?:true|false|[\d.,]*)$/i.test(value.trim())
