import type { Library } from '../library/library.ts'
import type { Slot } from '../model/slot.ts'

/** What most briefings call their seven sections, where one picture stands for all: those of reviews, unless there are topics alone. */
export function usualHeadings({
  site,
  reviews,
  topics,
}: Pick<Library, 'site' | 'reviews' | 'topics'>): Readonly<Partial<Record<Slot, string>>> {
  const kind = reviews.length === 0 && topics.length > 0 ? 'topic' : 'review'
  return Object.values(site.profiles).find((one) => one.kind === kind)?.headings ?? {}
}
