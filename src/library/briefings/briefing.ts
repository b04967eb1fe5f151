import type { Address, BriefingId, ThemeId } from '../../model/id.ts'
import type { Holding, Slot } from '../../model/slot.ts'
import type { Resource } from '../attachments/resource.ts'
import type { Companion } from '../link/companions.ts'
import type { ReportDate } from '../schema/date.ts'
import type { Session } from '../sessions/session.ts'
import type { Agency, Partnership, Term, Theme } from '../vocabularies/vocabulary.ts'
import type { Person } from './person.ts'
import type { Recommendation } from './recommendation.ts'
import type { ReviewData } from './review-schema.ts'

interface BriefingBase {
  id: BriefingId
  address: Address
  /** The short address that leads there. */
  short: Address
  title: string
  summary: string
  /** The day of publication, `2026-11-21`. */
  published: string
  /** The day by which it is to be read again, and whether that day has passed. */
  readAgainBy: string | undefined
  isLate: boolean
  sections: readonly Section[]
  /** Ids of its points and questions, and of the headings within its sections. */
  anchors: readonly string[]
  words: number
  /** Whole minutes, read silently and aloud. */
  minutes: number
  minutesAloud: number
  themes: readonly Theme[]
  agencies: readonly Agency[]
  points: readonly Point[]
  questions: readonly Point[]
  terms: readonly Term[]
  related: readonly Related[]
  /** Sessions that open it, the shortest first. */
  sessions: readonly Session[]
  /** Those of its themes. */
  companions: readonly Companion[]
  resources: readonly Resource[]
}

export interface Review extends BriefingBase {
  kind: 'review'
  /** The pseudonym: `Child T`. */
  subject: string
  review: Omit<ReviewData, 'partnerships'>
  completed: ReportDate
  /** The years that the report may be of. */
  years: readonly string[]
  partnerships: readonly Partnership[]
  people: readonly Person[]
  recommendations: readonly Recommendation[]
  register: Address
  /** Topics that draw on it. */
  topics: readonly Topic[]
}

export interface Topic extends BriefingBase {
  kind: 'topic'
  reviews: readonly Review[]
}

export type Briefing = Review | Topic

export interface Section {
  slot: Slot
  holds: Holding
  /** From 1 to 7. */
  number: number
  title: string
  html: string
  words: number
  /** Seconds to read it silently. */
  seconds: number
}

/** A point of learning, an example of good practice, or a question; it can stand on another page by itself. */
export interface Point {
  slot: Slot
  /** What its section holds. */
  holds: Holding
  briefing: Briefing
  /** Of the point itself, in its briefing. */
  address: Address
  themes: readonly Theme[]
  agencies: readonly Agency[]
  html: string
  label: ThemeId | undefined
  unlabelled: string | undefined
  source: string | undefined
  text: string
}

export interface Related {
  briefing: Briefing
  /** Why it is related: the themes that both are about, two at most, the rarest first. */
  shared: readonly Theme[]
}

export interface QuestionGroup {
  theme: Theme | undefined
  questions: readonly Point[]
}
