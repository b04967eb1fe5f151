import type { Recurring, Review, Theme } from '../library.ts'

/** Themes on which two reviews or more have learning. */
export function findRecurring(themes: readonly Theme[]): Recurring[] {
  return themes
    .map((theme) => ({
      theme,
      reviews: theme.chapters
        .filter(({ briefing, learning }) => briefing.kind === 'review' && learning.length > 0)
        .map(({ briefing }) => briefing as Review),
    }))
    .filter(({ reviews }) => reviews.length > 1)
    .sort((a, b) => b.reviews.length - a.reviews.length || b.theme.counts.points - a.theme.counts.points)
}
