import type { Briefing } from '../library/briefings/briefing.ts'
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
  title: language.messages.exports.recommendationTitle({
    subject: briefing.subject,
    id: stableId,
    sources: sources.join(', ').replaceAll('\u2060', ''),
  }),
  address: new URL(address, site.address).href,
  ...shared(briefing, site),
})

const shared = ({ published }: Briefing, { publisher, name, language }: Library['site']) => ({
  author: publisher.name,
  site: name,
  published,
  language,
})

/** Citations as text for a script. What they have in common stands in the first alone. */
export const packed = ([first, ...others]: readonly Citation[]): string =>
  JSON.stringify([first, ...others.map(({ id, title, address }) => ({ id, title, address }))])

/** The citations in such a text. */
export function unpacked(text: string): Citation[] {
  const all = JSON.parse(text) as Citation[]
  return all.map((one) => ({ ...all[0], ...one }))
}

/** A citation as a sentence or two, in the manner of Harvard. */
export function inWords({ author, title, site, published, address }: Citation, language: Language): string {
  const whole = /[.?!…]$/.test(title) ? title : `${title}.`
  const day = formatDate(published, language)
  return language.messages.exports.citation({ author, year: published.slice(0, 4), title: whole, site, day, address })
}
