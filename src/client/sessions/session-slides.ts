import { builtSlides } from 'virtual:sevenfold/messages'
import { clock } from '../../views/clock.ts'
import { element } from '../element.ts'
import { documentAt, placeIn } from './linked-page.ts'
import { type LinkedPart, linkedPart } from './linked-part.ts'
import { grouped, type Passage, passagesOf, textOf } from './page-text.ts'
import type { SessionPlan, SessionStep } from './plan.ts'
import { addressOf, pathOf, type Reference } from './reference.ts'

/** Sections of a briefing, which has slides of its own for each. */
const SECTION = /^(?:background|concerns|events|findings|good-practice|learning|questions)$/

/** What nobody needs on a wall, whatever a page holds. */
const NOT_SHOWN = 'script, style, link, iframe, object, embed, form, button, input'

interface Slide {
  kind: 'title' | 'section' | 'question' | 'close'
  heading: string
  above?: string
  /** A paragraph each, or elements that are made. */
  words?: readonly (Node | string)[]
  notes?: readonly string[]
}

/** The slides of a session: its title, and then those of each step. What cannot be fetched is said on a slide. */
export async function slidesOf(plan: SessionPlan, base: string): Promise<HTMLElement[]> {
  let minutes = 0
  const starts = plan.steps.map((step) => {
    minutes += step.minutes
    return minutes - step.minutes
  })
  const title = slideElement(
    'title',
    {
      kind: 'title',
      heading: plan.title || builtSlides.aSession,
      words: [plan.steps.length === 0 ? builtSlides.empty : plan.audience],
      notes: [builtSlides.summary({ count: plan.steps.length, minutes: builtSlides.minutes({ count: minutes }) })],
    },
    'h1',
  )
  const steps = await Promise.all(plan.steps.map((step, i) => slidesOfStep(step, i + 1, starts[i] as number, base)))
  return [title, ...steps.flat()]
}

async function slidesOfStep(step: SessionStep, number: number, start: number, base: string): Promise<HTMLElement[]> {
  const { page, prompts, minutes } = step
  const id = `step-${number}`
  const linked = page && (await linkedPart(page, base))
  const name = step.title || linked?.name || builtSlides.together
  const time = builtSlides.time({ from: clock(start), to: clock(start + minutes), name })
  const reading = page && linked ? await readingOf(page, linked, id, base) : []
  const opening =
    step.title && page ? [slideElement(id, { kind: 'section', heading: step.title, words: linked?.name ? [linked.name] : [] })] : []
  const alone = !page ? [slideElement(id, { kind: 'section', heading: name })] : []
  const questions = prompts.map((prompt, i) => slideElement(`${id}-prompt-${i + 1}`, { kind: 'question', heading: name, words: [prompt] }))
  const all = [...alone, ...opening, ...reading, ...questions]
  all[0]?.querySelector('[data-notes]')?.prepend(element('p', {}, time))
  return all
}

/** The slides of what a step opens: those that the briefing has, or one with its words. */
async function readingOf(page: Reference, linked: LinkedPart, id: string, base: string): Promise<HTMLElement[]> {
  const { state, name, within, text } = linked
  if (state === 'gone') return [slideElement(`${id}-read`, { kind: 'section', heading: builtSlides.gone, words: [addressOf(page, base)] })]
  if (state === 'unread')
    return [slideElement(`${id}-read`, { kind: 'section', heading: builtSlides.unreadHeading, words: [builtSlides.unread] })]
  if (page.kind === 'b' && (page.anchor === '' || SECTION.test(page.anchor) || state === 'part')) {
    const own = await slidesAt(`${pathOf(page, base)}present/`, page.anchor, id)
    if (own.length > 0) return own
  }
  const found = await documentAt(pathOf(page, base))
  if (typeof found === 'string') return []
  const place = page.anchor === '' ? null : placeIn(found, page.anchor)
  if (place) return slidesOfPart(place, isQuestion(page), { id, heading: text ? within : name, above: text ? '' : within })
  return [slideElement(`${id}-read`, { kind: 'section', heading: name, words: leadOf(found) })]
}

const isQuestion = ({ kind, anchor }: Reference): boolean => kind === 'q' || /^questions(?:-|$)/.test(anchor)

/** The slides of a part of a page: one for each question, and as few as can be read for all else. */
function slidesOfPart(
  place: Element,
  isOfQuestions: boolean,
  { id, heading, above }: { id: string; heading: string; above: string },
): HTMLElement[] {
  const passages = passagesOf(place)
  const groups = isOfQuestions ? passages.map((passage) => [passage]) : grouped(passages)
  if (groups.length === 0) return [slideElement(`${id}-read`, { kind: 'section', heading, above })]
  return groups.map((group, i) => {
    const part = groups.length > 1 ? builtSlides.part({ number: i + 1, count: groups.length }) : ''
    return slideElement(`${id}-read${i > 0 ? `-${i + 1}` : ''}`, {
      kind: isOfQuestions ? 'question' : 'section',
      heading,
      above: [above, group[0]?.under, part].filter(Boolean).join(' · '),
      words: group.length > 1 ? [element('ul', {}, ...group.map(itemOf))] : group.flatMap(paragraphsOf),
    })
  })
}

const itemOf = ({ text, source }: Passage) =>
  element('li', {}, text, ...(source ? [' ', element('span', { className: 'source' }, source)] : []))
const paragraphsOf = ({ text, source }: Passage) => [text, ...(source ? [element('p', { className: 'source' }, source)] : [])]

/** What a page says that it is about: the paragraph below its title, without a link that is aside. */
function leadOf(page: Document): string[] {
  const lead = page.querySelector('main h1 + p')?.cloneNode(true) as Element | undefined
  for (const aside of lead?.querySelectorAll('[data-aside]') ?? []) aside.remove()
  return [textOf(lead)].filter(Boolean)
}

/** The slides of a section of a briefing, or of all of it but its first and last, as its own page has them. */
async function slidesAt(path: string, section: string, id: string): Promise<HTMLElement[]> {
  const found = await documentAt(path)
  if (typeof found === 'string') return []
  const numbered = new RegExp(`^${section}(?:-\\d+)?$`)
  const own = [...found.querySelectorAll<HTMLElement>('#deck > section')].filter((slide) =>
    section === '' ? !['title', 'close'].includes(slide.id) : numbered.test(slide.id),
  )
  return own.map((slide) => {
    const copy = document.importNode(slide, true)
    for (const one of copy.querySelectorAll(NOT_SHOWN)) one.remove()
    const heading = copy.querySelector('h1, h2')
    copy.id = `${id}-${slide.id}`
    if (heading) heading.id = `h-${copy.id}`
    copy.setAttribute('aria-labelledby', `h-${copy.id}`)
    return copy
  })
}

/** A slide as `Stage.astro` has it, made of plain words. */
function slideElement(id: string, { kind, heading, above = '', words = [], notes = [] }: Slide, level: 'h1' | 'h2' = 'h2'): HTMLElement {
  const content = element('div', { className: 'words' }, ...words.map((one) => (typeof one === 'string' ? element('p', {}, one) : one)))
  const aside = element('aside', { className: 'notes', hidden: true, ariaLabel: builtSlides.speaker })
  content.dataset['words'] = ''
  aside.dataset['notes'] = ''
  aside.append(...notes.map((note) => element('p', {}, note)))
  const made = element(
    'section',
    { id, className: `slide of-${kind}` },
    element('p', { className: 'above' }, above),
    element(level, { id: `h-${id}`, tabIndex: -1 }, heading),
    content,
    aside,
  )
  made.setAttribute('aria-labelledby', `h-${id}`)
  return made
}
