import { dayOf } from '../model/day.ts'

/** What decides whether an entry may be seen. Dates are calendar days, `2026-11-21`. */
export interface Publishable {
  status: 'draft' | 'published' | 'withdrawn'
  publishFrom?: string | undefined
}

const DAY = /^\d{4}-\d\d-\d\d$/

/**
 * The one gate: pages, search, feeds, exports, links, counts and pictures see only what passes it.
 * An entry under embargo passes from the first moment of its `publishFrom` day.
 */
export function isPublished(entry: Publishable, now: Date): boolean {
  const { status, publishFrom } = entry
  if (status !== 'published') return false
  return publishFrom === undefined || (DAY.test(publishFrom) && publishFrom <= dayOf(now))
}
