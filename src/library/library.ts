import type { PublishedDocument } from '../documents/found.ts'
import type { Addresses } from './address.ts'
import type { ReportDate } from './date.ts'
import type { Address, AgencyId, BriefingId, GlossaryId, PageId, PartnershipId, SessionId, ThemeId } from './id.ts'
import type { AnswerStatus } from './schema/recommendation.ts'
import type { ReviewData } from './schema/review.ts'
import type { SiteData } from './schema/site.ts'
import type { Slot } from './slot.ts'

/**
 * Everything that is published, checked and cross-linked both ways. Every list is an index that was built once:
 * nothing that reads the Library searches it, and nothing in it is a draft or under embargo.
 */
export interface Library {
  site: SiteData
  at: Addresses
  /** The moment that decided what is published. */
  now: Date
  /** Whether this is a draft preview: then, and only then, drafts and entries under embargo are in it. */
  isDraftPreview: boolean
  /** Newest first. */
  briefings: readonly Briefing[]
  reviews: readonly Review[]
  topics: readonly Topic[]
  /** By name, as in a dictionary. */
  themes: readonly Theme[]
  agencies: readonly Agency[]
  partnerships: readonly Partnership[]
  glossary: readonly Term[]
  pages: readonly Page[]
  /** The shortest first. */
  sessions: readonly Session[]
  /** The documents that published reviews attach, by the names of their files. */
  documents: ReadonlyMap<string, PublishedDocument>
  /** Every recommendation, the newest review first, in the order of its report. */
  recommendations: readonly Recommendation[]
  /** Every question for a team, by theme, as it stands under its first theme. */
  questions: readonly QuestionGroup[]
  /** The questions that name an agency, in the same groups and order. */
  questionsByRole: ReadonlyMap<Agency, readonly QuestionGroup[]>
  /** Lessons that came back, the strongest first. */
  recurrences: readonly Recurrence[]
  /** What is said where something was withdrawn. Nothing else in the Library knows of it. */
  withdrawn: readonly Withdrawn[]
  /** Addresses that entries had once, and where they lead now. */
  former: readonly Redirect[]
  /** Anchors that parts of a page had once, by the address of the page. */
  formerAnchors: ReadonlyMap<Address, readonly FormerAnchor[]>
}

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
  children: readonly { pseudonym: string; age?: string | undefined }[]
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

export interface Recommendation {
  /** Within its review: `r3`. */
  id: string
  /** On the whole site, for ever: `child-t-r3`. */
  stableId: string
  address: Address
  briefing: Review
  text: string
  parts: readonly { id: string; text: string }[]
  /** Where it stands in the report, in words: `¶10.4`. */
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

/** What one review said in a recurrence. */
export interface Step {
  review: Review
  recommendations: readonly Recommendation[]
  /** For a partnership, its points of learning on the theme. */
  learning: readonly Point[]
  /** How long after the step before it, in words; nothing for the first. */
  later: string | undefined
  /** Words that its recommendations share with those of the step before it. */
  shared: readonly string[]
  /** How alike the most alike two of them are, from 0 to 1. */
  alike: number
}

/** What one briefing says on a theme, or for an agency. */
export interface Chapter {
  briefing: Briefing
  learning: readonly Point[]
  goodPractice: readonly Point[]
  questions: readonly Point[]
  recommendations: readonly Recommendation[]
}

/** What all that gather from briefings have. */
interface Gathering {
  /** In order of time, the oldest review first; topics after the reviews. */
  chapters: readonly Chapter[]
  counts: { reviews: number; topics: number; points: number; questions: number; recommendations: number }
}

export interface Theme extends Gathering {
  id: ThemeId
  address: Address
  /** The short address that leads there. */
  short: Address
  term: string
  other: readonly string[]
  former: readonly string[]
  /** Words in which people ask about it, for the search alone. */
  asked: readonly string[]
  definition: string
  /** What good practice looks like, as HTML. */
  html: string
  /** Ids of the headings in it. */
  anchors: readonly string[]
  terms: readonly Term[]
  broader: Theme | undefined
  narrower: readonly Theme[]
  related: readonly Theme[]
  /** Sessions that open its page, the shortest first. */
  sessions: readonly Session[]
}

export interface Agency extends Gathering {
  kind: 'agency'
  id: AgencyId
  address: Address
  name: string
  people: string
  other: readonly string[]
  /** Words in which people ask about it, for the search alone. */
  asked: readonly string[]
  about: string
  broader: Agency | undefined
  narrower: readonly Agency[]
  /** Other agencies that stand in the same points of learning and recommendations, the most often first. */
  meets: readonly Meeting[]
}

/** Where the work of an agency meets that of another. */
export interface Meeting {
  agency: Agency
  /** How many points of learning and recommendations name both. */
  count: number
  /** The newest of them. */
  shared: readonly (Point | Recommendation)[]
}

export interface Partnership {
  kind: 'partnership'
  id: PartnershipId
  address: Address
  name: string
  area: string
  formerly: readonly string[]
  /** Newest first. */
  reviews: readonly Review[]
  /** The soonest first. */
  due: readonly Due[]
}

/** What a partnership has to do by a day: to read a briefing again, or to keep a report up until then. */
export interface Due {
  what: 'read-again' | 'report-stays'
  on: string
  review: Review
}

export interface Term {
  id: GlossaryId
  address: Address
  term: string
  long: string | undefined
  meaning: string
  other: readonly string[]
  theme: Theme | undefined
}

export interface Page {
  id: PageId
  address: Address
  title: string
  summary: string
  html: string
  /** Ids of the headings in it. */
  anchors: readonly string[]
  terms: readonly Term[]
}

/** A trainer's session: what a group reads and talks about, in order, and for how long. */
export interface Session {
  id: SessionId
  address: Address
  /** The short address, to be read out, typed and scanned. */
  short: Address
  /** The same with clock times and the trainer's notes; no search finds it. */
  trainer: Address
  /** The same as papers to hand out. */
  pack: Address
  title: string
  /** Who it is for, in a sentence. */
  audience: string
  summary: string
  /** The day of publication, `2026-11-21`. */
  published: string
  /** Those of the steps together. */
  minutes: number
  /** What it is for and what to bring. */
  html: string
  /** Ids of the headings in it. */
  anchors: readonly string[]
  terms: readonly Term[]
  steps: readonly SessionStep[]
  /** For the trainer alone: on the whole session, as HTML; and the terms of these notes and of those of the steps. */
  notes: string | undefined
  notesTerms: readonly Term[]
}

export interface SessionStep {
  /** From 1 on. */
  number: number
  title: string
  minutes: number
  /** Minutes from the beginning of the session. */
  from: number
  /** Open questions for those who take part. */
  prompts: readonly string[]
  opens: StepTarget | undefined
  /** For the trainer alone, as HTML. */
  notes: string | undefined
}

/** What a step opens; the address leads to the right place in it. */
export type StepTarget = { address: Address } & (
  | { kind: 'briefing'; to: Briefing; section: Section | undefined; point: Point | undefined }
  | { kind: 'theme'; to: Theme }
  | { kind: 'page'; to: Page }
)

export interface Related {
  briefing: Briefing
  /** Why it is related: `also about unseen men, and escalation`. */
  reason: string
}

export interface QuestionGroup {
  theme: Theme | undefined
  questions: readonly Point[]
}
