import type { Briefing, Library } from '../library/library.ts'
import { deckOf } from './slide.ts'

/** The slides of a briefing, with where they are from on the last. */
export const deckOfBriefing = (briefing: Briefing, { site, at }: Pick<Library, 'site' | 'at'>) => {
  const from = `${new URL(at.briefing(briefing.id), site.address).href} ${site.notice ?? ''}`
  return deckOf(briefing, from.trim())
}
