import type { Briefing, Review } from '../library/briefings/briefing.ts'
import type { Recommendation } from '../library/briefings/recommendation.ts'
import type { Library } from '../library/library.ts'
import type { Language } from '../messages/language.ts'
import { titleOf } from '../model/title.ts'
import { formatDate } from './date.ts'

/** What is said of a page where somebody cites it. */
export interface Citation {
  /** Within the site, and without a space or a sign: `child-t`, `child-t-r3`. */
  id: string
  /** The publisher of the site: who wrote a briefing is nowhere said, and is not made up. */
  author: string
  title: string
  site: string
  /** The day of publication, `2026-11-21`. */
  published: string
  /** Where it stands, in full. */
  address: string
  language: string
}

export const citationOf = (briefing: Briefing, { site }: Pick<Library, 'site'>): Citation => ({
  id: briefing.id,
  title: titleOf(briefing),
  address: new URL(briefing.address, site.address).href,
  ...shared(briefing, site),
})

export const citationOfRecommendation = (
  { stableId, address, briefing, sources }: Recommendation,
  { site, language }: Pick<Library, 'site' | 'language'>,
): Citation => ({
  id: stableId,
  title: titleOfRecommendation({ subject: briefing.subject, id: stableId, sources: sources.join(', ').replaceAll('\u2060', '') }, language),
  address: new URL(address, site.address).href,
  ...shared(briefing, site),
})

function titleOfRecommendation(named: { subject: string; id: string; sources: string }, { messages }: Language): string {
  const { recommendationTitle, recommendationTitleAlone } = messages.exports
  return named.sources === '' ? recommendationTitleAlone(named) : recommendationTitle(named)
}

/** All that a review asked for. */
export const citationOfRegister = (review: Review, { site, language }: Pick<Library, 'site' | 'language'>): Citation => ({
  id: `${review.id}-recommendations`,
  title: language.messages.register.of({ subject: review.subject }),
  address: new URL(review.register, site.address).href,
  ...shared(review, site),
})

const shared = ({ published }: Briefing, { publisher, name, language }: Library['site']) => ({
  author: publisher.name,
  site: name,
  published,
  language,
})

/** Of each field, what all citations say; or what they begin and end with, and what each has between. */
type Packed = Record<keyof Citation, string | [start: string, end: string, ...own: string[]]>

/** Citations as text for a script. What they have in common is written once. */
export function packed(citations: readonly Citation[]): string {
  const packField = (field: keyof Citation): Packed[keyof Citation] => {
    const all = citations.map((one) => one[field])
    const start = commonStart(all)
    const rest = all.map((one) => one.slice(start.length))
    if (rest.every((one) => one === '')) return start
    const end = reversed(commonStart(rest.map(reversed)))
    return [start, end, ...rest.map((one) => one.slice(0, one.length - end.length))]
  }
  const fields = Object.keys(citations[0] ?? {}) as (keyof Citation)[]
  return JSON.stringify(Object.fromEntries(fields.map((field) => [field, packField(field)])))
}

/** The citations in such a text. */
export function unpacked(text: string): Citation[] {
  const all = JSON.parse(text) as Packed
  const fieldOf = (value: Packed[keyof Citation], i: number) =>
    typeof value === 'string' ? value : `${value[0]}${value[i + 2]}${value[1]}`
  // No two have the same id.
  const count = typeof all.id === 'string' ? 1 : all.id.length - 2
  return Array.from(
    { length: count },
    (_, i) => Object.fromEntries(Object.entries(all).map(([field, value]) => [field, fieldOf(value, i)])) as unknown as Citation,
  )
}

/** Characters, and no halves of them. */
const reversed = (text: string): string => [...text].reverse().join('')

function commonStart(all: readonly string[]): string {
  const [first = '', ...others] = all
  let start = first
  for (const one of others) while (!one.startsWith(start)) start = start.slice(0, -1)
  return start
}

/** A citation as a sentence or two, in the manner of Harvard. */
export function inWords({ author, title, site, published, address }: Citation, language: Language): string {
  const whole = /[.?!…]$/.test(title) ? title : `${title}.`
  const day = formatDate(published, language)
  return language.messages.exports.citation({ author, year: published.slice(0, 4), title: whole, site, day, address })
}
