import type { Point } from '../library/briefings/briefing.ts'
import type { Theme } from '../library/vocabularies/vocabulary.ts'

/** A point's HTML for a page: on the page of the theme that labels it, the label would only repeat the heading. */
export const htmlOn = (point: Point, theme: Theme | undefined): string =>
  theme !== undefined && point.label === theme.id && point.unlabelled ? point.unlabelled : point.html
