import type { Urls } from '../../model/urls.ts'
import { span } from '../schema/date.ts'
import type { Agency, Partnership, Theme } from '../vocabularies/vocabulary.ts'
import type { Point, Review } from './briefing.ts'
import { isLearning } from './point.ts'
import type { Interval, Recommendation, Recurrence, Step } from './recommendation.ts'
import { alikeness, mostAlike, sharedWords } from './similarity.ts'

/** So many of the lessons on one theme stand on a page. */
export const LESSONS_A_PAGE = 20

interface Said {
  recommendations: Recommendation[]
  learning: Point[]
}

/**
 * Finds the lessons that came back. For an agency: a theme on which two reviews or more asked something of it, or for it.
 * For a partnership: a theme on which two or more of its own reviews asked something or had a point of learning, where
 * at least one asked something.
 *
 * @returns the strongest first: said by most reviews, then asked by most. Those of a theme stand in this order on its pages.
 */
export function findRecurrences(reviews: readonly Review[], urls: Urls): Recurrence[] {
  const groups = new Map<Agency | Partnership, Map<Theme, Map<Review, Said>>>()
  const said = (asked: Agency | Partnership, theme: Theme, review: Review): Said => {
    const themes = getOr(groups, asked, () => new Map<Theme, Map<Review, Said>>())
    return getOr(
      getOr(themes, theme, () => new Map<Review, Said>()),
      review,
      () => ({ recommendations: [], learning: [] }),
    )
  }
  for (const review of reviews) {
    for (const recommendation of review.recommendations) {
      const agencies = recommendation.to.filter((one) => one.kind === 'agency')
      const asked = new Set([...agencies, ...recommendation.agencies, ...review.partnerships])
      for (const one of asked) for (const theme of recommendation.themes) said(one, theme, review).recommendations.push(recommendation)
    }
    for (const point of review.points.filter(isLearning)) {
      for (const partnership of review.partnerships) {
        for (const theme of point.themes) {
          if (point.label === undefined || point.label === theme.id) said(partnership, theme, review).learning.push(point)
        }
      }
    }
  }
  const found: Omit<Recurrence, 'address'>[] = []
  for (const [asked, themes] of groups) {
    for (const [theme, byReview] of themes) {
      if (byReview.size < 2 || ![...byReview.values()].some(({ recommendations }) => recommendations.length > 0)) continue
      const id = `${asked.id}-${theme.id}`
      found.push({ id, theme, asked, steps: stepsOf(byReview) })
    }
  }
  const before = new Map<Theme, number>()
  return found.sort(strongestFirst).map((one) => {
    const place = before.get(one.theme) ?? 0
    before.set(one.theme, place + 1)
    return { ...one, address: urls.lesson(one.theme.id, one.asked.id, Math.floor(place / LESSONS_A_PAGE) + 1) }
  })
}

function getOr<Key, Value>(map: Map<Key, Value>, key: Key, make: () => Value): Value {
  const known = map.get(key)
  if (known !== undefined) return known
  const made = make()
  map.set(key, made)
  return made
}

function stepsOf(byReview: ReadonlyMap<Review, Said>): Step[] {
  const inOrder = [...byReview].sort(([a], [b]) => (timeOf(a) < timeOf(b) ? -1 : 1))
  return inOrder.map(([review, { recommendations, learning }], i) => {
    const [before, saidBefore] = inOrder[i - 1] ?? []
    const pairs = recommendations.flatMap((one) => {
      const nearest = mostAlike(one, saidBefore?.recommendations ?? [])
      return nearest ? [{ nearest, one, alike: alikeness(nearest, one) }] : []
    })
    const best = pairs.reduce<(typeof pairs)[number] | undefined>(
      (best, pair) => (best && best.alike >= pair.alike ? best : pair),
      undefined,
    )
    return {
      review,
      recommendations,
      learning,
      later: before && intervalOf(before, review),
      shared: best ? sharedWords(best.nearest, best.one) : [],
      alike: best?.alike ?? 0,
    }
  })
}

const timeOf = ({ completed, id }: Review): string => `${span(completed).from} ${span(completed).to} ${id}`

const isOpen = ({ completed }: Review): boolean => typeof completed !== 'string' && completed.before === undefined

function intervalOf(earlier: Review, later: Review): Interval {
  const [a, b] = [span(earlier.completed), span(later.completed)]
  const least = months(a.to, b.from)
  if (isOpen(earlier) || least < 0) return 'unknown'
  return { least, most: isOpen(later) ? undefined : months(a.from, b.to) }
}

/** Whole months from one day to another; less than none, when it is the earlier. */
function months(from: string, to: string): number {
  const [y1 = 0, m1 = 0] = from.split('-').map(Number)
  const [y2 = 0, m2 = 0] = to.split('-').map(Number)
  return (y2 - y1) * 12 + m2 - m1
}

type Lesson = Pick<Recurrence, 'id' | 'steps'>

function strongestFirst(a: Lesson, b: Lesson): number {
  const asked = ({ steps }: Lesson) => steps.filter(({ recommendations }) => recommendations.length > 0).length
  const both = ({ steps }: Lesson) =>
    steps.filter(({ recommendations, learning }) => recommendations.length > 0 && learning.length > 0).length
  return b.steps.length - a.steps.length || asked(b) - asked(a) || both(b) - both(a) || (a.id < b.id ? -1 : 1)
}
