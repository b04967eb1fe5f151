import { typesetSource } from '../../markdown/typeset.ts'
import type { AgencyId, PartnershipId } from '../../model/id.ts'
import { minutes, WORDS_A_MINUTE } from '../../model/reading-time.ts'
import { SLOTS } from '../../model/slot.ts'
import type { Urls } from '../../model/urls.ts'
import type { BriefingEntry } from '../content.ts'
import { readAgainBy } from '../due/due.ts'
import type { Mutable } from '../link/mutable.ts'
import { span, years } from '../schema/date.ts'
import { all, type Vocabulary } from '../vocabularies/link.ts'
import type { Review, Section, Topic } from './briefing.ts'
import { peopleOf } from './person.ts'
import type { Recommendation } from './recommendation.ts'
import type { Locators } from './review-schema.ts'

/**
 * A briefing with what it says itself: its vocabulary, its sections, and the recommendations of a review. What others say
 * of it is still to come.
 *
 * @param today `2026-11-21`.
 */
export function openBriefing(entry: BriefingEntry, vocabulary: Vocabulary, urls: Urls, today: string): Mutable<Review> | Mutable<Topic> {
  const { themes, agencies, partnerships, terms } = vocabulary
  const { data } = entry
  const again = readAgainBy(data)
  const base = {
    id: entry.id,
    address: urls.briefing(entry.id),
    short: urls.shortBriefing(entry.id),
    title: data.title,
    summary: data.summary,
    published: data.published,
    readAgainBy: again,
    isLate: again !== undefined && again < today,
    themes: all(themes, data.themes),
    agencies: all(agencies, data.agencies),
    terms: all(terms, entry.compiled.terms),
    points: [],
    questions: [],
    related: [],
    sessions: [],
    companions: [],
    resources: data.resources,
    ...reading(entry),
  }
  if (data.kind === 'topic') return { kind: 'topic', ...base, reviews: [] }
  const review: Mutable<Review> = {
    kind: 'review',
    ...base,
    subject: data.subject,
    review: data.review,
    completed: data.review.completed,
    years: years(data.review.completed),
    partnerships: all(partnerships, data.review.partnerships),
    people: peopleOf(data),
    recommendations: [],
    register: urls.recommendations(entry.id),
    topics: [],
  }
  for (const { id, text, parts = [], source = [], to, agencies: whose, themes: about, answers } of data.recommendations) {
    const recommendation: Recommendation = {
      id,
      text,
      parts,
      stableId: `${entry.id}-${id}`,
      address: urls.recommendations(entry.id, id),
      briefing: review,
      sources: source.map((one) => sourceInWords(one, data.review.locators)),
      to: to.flatMap((one) => partnerships.get(one as PartnershipId) ?? agencies.get(one as AgencyId) ?? []),
      agencies: all(agencies, whose),
      themes: all(themes, about),
      answers: [...answers].sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0)),
      led: [],
      before: [],
      after: [],
      lessons: [],
    }
    review.recommendations.push(recommendation)
  }
  return review
}

function reading({ profile, compiled }: BriefingEntry) {
  const sections = compiled.sections.map(
    ({ slot, html, words }): Section => ({
      slot,
      holds: profile.holds[slot],
      html,
      words,
      number: SLOTS.indexOf(slot) + 1,
      title: profile.headings[slot],
      seconds: Math.round((words * 60) / WORDS_A_MINUTE.silently),
    }),
  )
  const words = sections.reduce((sum, section) => sum + section.words, 0)
  return { sections, anchors: compiled.anchors, words, minutes: minutes(words), minutesAloud: minutes(words, 'aloud') }
}

/** `10.4` is a paragraph, or a page where sources are pages; anything else says itself what it is. */
const sourceInWords = (source: string, locators: Locators): string =>
  typesetSource(/^\d/.test(source) ? `${locators === 'pages' ? 'page ' : '¶'}${source}` : source)

/** By the day of publication; on one day, by the date of the report. */
export function newestFirst(a: BriefingEntry, b: BriefingEntry): number {
  const key = ({ data, id }: BriefingEntry) => `${data.published} ${data.kind === 'review' ? span(data.review.completed).from : '9'} ${id}`
  return key(a) < key(b) ? 1 : -1
}
