import type { Briefing, Term } from '../library/library.ts'
import { WORDS_A_MINUTE } from '../library/reading-time.ts'
import { type Block, blocksOf } from './block.ts'

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
}

/** Words that can be read from the back row at once. */
const WORDS = 64

/** The form's own time. */
const MINUTES = 7

/** A briefing as slides: one or more for each section, and one for each question. */
export function deckOf(briefing: Briefing, from: string): Deck {
  const { sections, title, summary } = briefing
  const terms = new Map(briefing.terms.map((term) => [term.id as string, term]))
  const subject = briefing.kind === 'review' ? briefing.subject : 'Topic'
  const slides: Slide[] = [
    {
      id: 'title',
      kind: 'title',
      heading: title,
      above: subject,
      section: undefined,
      blocks: blocksOf(`<p>${escaped(summary)}</p>`),
      notes: [
        'Seven sections. Some of the people in the room may have lived something like this: say so, and that anyone may step out.',
        `The words on the slides take about ${briefing.minutesAloud} minutes to read aloud; for seven, leave some to the page.`,
      ],
    },
  ]
  for (const { slot, title: heading, number, html } of sections) {
    const blocks = blocksOf(html)
    const groups = slot === 'questions' ? blocks.map((block) => [block]) : grouped(blocks)
    for (const [i, group] of groups.entries()) {
      slides.push({
        id: i === 0 ? slot : `${slot}-${i + 1}`,
        kind: slot === 'questions' ? 'question' : 'section',
        heading,
        above: [subject, groups.length > 1 ? `${i + 1} of ${groups.length}` : ''].filter(Boolean).join(' · '),
        section: number,
        blocks: group,
        notes: notesOf(group, terms),
      })
    }
  }
  slides.push({
    id: 'close',
    kind: 'close',
    heading: 'What will we do differently?',
    above: subject,
    section: undefined,
    blocks: blocksOf(`<p>${escaped(from)}</p>`),
    notes: ['Agree who does what by when, and write it on the action-plan sheet.'],
  })
  return { title, slides, minutes: MINUTES }
}

/** What the speaker needs of a slide: how long it takes to read aloud, and what its terms mean. */
function notesOf(blocks: readonly Block[], terms: ReadonlyMap<string, Term>): string[] {
  const words = blocks.reduce((sum, block) => sum + block.words, 0)
  const seconds = Math.max(5, Math.round((words * 60) / WORDS_A_MINUTE.aloud / 5) * 5)
  const meanings = [...new Set(blocks.flatMap((block) => block.terms))].flatMap((id) => {
    const term = terms.get(id)
    return term ? [`${[term.term, term.long].filter(Boolean).join(', ')}: ${term.meaning}`] : []
  })
  return [`About ${seconds} seconds aloud.`, ...meanings]
}

/** Puts blocks into as few groups as can be read from the back row, about equally long; a heading stays with what follows it. */
function grouped(blocks: readonly Block[]): Block[][] {
  const whole = blocks.reduce((sum, { words }) => sum + words, 0)
  const share = whole / Math.ceil(whole / WORDS)
  const groups: Block[][] = []
  let words = 0
  for (const block of blocks) {
    const last = groups.at(-1)
    const begins = last === undefined || (words > 0 && words + block.words > Math.max(share * 1.15, 1) && last.at(-1)?.kind !== 'heading')
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

const escaped = (text: string): string => text.replace(/&/g, '&amp;').replace(/</g, '&lt;')
