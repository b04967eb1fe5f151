import { monthsAfter } from '../date.ts'
import type { Due, Review } from '../library.ts'
import type { BriefingData } from '../schema/briefing.ts'
import { monthsIn } from '../schema/read-again.ts'

/**
 * Months for which a report, once published, stays available: local reports at least one year (Working Together to
 * Safeguard Children, as the pages of Calderdale's and Plymouth's partnerships put it).
 */
const REPORT_STAYS = 12

/** The day by which a briefing is to be read again, where it says so. */
export function readAgainBy({
  reviewBy,
  reviewEvery,
  reviewed,
  published,
}: Pick<BriefingData, 'reviewBy' | 'reviewEvery' | 'reviewed' | 'published'>): string | undefined {
  if (reviewBy !== undefined) return reviewBy
  return reviewEvery === undefined ? undefined : monthsAfter(reviewed ?? published, monthsIn(reviewEvery))
}

/**
 * What is due from the reviews of one partnership, the soonest first: briefings to be read again, also those that are
 * late, and reports that have to stay up.
 */
export function dueFrom(reviews: readonly Review[], now: Date): Due[] {
  const today = now.toISOString().slice(0, 10)
  const due = reviews.flatMap((review): Due[] => {
    const { status, on } = review.review.report
    const stays = status === 'published' && on !== undefined ? monthsAfter(on, REPORT_STAYS) : ''
    return [
      ...(review.readAgainBy === undefined ? [] : [{ what: 'read-again', on: review.readAgainBy, review } as const]),
      ...(stays > today ? [{ what: 'report-stays', on: stays, review } as const] : []),
    ]
  })
  return due.sort((a, b) => (`${a.on} ${a.review.id}` < `${b.on} ${b.review.id}` ? -1 : 1))
}
