import type { Mutable } from '../link/mutable.ts'
import { isLearning } from './point.ts'
import type { Recommendation, Recurrence } from './recommendation.ts'
import { mostAlike } from './similarity.ts'

/** Links each recommendation to what led to it, and to what other reviews asked before and after it. */
export function linkRecommendationHistories(recommendations: readonly Recommendation[], recurrences: readonly Recurrence[]): void {
  for (const recommendation of recommendations) linkLearning(recommendation)
  for (const recurrence of recurrences) linkSteps(recurrence)
}

/** Finds the points of learning on a recommendation's themes, in its own review. */
function linkLearning(recommendation: Recommendation): void {
  const { briefing, themes } = recommendation
  const open = recommendation as Mutable<Recommendation>
  open.led = briefing.points.filter(
    (point) => isLearning(point) && themes.some((theme) => theme.id === (point.label ?? theme.id) && point.themes.includes(theme)),
  )
}

/**
 * Tells each recommendation of the one in the step before and after that is most like it, and of the whole lesson, which
 * may have more steps.
 */
function linkSteps(recurrence: Recurrence): void {
  const { steps } = recurrence
  for (const [i, { recommendations }] of steps.entries()) {
    for (const one of recommendations) (one as Mutable<Recommendation>).lessons.push(recurrence)
    const earlier = steps[i - 1]?.recommendations ?? []
    for (const later of recommendations) {
      const nearest = mostAlike(later, earlier)
      if (!nearest || later.before.includes(nearest)) continue
      ;(later as Mutable<Recommendation>).before.push(nearest)
      ;(nearest as Mutable<Recommendation>).after.push(later)
    }
  }
}
