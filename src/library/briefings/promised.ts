import type { Address } from '../../model/id.ts'
import { currentAddressesOf, KINDS } from '../../model/kinds.ts'
import { CITATION_FORMATS } from '../../model/urls.ts'
import type { Library } from '../library.ts'
import type { Review } from './briefing.ts'

/** Whether there is a page of what a review asked for: also of nothing, where there was one once. */
export const hasRegister = ({ recommendations, register }: Review, { legacy }: Pick<Library, 'legacy'>): boolean =>
  recommendations.length > 0 || legacy.has(register)

/** Every address that briefings promise to keep, with its anchors. Only a review has a register of its recommendations. */
export function* promisedOfBriefings(library: Library): Generator<[Address, readonly string[]]> {
  const { urls, legacy, briefings, reviews } = library
  for (const { id, address, anchors } of briefings) {
    const register = urls.recommendations(id)
    const ofReview = new Set([register, ...CITATION_FORMATS.map((format) => urls.citation(register, format))])
    for (const one of currentAddressesOf('briefing', id, library)) if (!ofReview.has(one)) yield [one, []]
    yield [address, [...KINDS.briefing.anchors, ...anchors]]
  }
  for (const one of reviews) {
    const { register, recommendations } = one
    if (hasRegister(one, library))
      yield [register, recommendations.flatMap(({ id, parts }) => [id, ...parts.map((part) => `${id}-${part.id}`)])]
    const citations = CITATION_FORMATS.map((format) => urls.citation(register, format)).filter((citation) => legacy.has(citation))
    if (recommendations.length > 0) for (const citation of citations) yield [citation, []]
  }
}
