import type { Address, AgencyId, GlossaryId, PartnershipId, ThemeId } from '../../model/id.ts'
import type { Resource } from '../attachments/resource.ts'
import type { Briefing, Point, Review } from '../briefings/briefing.ts'
import type { Recommendation, Recurrence } from '../briefings/recommendation.ts'
import type { Companion } from '../link/companions.ts'
import type { Session } from '../sessions/session.ts'

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
  companions: readonly Companion[]
  resources: readonly Resource[]
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
  /** Its area, or its name where another partnership has the same area. */
  shortName: string
  formerly: readonly string[]
  /** Newest first. */
  reviews: readonly Review[]
  /** How many recommendations its reviews have, and how many of these have an answer. */
  asked: { recommendations: number; answered: number }
  /** Lessons that came back to it, the strongest first. */
  recurrences: readonly Recurrence[]
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
