import type { Briefing } from '../../library/briefings/briefing.ts'
import { minutesInWords } from '../../model/reading-time.ts'
import { textBlock } from './block.ts'
import { closing, type Deck, type SectionWords, slidesOfSection, type TermWords } from './slide.ts'
import type { Source } from './source.ts'

/** All that the slides of a briefing are made from. */
export interface BriefingWords {
  title: string
  /** What stands above each heading: a review's pseudonym. */
  above: string
  summary: string
  /** Whole minutes to read it aloud. */
  minutesAloud: number
  sections: readonly SectionWords[]
  terms: readonly TermWords[]
  source: Source
}

/** The form's own time, in minutes. */
const MINUTES = 7

export const wordsOf = (briefing: Briefing, source: Source): BriefingWords => ({
  title: briefing.title,
  above: briefing.kind === 'review' ? briefing.subject : 'Topic',
  summary: briefing.summary,
  minutesAloud: briefing.minutesAloud,
  sections: briefing.sections.map(({ slot, number, title, html }) => ({ slot, number, title, html })),
  terms: briefing.terms.map(({ id, term, long, meaning }) => ({ id, term, long, meaning })),
  source,
})

/** A briefing as slides: one or more for each section, and one for each question. */
export function deckOfBriefing({ title, above, summary, minutesAloud, sections, terms, source }: BriefingWords): Deck {
  const begin = {
    id: 'title',
    kind: 'title',
    heading: title,
    above,
    section: undefined,
    blocks: [textBlock(summary)],
    notes: [
      'Seven sections. Some of the people in the room may have lived something like this: say so, and that anyone may step out.',
      `The words on the slides take about ${minutesInWords(minutesAloud)} to read aloud; for seven, leave some to the page.`,
    ],
  } as const
  const slides = [begin, ...sections.flatMap((section) => slidesOfSection(section, terms, above)), closing(above)]
  return { title, slides, minutes: MINUTES, source }
}
