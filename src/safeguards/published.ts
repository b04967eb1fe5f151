/** What decides whether an entry may be seen. Dates are calendar days, `2026-11-21`, in UTC. */
export interface Publishable {
  status: 'draft' | 'published' | 'withdrawn'
  publishFrom?: string | undefined
}

/**
 * The one gate: pages, search, feeds, exports, links, counts and pictures see only what passes it.
 * An entry under embargo passes from the first moment of its `publishFrom` day.
 */
export function isPublished(entry: Publishable, now: Date): boolean {
  if (entry.status !== 'published') return false
  return entry.publishFrom === undefined || Date.parse(entry.publishFrom) <= now.getTime()
}
