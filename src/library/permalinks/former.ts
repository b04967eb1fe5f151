import type { Address } from '../../model/id.ts'
import type { Kind } from '../../model/kinds.ts'

/** An address that leads on to another, for good. */
export interface Redirect {
  from: Address
  to: Address
  /** What stands there. */
  title: string
}

/** An anchor that leads to where another one on the same page does. */
export interface FormerAnchor {
  from: string
  to: string
}

/** Where something stood of which only a notice is shown. */
export interface FormerEntry {
  kind: Kind
  address: Address
  /** Where other forms of it stood: its slides, its recommendations, the trainer's view. */
  others: readonly Address[]
  /** Where its form for a page of another site stood. */
  framed: Address | undefined
  /** The short address that leads there. */
  short: Address | undefined
}

/** The notice at the addresses of something that is not shown for as long as something in it is wrong. */
export interface Mended extends FormerEntry {
  /** In a draft preview, what is wrong; for readers, nothing. */
  why: readonly Wrong[]
}

/** What is wrong in a line of a file, in sentences that have between backticks what is to be read letter by letter. */
export interface Wrong {
  line: number
  what: string
}

/** The notice at the addresses of something that was withdrawn, in the words of whoever withdrew it. */
export interface Withdrawn extends FormerEntry {
  /** What stood there, in neutral words, where they were chosen: `A briefing on one review`. */
  was?: string | undefined
  /** `2026-11-21`. */
  on: string
  reason: string
}
