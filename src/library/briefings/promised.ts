import type { Address } from '../../model/id.ts'
import { currentAddressesOf, KINDS } from '../../model/kinds.ts'
import { CITATION_FORMATS } from '../../model/urls.ts'
import type { Library } from '../library.ts'

/** Every address that briefings promise to keep, with its anchors. Only a review has a register of its recommendations, and documents. */
export function* promisedOfBriefings(library: Library): Generator<[Address, readonly string[]]> {
  const { urls, legacy, briefings, reviews } = library
  for (const { id, address, anchors } of briefings) {
    const register = urls.recommendations(id)
    const ofReview = new Set([register, ...CITATION_FORMATS.map((format) => urls.citation(register, format))])
    for (const one of currentAddressesOf('briefing', id, library)) if (!ofReview.has(one)) yield [one, []]
    yield [address, [...KINDS.briefing.anchors, ...anchors]]
  }
  for (const { register, recommendations, review } of reviews) {
    yield [register, recommendations.flatMap(({ id, parts }) => [id, ...parts.map((part) => `${id}-${part.id}`)])]
    const citations = CITATION_FORMATS.map((format) => urls.citation(register, format)).filter((citation) => legacy.has(citation))
    if (recommendations.length > 0) for (const citation of citations) yield [citation, []]
    for (const { document } of [review.report, ...review.pack]) if (document) yield [urls.document(document), []]
  }
}
