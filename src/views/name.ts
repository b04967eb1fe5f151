import type { Briefing, Review } from '../library/briefings/briefing.ts'
import { formatReportDate, span } from '../library/schema/date.ts'
import type { Theme } from '../library/vocabularies/vocabulary.ts'

/** How a briefing is called where its title would be too long: a review by its pseudonym. */
export const shortName = (briefing: Briefing): string => (briefing.kind === 'review' ? briefing.subject : briefing.title)

/** What is said of a report, or another part of a pack, by its status. */
export const LIFE = {
  published: 'Published',
  'no-longer-published': 'No longer published',
  'not-published': 'Not published here',
  delayed: 'Delayed',
}

/** The year of a review's report, as well as it is known: `2017`, `2020 or later`. */
export function formatYear({ completed }: Review): string {
  if (typeof completed === 'string') return completed.slice(0, 4)
  const { from, to } = span(completed)
  const [first, last] = [from.slice(0, 4), to.slice(0, 4)]
  if (!completed.before) return `${first} or later`
  if (!completed.after) return `${last} or earlier`
  return first === last ? first : `${first} to ${last}`
}

/** `Report of August 2017`, `Date of the report not stated; not before July 2020`. */
export function reportOf({ completed }: Review): string {
  return typeof completed === 'string' ? `Report of ${formatReportDate(completed)}` : `Date of the report ${formatReportDate(completed)}`
}

/** `1 question`, `3 questions`. */
export const count = (n: number, one: string, more = `${one}s`): string => `${n.toLocaleString('en-GB')} ${n === 1 ? one : more}`

/** `4 reviews, 11 points, 5 recommendations`; what there is none of is not said. */
export function formatCounts({ reviews, points, recommendations, questions }: Theme['counts']): string {
  const all = [
    [reviews, 'review'],
    [points, 'point'],
    [recommendations, 'recommendation'],
    [questions, 'question'],
  ] as const
  return all
    .filter(([n]) => n > 0)
    .map(([n, one]) => count(n, one))
    .join(', ')
}
