import type { Theme } from '../vocabularies/vocabulary.ts'
import type { Briefing, Related } from './briefing.ts'

/** How many of the newest briefings of a theme are weighed: the work stays the same as the site grows. */
const WEIGHED_PER_THEME = 60
const SHOWN = 4

/** Of a theme: its newest briefings, and how much it says that two have it (its inverse document frequency). */
interface Posting {
  newest: readonly Briefing[]
  weight: number
}

/** Finds for each briefing the ones that share most with it. A theme that few briefings have says more than one that most have. */
export function findRelated(briefings: readonly Briefing[]): Map<Briefing, Related[]> {
  const postings = postingsOf(briefings)
  const posting = (theme: Theme) => postings.get(theme) as Posting
  return new Map(
    briefings.map((briefing) => {
      const scores = new Map<Briefing, number>()
      for (const { newest, weight } of briefing.themes.map(posting))
        for (const other of newest) scores.set(other, (scores.get(other) ?? 0) + weight)
      for (const linked of [briefing, ...(briefing.kind === 'topic' ? briefing.reviews : briefing.topics)]) scores.delete(linked)
      const related = highest(scores).map((other) => {
        const shared = briefing.themes.filter((theme) => posting(theme).newest.includes(other))
        return { briefing: other, shared: foremost(shared, (theme) => posting(theme).weight) }
      })
      return [briefing, related]
    }),
  )
}

function postingsOf(briefings: readonly Briefing[]): Map<Theme, Posting> {
  const uses = briefings.flatMap((briefing) => briefing.themes.map((theme) => ({ theme, briefing })))
  const byTheme = [...Map.groupBy(uses, ({ theme }) => theme)]
  return new Map(
    byTheme.map(([theme, all]) => [
      theme,
      { newest: all.slice(0, WEIGHED_PER_THEME).map(({ briefing }) => briefing), weight: Math.log((briefings.length + 1) / all.length) },
    ]),
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
