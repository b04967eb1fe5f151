import { SLOTS, type Slot } from '../../model/slot.ts'
import type { Briefing, Review } from '../briefings/briefing.ts'
import type { Recommendation } from '../briefings/recommendation.ts'
import { span } from '../schema/date.ts'
import type { Agency, Partnership, Theme } from '../vocabularies/vocabulary.ts'
import { type MapLine, type MapNode, mapOf } from './map.ts'
import { inBlocks, type Matrix, matrixOf } from './matrix.ts'

/** What the reviews have in common, counted and laid out: as large as a page can show, however large the site is. */
export interface Charts {
  /** The points of learning and recommendations on each theme, by review; by the year where there are too many reviews to show. */
  themes: { by: 'review'; matrix: Matrix<Theme, Review> } | { by: 'year'; matrix: Matrix<Theme, string> }
  /** How many reviews of each year speak of each theme; the theme of most reviews is first. */
  years: Matrix<Theme, string>
  /** How many recommendations the reviews of each partnership have for each agency. */
  asked: Matrix<Agency, Partnership>
  /** The agency that most recommendations are for. */
  mostAsked: Agency | undefined
  /** Which themes the same reviews speak of. */
  map: { width: number; height: number; nodes: readonly MapNode<Theme>[]; lines: readonly MapLine<Theme>[] }
  /** The seven sections, in their order. */
  sections: readonly SectionLength[]
}

/** How long one of the seven sections is. */
export interface SectionLength {
  slot: Slot
  /** In the mean of all briefings. */
  words: number
  longest: Briefing | undefined
}

/** So many columns and rows stay legible; a larger site is shown by the year. */
const COLUMNS = 24
const ROWS = 40

const MAP = { mostItems: 24, mostLines: 44, width: 960, height: 720, margin: 70 }

/** Counts what the charts show, once for all pages. */
export function linkCharts(
  briefings: readonly Briefing[],
  reviews: readonly Review[],
  themes: readonly Theme[],
  partnerships: readonly Partnership[],
): Charts {
  const inTime = reviews.toSorted((a, b) => (span(a.completed).from < span(b.completed).from ? -1 : 1))
  const years = [...new Set(inTime.map(firstYear))].sort().slice(-COLUMNS)
  const said = themes.flatMap((theme) => reviewsOn(theme).map(([review, times]) => ({ theme, review, times })))
  const each = said.flatMap(({ theme, review, times }) => Array.from({ length: times }, () => [theme, review] as const))
  const recommendations = reviews.flatMap((review) => review.recommendations)
  const asking = partnerships
    .filter((one) => one.reviews.length > 0)
    .toSorted((a, b) => b.reviews.length - a.reviews.length)
    .slice(0, COLUMNS)
  return {
    themes:
      reviews.length <= COLUMNS
        ? { by: 'review', matrix: inBlocks(matrixOf(each, inTime, ROWS)) }
        : { by: 'year', matrix: inBlocks(matrixOf(byYear(each), years, ROWS), true) },
    years: matrixOf(byYear(said.map(({ theme, review }) => [theme, review])), years, ROWS),
    asked: inBlocks(matrixOf(recommendations.flatMap(askedBy), asking, ROWS)),
    mostAsked: matrixOf(
      recommendations.flatMap((one) => one.agencies.map((agency) => [agency, 'all'] as const)),
      ['all'],
      1,
    ).rows[0],
    map: { width: MAP.width, height: MAP.height, ...mapOf(spokenOf(said), MAP) },
    sections: SLOTS.map((slot, i) => lengthOf(slot, i, briefings)),
  }
}

/** The first year that a report may be of. */
const firstYear = (review: Review): string => review.years[0] as string

const byYear = (pairs: readonly (readonly [Theme, Review])[]): [Theme, string][] =>
  pairs.map(([theme, review]) => [theme, firstYear(review)])

/** The reviews that have points of learning or recommendations on a theme, and how many. */
const reviewsOn = ({ chapters }: Theme): [Review, number][] =>
  chapters.flatMap(({ briefing, learning, recommendations }): [Review, number][] => {
    const times = learning.length + recommendations.length
    return briefing.kind === 'review' && times > 0 ? [[briefing, times]] : []
  })

/** The reviews of each theme that more than one speaks of. */
function spokenOf(said: readonly { theme: Theme; review: Review }[]): Map<Theme, Set<Review>> {
  const all = Map.groupBy(said, ({ theme }) => theme)
  return new Map(
    [...all].map(([theme, all]) => [theme, new Set(all.map(({ review }) => review))] as const).filter(([, { size }]) => size > 1),
  )
}

/** Whom a recommendation is put to, or made for, each with the partnerships of its review. */
const askedBy = ({ to, agencies, briefing }: Recommendation): [Agency, Partnership][] =>
  [...new Set([...to.filter((one) => one.kind === 'agency'), ...agencies])].flatMap((agency) =>
    briefing.partnerships.map((partnership): [Agency, Partnership] => [agency, partnership]),
  )

function lengthOf(slot: Slot, place: number, briefings: readonly Briefing[]): SectionLength {
  const lengths = briefings.map(({ sections }) => sections[place]?.words ?? 0)
  const most = lengths.reduce((most, length) => Math.max(most, length), Number.NEGATIVE_INFINITY)
  return {
    slot,
    words: Math.round(lengths.reduce((sum, length) => sum + length, 0) / Math.max(1, lengths.length)),
    longest: briefings[lengths.indexOf(most)],
  }
}
