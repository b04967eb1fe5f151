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
  const newest = new Map([...postings].map(([theme, posting]) => [theme, posting.slice(0, WEIGHED_PER_THEME)]))
  const weights = new Map([...postings].map(([theme, { length }]) => [theme, Math.log((briefings.length + 1) / length)]))
  const weight = (theme: Theme) => weights.get(theme) as number
  return new Map(
    briefings.map((briefing) => {
      const scores = new Map<Briefing, number>()
      for (const theme of briefing.themes) {
        for (const other of newest.get(theme) as Briefing[]) scores.set(other, (scores.get(other) ?? 0) + weight(theme))
      }
      for (const linked of [briefing, ...(briefing.kind === 'topic' ? briefing.reviews : briefing.topics)]) scores.delete(linked)
      const related = highest(scores).map((other) => {
        const shared = briefing.themes.filter((theme) => newest.get(theme)?.includes(other))
        return { briefing: other, shared: foremost(shared, weight) }
      })
      return [briefing, related]
    }),
  )
}

/** Those with the highest scores, from the highest on. */
function highest(scores: ReadonlyMap<Briefing, number>): Briefing[] {
  const best: (readonly [Briefing, number])[] = []
  for (const one of scores) {
    const last = best[SHOWN - 1]
    if (last && inOrder(last, one) < 0) continue
    best.push(one)
    best.sort(inOrder)
    if (best.length > SHOWN) best.pop()
  }
  return best.map(([briefing]) => briefing)
}

const inOrder = ([a, scoreA]: readonly [Briefing, number], [b, scoreB]: readonly [Briefing, number]): number =>
  scoreB - scoreA || compare(a.id, b.id)

/** The two themes that say most. */
const foremost = (themes: readonly Theme[], weight: (theme: Theme) => number): Theme[] =>
  themes.toSorted((a, b) => weight(b) - weight(a) || compare(a.id, b.id)).slice(0, 2)

/** A term as it stands in the middle of a sentence: without its capital, unless it is an acronym or a name. */
export function inRunningText(term: string): string {
  return /^\p{Lu}[\p{Ll}\s-]/u.test(term) ? term.charAt(0).toLowerCase() + term.slice(1) : term
}

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0)
