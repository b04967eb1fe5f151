import { dayOf } from '../../model/day.ts'
import type { Review } from '../briefings/briefing.ts'
import { monthsIn } from '../briefings/read-again.ts'
import type { ReviewData } from '../briefings/review-schema.ts'
import type { BriefingData } from '../briefings/schema.ts'
import { monthsAfter } from '../schema/date.ts'
import type { Due } from '../vocabularies/vocabulary.ts'

/**
 * The day until which a report has to stay up, where it is known when it was published.
 *
 * @param stays how long: `1 year`.
 */
export function staysUntil({ status, on, published }: ReviewData['report'], stays: string): string | undefined {
  const since = status === 'published' ? on : published
  return since === undefined ? undefined : monthsAfter(since, monthsIn(stays))
}

/** The day by which a briefing is to be read again, where it says so. Its own `reviewBy` is settled once it was read on that day or after it. */
export function readAgainBy({
  reviewBy,
  reviewEvery,
  reviewed,
  published,
}: Pick<BriefingData, 'reviewBy' | 'reviewEvery' | 'reviewed' | 'published'>): string | undefined {
  if (reviewBy !== undefined && (reviewed === undefined || reviewed < reviewBy)) return reviewBy
  return reviewEvery === undefined ? undefined : monthsAfter(reviewed ?? published, monthsIn(reviewEvery))
}

/**
 * What is due from the reviews of one partnership, the soonest first: briefings to be read again, also those that are
 * late, and reports that have to stay up.
 *
 * @param reportStays how long a report stays up, once it was published: `1 year`.
 */
export function dueFrom(reviews: readonly Review[], reportStays: string, now: Date): Due[] {
  const today = dayOf(now)
  const due = reviews.flatMap((review): Due[] => {
    const { report } = review.review
    const stays = (report.status === 'published' && staysUntil(report, reportStays)) || ''
    return [
      ...(review.readAgainBy === undefined ? [] : [{ what: 'read-again', on: review.readAgainBy, review } as const]),
      ...(stays > today ? [{ what: 'report-stays', on: stays, review } as const] : []),
    ]
  })
  return due.sort((a, b) => (`${a.on} ${a.review.id}` < `${b.on} ${b.review.id}` ? -1 : 1))
}
