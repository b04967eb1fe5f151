import type { Theme } from '../vocabularies/vocabulary.ts'
import type { Briefing, Related } from './briefing.ts'

/** How many of the newest briefings of a theme are weighed: the work stays the same as the site grows. */
const WEIGHED_PER_THEME = 60
const SHOWN = 4

/**
 * Finds for each briefing the ones that share most with it. A theme that few briefings have says more than one
 * that most have (its inverse document frequency).
 */
export function findRelated(briefings: readonly Briefing[]): Map<Briefing, Related[]> {
  const postings = new Map<Theme, Briefing[]>()
  for (const briefing of briefings) {
    for (const theme of briefing.themes) {
      const posting = postings.get(theme)
      if (posting) posting.push(briefing)
      else postings.set(theme, [briefing])
    }
  }
  const weight = (theme: Theme) => Math.log((briefings.length + 1) / (postings.get(theme)?.length ?? 1))
  return new Map(
    briefings.map((briefing) => {
      const linked = new Set<Briefing>([briefing, ...(briefing.kind === 'topic' ? briefing.reviews : briefing.topics)])
      const shared = new Map<Briefing, Theme[]>()
      for (const theme of briefing.themes) {
        for (const other of postings.get(theme)?.slice(0, WEIGHED_PER_THEME) ?? []) {
          if (linked.has(other)) continue
          const themes = shared.get(other)
          if (themes) themes.push(theme)
          else shared.set(other, [theme])
        }
      }
      const related = [...shared]
        .map(([other, themes]) => ({ other, themes, score: themes.reduce((sum, theme) => sum + weight(theme), 0) }))
        .sort((a, b) => b.score - a.score || compare(a.other.id, b.other.id))
        .slice(0, SHOWN)
        .map(({ other, themes }) => ({ briefing: other, shared: foremost(themes, weight) }))
      return [briefing, related]
    }),
  )
}

/** The two themes that say most. */
const foremost = (themes: readonly Theme[], weight: (theme: Theme) => number): Theme[] =>
  themes.toSorted((a, b) => weight(b) - weight(a) || compare(a.id, b.id)).slice(0, 2)

/** A term as it stands in the middle of a sentence: without its capital, unless it is an acronym or a name. */
export function inRunningText(term: string): string {
  return /^\p{Lu}[\p{Ll}\s-]/u.test(term) ? term.charAt(0).toLowerCase() + term.slice(1) : term
}

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0)
