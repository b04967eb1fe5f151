import type { Language } from '../messages/language.ts'
import type { Address } from '../model/id.ts'
import type { Urls } from '../model/urls.ts'
import type { QuestionGroup, Review, Topic } from './briefings/briefing.ts'
import type { Spoken } from './briefings/person.ts'
import type { Recommendation, Recurrence } from './briefings/recommendation.ts'
import type { Charts } from './charts/link.ts'
import type { PublishedDocument, PublishedPicture } from './documents/inspected-document.ts'
import type { PublishedByFolder } from './kinds.ts'
import type { FormerAnchor, Mended, Redirect, Withdrawn } from './permalinks/former.ts'
import type { Frame } from './site/frame.ts'
import type { SiteData } from './site/schema.ts'
import type { Uncovered } from './vocabularies/uncovered.ts'
import type { Agency, Partnership, Term, Theme } from './vocabularies/vocabulary.ts'

/**
 * Everything that is published, checked and cross-linked both ways. Every list is an index that was built once:
 * nothing that reads the Library searches it, and nothing in it is a draft or under embargo.
 */
export interface Library extends PublishedByFolder {
  site: SiteData
  /** What stands around every page. */
  frame: Frame
  urls: Urls
  /** The words of the interface, and how dates, numbers and lists are written. */
  language: Language
  /** The moment that decided what is published. */
  now: Date
  /** Whether this is a draft preview: then, and only then, drafts and entries under embargo are in it. */
  isDraftPreview: boolean
  /** The newest first, as the briefings are. */
  reviews: readonly Review[]
  topics: readonly Topic[]
  /** Of whom the reviews speak. */
  spokenOf: Spoken
  /** By name, as in a dictionary, as the themes are. */
  agencies: readonly Agency[]
  partnerships: readonly Partnership[]
  glossary: readonly Term[]
  /** What of the vocabularies nothing here speaks of: no page has it, and the search says so. */
  uncovered: readonly Uncovered[]
  /** The documents that published entries attach, by the names of their files. */
  documents: ReadonlyMap<string, PublishedDocument>
  /** The pictures in their texts, by the names under which they are published. */
  pictures: ReadonlyMap<string, PublishedPicture>
  /** Every recommendation, the newest review first, in the order of its report. */
  recommendations: readonly Recommendation[]
  /** Every question for a team, by theme, as it stands under its first theme. */
  questions: readonly QuestionGroup[]
  /** The questions that name an agency, in the same groups and order. */
  questionsByRole: ReadonlyMap<Agency, readonly QuestionGroup[]>
  /** Lessons that came back, the strongest first. */
  recurrences: readonly Recurrence[]
  /** The same by theme, the theme of the strongest first. */
  recurrencesByTheme: ReadonlyMap<Theme, readonly Recurrence[]>
  /** How many recommendations have an answer. */
  answered: number
  /** What the reviews have in common, as pictures show it. */
  charts: Charts
  /** What is said where something was withdrawn. Nothing else in the Library knows of it. */
  withdrawn: readonly Withdrawn[]
  /**
   * What is being mended, and is not shown meanwhile: where a withdrawal could not wait for it; in a draft preview, drafts that
   * cannot be shown yet.
   */
  mended: readonly Mended[]
  /** What entries of today have no more, and older ones promised: see `permalinks/legacy.ts`. */
  legacy: ReadonlySet<Address>
  /** Addresses that entries had once, and where they lead now. */
  former: readonly Redirect[]
  /** Anchors that parts of a page had once, by the address of the page. */
  formerAnchors: ReadonlyMap<Address, readonly FormerAnchor[]>
}
