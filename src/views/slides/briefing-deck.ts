import type { RootContent } from 'hast'
import type { Briefing } from '../../library/briefings/briefing.ts'
import type { Messages } from '../../messages/language.ts'
import { textBlock } from './block.ts'
import { closing, type Deck, type SectionWords, slidesOfSection, type TermWords } from './slide.ts'
import type { Source } from './source.ts'

/** All that the slides of a briefing are made from. The words of its sections are HTML in a build, and elements in a browser. */
export interface BriefingWords<Words = string> {
  title: string
  /** What stands above each heading: a review's pseudonym. */
  above: string
  summary: string
  /** Whole minutes to read it aloud. */
  minutesAloud: number
  sections: readonly SectionWords<Words>[]
  terms: readonly TermWords[]
  source: Source
}

/** The form's own time, in minutes. */
const MINUTES = 7

export const wordsOf = (briefing: Briefing, source: Source, said: Messages['slides']): BriefingWords => ({
  title: briefing.title,
  above: briefing.kind === 'review' ? briefing.subject : said.topic,
  summary: briefing.summary,
  minutesAloud: briefing.minutesAloud,
  sections: briefing.sections.map(({ slot, holds, number, title, html }) => ({ slot, holds, number, title, words: html })),
  terms: briefing.terms.map(({ id, term, long, meaning }) => ({ id, term, long, meaning })),
  source,
})

/** A briefing as slides: one or more for each section, and one for each question. */
export function deckOfBriefing<Words>(
  { title, above, summary, minutesAloud, sections, terms, source }: BriefingWords<Words>,
  said: Messages['slides'],
  nodesOf: (words: Words) => readonly RootContent[],
): Deck {
  const begin = {
    id: 'title',
    kind: 'title',
    heading: title,
    above,
    section: undefined,
    blocks: [textBlock(summary)],
    notes: [said.begin, (minutesAloud < MINUTES ? said.length : said.tooLong)({ count: minutesAloud })],
  } as const
  const inSections = sections.flatMap((section) => slidesOfSection({ ...section, words: nodesOf(section.words) }, terms, above, said))
  return { title, slides: [begin, ...inSections, closing(above, said)], minutes: MINUTES, source }
}
