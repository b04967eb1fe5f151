import { builtSlides, slides as said } from 'virtual:sevenfold/messages'
import type { ElementContent } from 'hast'
import { clock } from '../../views/clock.ts'
import { type Block, block, textBlock } from '../../views/slides/block.ts'
import type { Slide } from '../../views/slides/slide.ts'
import { slideElement } from '../../views/slides/stage.ts'
import { domOf } from '../hast-dom.ts'
import { slidesOn } from '../slides/framed-briefing.ts'
import { documentAt, placeIn } from './linked-page.ts'
import { type LinkedPart, linkedPart } from './linked-part.ts'
import { grouped, type Passage, passagesOf, textOf } from './page-text.ts'
import type { SessionPlan, SessionStep } from './plan.ts'
import { addressOf, pathOf, type Reference } from './reference.ts'

/** Sections of a briefing, which has slides of its own for each. */
const SECTION = /^(?:background|concerns|events|findings|good-practice|learning|questions)$/

/** What a slide says; what is left away is empty. */
type Said = Pick<Slide, 'kind' | 'heading'> & Partial<Pick<Slide, 'above' | 'blocks' | 'notes'>>

const slide = (id: string, words: Said): Slide => ({ id, section: undefined, above: '', blocks: [], notes: [], ...words })

/** The slides of a session: its title, and then those of each step. What cannot be fetched is said on a slide. */
export async function slidesOf(plan: SessionPlan, base: string): Promise<HTMLElement[]> {
  let minutes = 0
  const starts = plan.steps.map((step) => {
    minutes += step.minutes
    return minutes - step.minutes
  })
  const title = slide('title', {
    kind: 'title',
    heading: plan.title || builtSlides.aSession,
    blocks: [textBlock(plan.steps.length === 0 ? builtSlides.empty : plan.audience)],
    notes: [builtSlides.summary({ count: plan.steps.length, minutes: builtSlides.minutes({ count: minutes }) })],
  })
  const steps = await Promise.all(plan.steps.map((step, i) => slidesOfStep(step, i + 1, starts[i] as number, base)))
  return [title, ...steps.flat()].map((one) => domOf(slideElement(one, said)))
}

async function slidesOfStep(step: SessionStep, number: number, start: number, base: string): Promise<Slide[]> {
  const { page, prompts, minutes } = step
  const id = `step-${number}`
  const linked = page && (await linkedPart(page, base))
  const name = step.title || linked?.name || builtSlides.together
  const time = builtSlides.time({ from: clock(start), to: clock(start + minutes), name })
  const reading = page && linked ? await readingOf(page, linked, id, base) : []
  const opening =
    step.title && page ? [slide(id, { kind: 'section', heading: step.title, blocks: linked?.name ? [textBlock(linked.name)] : [] })] : []
  const alone = !page ? [slide(id, { kind: 'section', heading: name })] : []
  const questions = prompts.map((prompt, i) =>
    slide(`${id}-prompt-${i + 1}`, { kind: 'question', heading: name, blocks: [textBlock(prompt)] }),
  )
  const [first, ...more] = [...alone, ...opening, ...reading, ...questions]
  return first ? [{ ...first, notes: [time, ...first.notes] }, ...more] : []
}

/** The slides of what a step opens: those that the briefing has, or one with its words. */
async function readingOf(page: Reference, linked: LinkedPart, id: string, base: string): Promise<Slide[]> {
  const { state, name, within, text } = linked
  const one = (heading: string, words: readonly string[]) => [
    slide(`${id}-read`, { kind: 'section', heading, blocks: words.map(textBlock) }),
  ]
  if (state === 'gone') return one(builtSlides.gone, [addressOf(page, base)])
  if (state === 'unread') return one(builtSlides.unreadHeading, [builtSlides.unread])
  if (page.kind === 'b' && (page.anchor === '' || SECTION.test(page.anchor) || state === 'part')) {
    const own = await slidesAt(`${base}embed/${pathOf(page, '')}`, page.anchor, id)
    if (own.length > 0) return own
  }
  const found = await documentAt(pathOf(page, base))
  if (typeof found === 'string') return []
  const place = page.anchor === '' ? null : placeIn(found, page.anchor)
  if (place) return slidesOfPart(place, isQuestion(page, place), { id, heading: text ? within : name, above: text ? '' : within })
  return one(name, leadOf(found))
}

/** Whether a part is of questions: its page says so where its section holds what is not usual. */
function isQuestion({ kind, anchor }: Reference, place: Element): boolean {
  const holds = place.closest<HTMLElement>('[data-holds]')?.dataset['holds']
  return holds ? holds === 'questions' : kind === 'q' || /^questions(?:-|$)/.test(anchor)
}

/** The slides of a part of a page: one for each question, and as few as can be read for all else. */
function slidesOfPart(
  place: Element,
  isOfQuestions: boolean,
  { id, heading, above }: { id: string; heading: string; above: string },
): Slide[] {
  const passages = passagesOf(place)
  const groups = isOfQuestions ? passages.map((passage) => [passage]) : grouped(passages)
  if (groups.length === 0) return [slide(`${id}-read`, { kind: 'section', heading, above })]
  return groups.map((group, i) => {
    const part = groups.length > 1 ? builtSlides.part({ number: i + 1, count: groups.length }) : ''
    return slide(`${id}-read${i > 0 ? `-${i + 1}` : ''}`, {
      kind: isOfQuestions ? 'question' : 'section',
      heading,
      above: [above, group[0]?.under, part].filter(Boolean).join(' · '),
      blocks: group.length > 1 ? group.map(itemOf) : group.flatMap(paragraphsOf),
    })
  })
}

const textIn = (value: string) => ({ type: 'text', value }) as const
const sourceIn = (source: string): ElementContent => ({
  type: 'element',
  tagName: 'span',
  properties: { dataSource: '' },
  children: [textIn(source)],
})
const itemOf = ({ text, source }: Passage): Block =>
  block('item', [textIn(source ? `${text} ` : text), ...(source ? [sourceIn(source)] : [])])
const paragraphsOf = ({ text, source }: Passage): Block[] => [textBlock(text), ...(source ? [block('paragraph', [sourceIn(source)])] : [])]

/** What a page says that it is about: the paragraph below its title, without a link that is aside. */
function leadOf(page: Document): string[] {
  const lead = page.querySelector('main h1 + p')?.cloneNode(true) as Element | undefined
  for (const aside of lead?.querySelectorAll('[data-aside]') ?? []) aside.remove()
  return [textOf(lead)].filter(Boolean)
}

/** The slides of a section of a briefing, or of all of it but its first and last. */
async function slidesAt(path: string, section: string, id: string): Promise<Slide[]> {
  const found = await documentAt(path)
  if (typeof found === 'string') return []
  const numbered = new RegExp(`^${section}(?:-\\d+)?$`)
  return (slidesOn(found)?.deck.slides ?? [])
    .filter((own) => (section === '' ? !['title', 'close'].includes(own.id) : numbered.test(own.id)))
    .map((own) => ({ ...own, id: `${id}-${own.id}` }))
}
