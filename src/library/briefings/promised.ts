import type { Address } from '../../model/id.ts'
import { addressesOf, KINDS } from '../../model/kinds.ts'
import { CITATION_FORMATS } from '../../model/urls.ts'
import type { Library } from '../library.ts'

/** Every address that briefings promise to keep, with its anchors. Only a review has a register of its recommendations, and documents. */
export function* promisedOfBriefings({ urls, briefings, reviews }: Library): Generator<[Address, readonly string[]]> {
  for (const { id, address, anchors } of briefings) {
    const register = urls.recommendations(id)
    const ofReview = new Set([register, ...CITATION_FORMATS.map((format) => urls.citation(register, format))])
    for (const one of addressesOf('briefing', id, urls)) if (!ofReview.has(one)) yield [one, []]
    yield [address, [...KINDS.briefing.anchors, ...anchors]]
  }
  for (const { register, recommendations, review } of reviews) {
    yield [register, recommendations.flatMap(({ id, parts }) => [id, ...parts.map((part) => `${id}-${part.id}`)])]
    if (recommendations.length > 0) for (const format of CITATION_FORMATS) yield [urls.citation(register, format), []]
    for (const { document } of [review.report, ...review.pack]) if (document) yield [urls.document(document), []]
  }
}
