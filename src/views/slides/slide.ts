import type { RootContent } from 'hast'
import type { Section } from '../../library/briefings/briefing.ts'
import type { Term } from '../../library/vocabularies/vocabulary.ts'
import type { Messages } from '../../messages/language.ts'
import { WORDS_A_MINUTE } from '../../model/reading-time.ts'
import { type Block, blocksOf } from './block.ts'
import type { Source } from './source.ts'

/** What is seen on the wall at one time, and what its speaker sees beside it. */
export interface Slide {
  /** Its anchor: `learning`, `learning-2`. */
  id: string
  kind: 'title' | 'section' | 'question' | 'close'
  heading: string
  /** A small line above the heading. */
  above: string
  /** The section that it is of, from 1 to 7. */
  section: number | undefined
  blocks: readonly Block[]
  /** For the speaker alone, a paragraph each. */
  notes: readonly string[]
}

/** Slides in order, and what they are of. */
export interface Deck {
  title: string
  slides: readonly Slide[]
  /** Minutes that the ring takes to fill. */
  minutes: number
  /** Said on the last slide, below what is asked there. */
  source: Source
}

/** What slides need of a section and of the terms in it. */
export interface SectionWords<Words> extends Pick<Section, 'slot' | 'holds' | 'number' | 'title'> {
  words: Words
}
export type TermWords = Pick<Term, 'id' | 'term' | 'long' | 'meaning'>

/** The last slide: a question for everyone, with room for what is answered. */
export const closing = (above: string, words: Messages['slides']): Slide => ({
  id: 'close',
  kind: 'close',
  heading: words.closing,
  above,
  section: undefined,
  blocks: [],
  notes: [words.closingNotes],
})

/** Words that can be read from the back row at once. */
const WORDS = 64

/**
 * The slides of a section: as few as can be read from the back row, and one for each question.
 *
 * @param begin begins the anchor of each.
 * @param above what stands above each heading.
 */
export function slidesOfSection(
  { slot, holds, title, number, words }: SectionWords<readonly RootContent[]>,
  terms: readonly TermWords[],
  above: string,
  said: Messages['slides'],
  begin = '',
): Slide[] {
  const blocks = blocksOf(words)
  const groups = holds === 'questions' ? blocks.map((block) => [block]) : grouped(blocks)
  return groups.map((group, i) => ({
    id: begin + (i === 0 ? slot : `${slot}-${i + 1}`),
    kind: holds === 'questions' ? 'question' : 'section',
    heading: title,
    above: [above, groups.length > 1 ? said.part({ number: i + 1, of: groups.length }) : ''].filter(Boolean).join(' · '),
    section: number,
    blocks: group,
    notes: notesOn(group, terms, said),
  }))
}

/** What the speaker needs of a slide: how long it takes to read aloud, and what its terms mean. */
export function notesOn(blocks: readonly Block[], terms: readonly TermWords[], said: Messages['slides']): string[] {
  const words = blocks.reduce((sum, block) => sum + block.words, 0)
  const seconds = Math.max(5, Math.round((words * 60) / WORDS_A_MINUTE.aloud / 5) * 5)
  const meanings = [...new Set(blocks.flatMap((block) => block.terms))].flatMap((id) => {
    const term = terms.find((one) => one.id === id)
    return term ? [said.term({ term: [term.term, term.long].filter(Boolean).join(', '), meaning: term.meaning })] : []
  })
  return [said.seconds({ count: seconds }), ...meanings]
}

/** Puts blocks into as few groups as can be read from the back row, about equally long; a heading stays with what follows it. */
function grouped(blocks: readonly Block[]): Block[][] {
  const whole = blocks.reduce((sum, { words }) => sum + words, 0)
  const share = whole / Math.ceil(whole / WORDS)
  const groups: Block[][] = []
  let words = 0
  for (const [i, block] of blocks.entries()) {
    const last = groups.at(-1)
    const needs = block.kind === 'heading' ? block.words + (blocks[i + 1]?.words ?? 0) : block.words
    const begins = last === undefined || (words + needs > share * 1.15 && last.at(-1)?.kind !== 'heading')
    if (begins) {
      groups.push([block])
      words = block.words
    } else {
      last.push(block)
      words += block.words
    }
  }
  return groups
}
