import type { Recommendation } from '../library/briefings/recommendation.ts'
import { ANSWERS } from '../library/briefings/recommendation-schema.ts'
import { REVIEW_TYPES } from '../library/briefings/review-schema.ts'
import type { Library } from '../library/library.ts'
import { span } from '../library/schema/date.ts'

/** The columns of the register as it is given away, with what each holds. They keep their names and order; new ones go to the end. */
export const COLUMNS = {
  id: 'Its id on the whole site, for ever',
  review: 'The case, by its pseudonym',
  review_type: 'The kind of review',
  partnerships: 'Who published the review',
  report_from: 'The first day that the report may be of',
  report_to: 'The last day that the report may be of; empty where nothing fixes it',
  recommendation: 'What is asked, in our own words, with its parts',
  source: 'Where it stands in the report',
  asked_of: 'Who is asked',
  agencies: 'Whose practice it would change',
  themes: 'What it is about',
  answer: 'The latest answer; empty where none is recorded',
  answer_on: 'The day of that answer',
  answer_by: 'Who answered',
  address: 'Where it stands on this site',
  licence: 'Under what it may be used',
} as const

export type Row = Record<keyof typeof COLUMNS, string>

/** The register as rows, in its own order. */
export function registerRows(library: Library): Row[] {
  return library.recommendations.map((recommendation) => rowOf(recommendation, library))
}

const listed = (names: readonly string[]): string => names.join('; ')

function rowOf(recommendation: Recommendation, { site }: Library): Row {
  const { stableId, briefing, text, parts, sources, to, agencies, themes, answers, address } = recommendation
  const { completed } = briefing
  const { from, to: until } = span(completed)
  const latest = answers.at(-1)
  return {
    id: stableId,
    review: briefing.subject,
    review_type: REVIEW_TYPES[briefing.review.type],
    partnerships: listed(briefing.partnerships.map(({ name }) => name)),
    report_from: from,
    report_to: typeof completed === 'string' || completed.before ? until : '',
    recommendation: [text, ...parts.map((part) => `(${part.id}) ${part.text}`)].join(' '),
    source: listed(sources).replaceAll('\u2060', ''),
    asked_of: listed(to.map(({ name }) => name)),
    agencies: listed(agencies.map(({ name }) => name)),
    themes: listed(themes.map(({ term }) => term)),
    answer: latest ? ANSWERS[latest.status] : '',
    answer_on: latest?.on ?? '',
    answer_by: latest?.by ?? '',
    address: new URL(address, site.address).href,
    licence: site.licence.name,
  }
}
