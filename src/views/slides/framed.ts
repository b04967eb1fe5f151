import type { Briefing } from '../../library/briefings/briefing.ts'
import type { Library } from '../../library/library.ts'
import { type Common, commonOf } from './about.ts'
import { type BriefingWords, wordsOf } from './briefing-deck.ts'
import { sourceOf } from './source.ts'

/** What slides of a briefing need that its page in a frame does not say in words: it has it as data. */
export interface SlidesData extends Common, Pick<BriefingWords, 'above' | 'minutesAloud'>, Pick<BriefingWords['source'], 'address'> {
  /** The name of the site. */
  site: string
}

export function slidesDataOf(briefing: Briefing, library: Library): SlidesData {
  const { above, minutesAloud, source } = wordsOf(briefing, sourceOf(briefing.short, library), library.language.messages.slides)
  return { above, minutesAloud, address: source.address, site: library.site.name, ...commonOf(library) }
}
