import type { Address } from '../../model/id.ts'
import type { Briefing } from '../briefings/briefing.ts'
import { forEachKind, kindInLibrary, type PublishedByFolder, publishedOf } from '../kinds.ts'
import type { Theme } from '../vocabularies/vocabulary.ts'
import type { Mutable } from './mutable.ts'

/** An entry that is named on the pages of its themes, and below the learning of the briefings that are on them. */
export interface Companion {
  address: Address
  title: string
  summary: string
  themes: readonly Theme[]
  /** The day by which it is to be checked again, `2027-05-31`: after it, whoever reads its name is told. */
  checkAgain: string
  /** Whether that day has passed. */
  isOverdue: boolean
}

/** Names companions on their themes, and on the briefings of these: on each once, by the order of its themes. */
export function linkCompanions(published: PublishedByFolder, briefings: Iterable<Mutable<Briefing>>): void {
  for (const companion of forEachKind((kind) => kindInLibrary(kind).companions?.(publishedOf(published, kind)) ?? []).flat())
    for (const theme of companion.themes) (theme as Mutable<Theme>).companions.push(companion)
  for (const briefing of briefings) briefing.companions = [...new Set(briefing.themes.flatMap(({ companions }) => companions))]
}
