import type { Session, SessionStep } from '../../library/sessions/session.ts'
import type { Messages } from '../../messages/language.ts'
import { type Block, blocksOf, textBlock } from './block.ts'
import { nodesOf } from './nodes.ts'
import { closing, type Deck, notesOn, type SectionWords, type Slide, slidesOfSection, type TermWords } from './slide.ts'
import type { Source } from './source.ts'

/** All that the slides of a session are made from. */
export interface SessionWords {
  title: string
  audience: string
  summary: string
  minutes: number
  /** The trainer's, as HTML. */
  notes: string | undefined
  steps: readonly StepWords[]
  source: Source
}

interface StepWords {
  title: string
  minutes: number
  prompts: readonly string[]
  notes: string | undefined
  shows: Shown
}

/** What a step shows of the page that it opens: a section or a point of a briefing, or what a page says it is about. */
type Shown =
  | { kind: 'section'; section: SectionWords<string>; terms: readonly TermWords[] }
  | { kind: 'words'; html: string; terms: readonly TermWords[] }
  | { kind: 'text'; text: string }
  | undefined

export const wordsOfSession = (session: Session, source: Source): SessionWords => ({
  title: session.title,
  audience: session.audience,
  summary: session.summary,
  minutes: session.minutes,
  notes: session.notes,
  steps: session.steps.map(({ title, minutes, prompts, notes, opens }) => ({ title, minutes, prompts, notes, shows: shownOf(opens) })),
  source,
})

function shownOf(opens: SessionStep['opens']): Shown {
  if (!opens) return undefined
  if (opens.kind === 'theme') return { kind: 'text', text: opens.to.definition }
  if (opens.kind === 'page') return { kind: 'text', text: opens.to.summary }
  const { to, section, point } = opens
  const terms = to.terms.map(({ id, term, long, meaning }) => ({ id, term, long, meaning }))
  if (point) return { kind: 'words', html: `<p>${point.html} <span data-source>${point.source ?? ''}</span></p>`, terms }
  if (!section) return { kind: 'text', text: to.summary }
  const { slot, holds, number, title, html } = section
  return { kind: 'section', section: { slot, holds, number, title, words: html }, terms }
}

/** A session as slides: for each step what it opens, and one for each of its prompts. */
export function deckOfSession({ title, audience, summary, minutes, notes, steps, source }: SessionWords, said: Messages['slides']): Deck {
  const begin: Slide = {
    id: 'title',
    kind: 'title',
    heading: title,
    above: said.minutes({ count: minutes }),
    section: undefined,
    blocks: [textBlock(summary)],
    notes: [said.forWhom({ audience }), ...paragraphsOf(notes)],
  }
  const slides = [begin, ...steps.flatMap((step, i) => slidesOfStep(step, { number: i + 1, of: steps.length }, said)), closing(title, said)]
  return { title, slides, minutes, source }
}

function slidesOfStep(
  { title, minutes, prompts, notes, shows }: StepWords,
  { number, of }: { number: number; of: number },
  said: Messages['slides'],
): Slide[] {
  const step = said.step({ number, of, minutes: said.minutes({ count: minutes }) })
  const id = `step-${number}`
  const plain = (blocks: Block[], terms: readonly TermWords[]): Slide[] => [
    {
      id,
      kind: 'section',
      heading: title,
      above: step,
      section: undefined,
      blocks,
      notes: blocks.length > 0 ? notesOn(blocks, terms, said) : [],
    },
  ]
  const shown =
    shows?.kind === 'section'
      ? slidesOfSection({ ...shows.section, words: nodesOf(shows.section.words) }, shows.terms, `${step} · ${title}`, said, `${id}-`)
      : shows?.kind === 'words'
        ? plain(blocksOf(nodesOf(shows.html)), shows.terms)
        : shows || prompts.length === 0
          ? plain(shows ? [textBlock(shows.text)] : [], [])
          : []
  const asked = prompts.map(
    (prompt, i): Slide => ({
      id: `${id}-prompt-${i + 1}`,
      kind: 'question',
      heading: title,
      above: step,
      section: undefined,
      blocks: [textBlock(prompt)],
      notes: [],
    }),
  )
  const [first, ...more] = [...shown, ...asked]
  return first ? [{ ...first, id, notes: [...paragraphsOf(notes), ...first.notes] }, ...more] : []
}

/** The trainer's notes as the speaker sees them: paragraphs of plain text. */
const paragraphsOf = (html: string | undefined): string[] => (html === undefined ? [] : blocksOf(nodesOf(html)).map(({ text }) => text))
