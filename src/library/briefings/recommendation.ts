import type { Address } from '../../model/id.ts'
import type { Agency, Partnership, Theme } from '../vocabularies/vocabulary.ts'
import type { Point, Review } from './briefing.ts'
import type { AnswerStatus } from './recommendation-schema.ts'

export interface Recommendation {
  /** Within its review: `r3`. */
  id: string
  /** On the whole site, for ever: `child-t-r3`. */
  stableId: string
  address: Address
  briefing: Review
  text: string
  parts: readonly { id: string; text: string }[]
  /** Where it stands in the report, in words: `¶10.4`. None where the report has no numbers. */
  sources: readonly string[]
  to: readonly (Partnership | Agency)[]
  agencies: readonly Agency[]
  themes: readonly Theme[]
  /** What was said and done since, in order of time. */
  answers: readonly Answer[]
  /** Points of learning of its review on the same themes. */
  led: readonly Point[]
  /** What other reviews asked before and after, on a same theme and of the same agency or partnership, the nearest in time. */
  before: readonly Recommendation[]
  after: readonly Recommendation[]
  /** The lessons that it is a step of. */
  lessons: readonly Recurrence[]
}

export interface Answer {
  /** `2026-11-21`. */
  on: string
  status: AnswerStatus
  by: string
  note?: string | undefined
  evidence?: string | undefined
}

/** A lesson that came back: a theme that more than one review put to the same agency or partnership. */
export interface Recurrence {
  /** `dudley-escalation`. */
  id: string
  address: Address
  theme: Theme
  asked: Agency | Partnership
  /** In order of time, as well as it is known. */
  steps: readonly Step[]
}

/**
 * How long after one report another was finished, in whole months, no more exactly than their dates are known: `most` is open where
 * nothing bounds it. `unknown` where the dates do not say which came first.
 */
export type Interval = { least: number; most: number | undefined } | 'unknown'

/** What one review said in a recurrence. */
export interface Step {
  review: Review
  recommendations: readonly Recommendation[]
  /** For a partnership, its points of learning on the theme. */
  learning: readonly Point[]
  /** How long after the step before it; nothing for the first. */
  later: Interval | undefined
  /** Words that its recommendations share with those of the step before it. */
  shared: readonly string[]
  /** How alike the most alike two of them are, from 0 to 1. */
  alike: number
}
