import type { CompiledPoint } from '../../markdown/compile.ts'
import type { Agency, Theme } from '../vocabularies/vocabulary.ts'
import type { Briefing, Point } from './briefing.ts'

/** A point of a briefing, linked to what it names. */
export function pointOf(
  { slot, holds, html, label, unlabelled, source, text }: CompiledPoint,
  briefing: Briefing,
  themes: Theme[],
  agencies: Agency[],
  address: Point['address'],
): Point {
  return { slot, holds, briefing, address, themes, agencies, html, label, unlabelled, source, text }
}

/** Whether a point is learning for practice: points of other sections say what happened, or what was found. */
export const isLearning = ({ slot, holds }: Pick<Point, 'slot' | 'holds'>): boolean => slot === 'learning' && holds === 'points'
