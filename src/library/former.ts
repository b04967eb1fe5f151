import type { Address } from './id.ts'

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

/** The notice at the addresses of something that was withdrawn, in the words of whoever withdrew it. */
export interface Withdrawn {
  kind: 'briefing' | 'theme' | 'page' | 'session'
  address: Address
  /** Where other forms of it stood: its slides, its recommendations, the trainer's view. */
  others: readonly Address[]
  /** Where its form for a page of another site stood. */
  framed: Address | undefined
  /** The short address that leads there. */
  short: Address | undefined
  /** What stood there, in neutral words, where they were chosen: `A briefing on one review`. */
  was?: string | undefined
  /** `2026-11-21`. */
  on: string
  reason: string
}
