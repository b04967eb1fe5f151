import type { Recommendation } from '../library/briefings/recommendation.ts'
import { nameOfReviewType } from '../library/briefings/review-type.ts'
import type { Library } from '../library/library.ts'
import { span } from '../library/schema/date.ts'
import type { Language } from '../messages/language.ts'

/** The columns of the register as it is given away. They keep their names and order; new ones go to the end. */
export const COLUMNS = [
  'id',
  'review',
  'review_type',
  'partnerships',
  'report_from',
  'report_to',
  'recommendation',
  'source',
  'asked_of',
  'agencies',
  'themes',
  'answer',
  'answer_on',
  'answer_by',
  'address',
  'licence',
] as const

export type Column = (typeof COLUMNS)[number]
export type Row = Record<Column, string>

/** What each column holds, in words. */
export const columnsInWords = ({ messages }: Language): Row => messages.exports.columns

/** The register as rows, in its own order. */
export function registerRows(library: Library): Row[] {
  return library.recommendations.map((recommendation) => rowOf(recommendation, library))
}

const listed = (names: readonly string[]): string => names.join('; ')

function rowOf(recommendation: Recommendation, library: Library): Row {
  const { site, language } = library
  const { facts } = language.messages
  const { stableId, briefing, text, parts, sources, to, agencies, themes, answers, address } = recommendation
  const { completed } = briefing
  const { from, to: until } = span(completed)
  const latest = answers.at(-1)
  return {
    id: stableId,
    review: briefing.subject,
    review_type: nameOfReviewType(briefing.review.type, library),
    partnerships: listed(briefing.partnerships.map(({ name }) => name)),
    report_from: from,
    report_to: typeof completed === 'string' || completed.before ? until : '',
    recommendation: [text, ...parts.map((part) => `(${part.id}) ${part.text}`)].join(' '),
    source: listed(sources).replaceAll('\u2060', ''),
    asked_of: listed(to.map(({ name }) => name)),
    agencies: listed(agencies.map(({ name }) => name)),
    themes: listed(themes.map(({ term }) => term)),
    answer: latest ? facts.answers[latest.status] : '',
    answer_on: latest?.on ?? '',
    answer_by: latest?.by ?? '',
    address: new URL(address, site.address).href,
    licence: site.licence.name,
  }
}
