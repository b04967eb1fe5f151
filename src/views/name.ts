import type { Briefing, Review } from '../library/briefings/briefing.ts'
import { span } from '../library/schema/date.ts'
import type { Agency, Partnership, Theme } from '../library/vocabularies/vocabulary.ts'
import type { Language } from '../messages/language.ts'
import { formatReportDate } from './date.ts'

/** How a briefing is called where its title would be too long: a review by its pseudonym. */
export const shortName = (briefing: Briefing): string => (briefing.kind === 'review' ? briefing.subject : briefing.title)

/** How those are called who were asked, where the whole name would be too long: a partnership by its area, if it alone is there. */
export const nameOfAsked = (asked: Agency | Partnership): string => (asked.kind === 'agency' ? asked.name : asked.shortName)

/** Where a review is from: a place is named once, though several of its partnerships may be there. */
export const areasOf = ({ partnerships }: Review): string[] => [...new Set(partnerships.map(({ area }) => area))]

/** The year of a review's report, as well as it is known: `2017`, `2020 or later`. */
export function formatYear({ completed }: Review, { messages }: Language): string {
  if (typeof completed === 'string') return completed.slice(0, 4)
  const { from, to } = span(completed)
  const [first, last] = [from.slice(0, 4), to.slice(0, 4)]
  if (!completed.before) return messages.facts.yearOrLater({ year: first })
  if (!completed.after) return messages.facts.yearOrEarlier({ year: last })
  return first === last ? first : messages.facts.yearToYear({ first, last })
}

/** `Report of August 2017`, `Date of the report not stated; not before July 2020`. */
export function reportOf({ completed }: Review, language: Language): string {
  const { facts } = language.messages
  const date = formatReportDate(completed, language)
  return typeof completed === 'string' ? facts.reportOf({ date }) : facts.reportDate({ date })
}

/** `4 reviews, 11 points, 5 recommendations`; what there is none of is not said. */
export function formatCounts({ reviews, points, recommendations, questions }: Theme['counts'], { messages: { common } }: Language): string {
  const all = [
    [reviews, common.reviews],
    [points, common.points],
    [recommendations, common.recommendations],
    [questions, common.questions],
  ] as const
  return all
    .filter(([count]) => count > 0)
    .map(([count, said]) => said({ count }))
    .join(', ')
}
