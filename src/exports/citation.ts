import type { Briefing } from '../library/briefings/briefing.ts'
import type { Recommendation } from '../library/briefings/recommendation.ts'
import type { Library } from '../library/library.ts'
import { formatDate } from '../library/schema/date.ts'
import { titleOf } from '../model/title.ts'

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

export const citationOf = (briefing: Briefing, { site }: Library): Citation => ({
  id: briefing.id,
  title: titleOf(briefing),
  address: new URL(briefing.address, site.address).href,
  ...shared(briefing, site),
})

export const citationOfRecommendation = ({ stableId, address, briefing, sources }: Recommendation, { site }: Library): Citation => ({
  id: stableId,
  title: `${briefing.subject}, ${stableId}: recommendation at ${sources.join(', ').replaceAll('\u2060', '')} of the report, in our words`,
  address: new URL(address, site.address).href,
  ...shared(briefing, site),
})

const shared = ({ published }: Briefing, { publisher, name, language }: Library['site']) => ({
  author: publisher.name,
  site: name,
  published,
  language,
})

/** A citation as a sentence or two, in the manner of Harvard. */
export function inWords({ author, title, site, published, address }: Citation): string {
  const whole = /[.?!…]$/.test(title) ? title : `${title}.`
  return `${author} (${published.slice(0, 4)}) ${whole} ${site}, ${formatDate(published)}. ${address}`
}
