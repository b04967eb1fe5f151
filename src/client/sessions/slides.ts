import { minutesInWords } from '../../model/reading-time.ts'
import { clock } from '../../views/clock.ts'
import { element } from '../element.ts'
import { documentAt, placeIn } from './linked-page.ts'
import type { Plan, PlanStep } from './plan.ts'
import { addressOf, pathOf, type Reference } from './reference.ts'
import { type Shown, shownAt } from './shown.ts'
import { grouped, textOf, type Words, wordsOf } from './words.ts'

/** Sections of a briefing, which has slides of its own for each. */
const SECTION = /^(?:background|concerns|events|findings|good-practice|learning|questions)$/

/** What nobody needs on a wall, whatever a page holds. */
const NOT_SHOWN = 'script, style, link, iframe, object, embed, form, button, input'

interface Look {
  kind: 'title' | 'section' | 'question' | 'close'
  heading: string
  above?: string
  /** A paragraph each, or elements that are made. */
  words?: readonly (Node | string)[]
  notes?: readonly string[]
}

/** The slides of a session: its title, and then those of each step. What cannot be fetched is said on a slide. */
export async function slidesOf(plan: Plan, base: string): Promise<HTMLElement[]> {
  let from = 0
  const starts = plan.steps.map(({ minutes }) => {
    from += minutes
    return from - minutes
  })
  const first = plan.steps.length === 0 ? 'There is no step in this session yet.' : plan.audience
  const title = slide(
    'title',
    {
      kind: 'title',
      heading: plan.title || 'A session',
      words: [first],
      notes: [`${minutesInWords(from)} in ${plan.steps.length === 1 ? 'one step' : `${plan.steps.length} steps`}.`],
    },
    'h1',
  )
  const steps = await Promise.all(plan.steps.map((step, i) => stepOf(step, i + 1, starts[i] as number, base)))
  return [title, ...steps.flat()]
}

async function stepOf(step: PlanStep, number: number, from: number, base: string): Promise<HTMLElement[]> {
  const { page, prompts, minutes } = step
  const id = `step-${number}`
  const shown = page && (await shownAt(page, base))
  const name = step.title || shown?.name || 'Together'
  const time = `${clock(from)} to ${clock(from + minutes)}: ${name}.`
  const read = page && shown ? await readingOf(page, shown, id, base) : []
  const opening = step.title && page ? [slide(id, { kind: 'section', heading: step.title, words: shown?.name ? [shown.name] : [] })] : []
  const alone = !page ? [slide(id, { kind: 'section', heading: name })] : []
  const asked = prompts.map((prompt, i) => slide(`${id}-prompt-${i + 1}`, { kind: 'question', heading: name, words: [prompt] }))
  const all = [...alone, ...opening, ...read, ...asked]
  all[0]?.querySelector('.notes')?.prepend(element('p', {}, time))
  return all
}

/** The slides of what a step opens: those that the briefing has, or one with its words. */
async function readingOf(page: Reference, shown: Shown, id: string, base: string): Promise<HTMLElement[]> {
  const { state, name, within, text } = shown
  if (state === 'gone')
    return [slide(`${id}-read`, { kind: 'section', heading: 'This page is no longer here', words: [addressOf(page, base)] })]
  if (state === 'unread') {
    const words = ['It could not be read just now. Load this page again.']
    return [slide(`${id}-read`, { kind: 'section', heading: 'A page of this site', words })]
  }
  if (page.kind === 'b' && (page.anchor === '' || SECTION.test(page.anchor) || state === 'part')) {
    const own = await slidesAt(`${pathOf(page, base)}present/`, page.anchor, id)
    if (own.length > 0) return own
  }
  const found = await documentAt(pathOf(page, base))
  if (typeof found === 'string') return []
  const main = found.querySelector('main')
  const place = page.anchor === '' ? null : placeIn(found, page.anchor)
  if (place) return partOf(place, isQuestion(page), { id, heading: text ? within : name, above: text ? '' : within })
  return [slide(`${id}-read`, { kind: 'section', heading: name, words: leadOf(main) })]
}

const isQuestion = ({ kind, anchor }: Reference): boolean => kind === 'q' || /^questions(?:-|$)/.test(anchor)

/** The slides of a part of a page: one for each question, and as few as can be read for all else. */
function partOf(place: Element, isAsked: boolean, { id, heading, above }: { id: string; heading: string; above: string }): HTMLElement[] {
  const words = wordsOf(place)
  const groups = isAsked ? words.map((one) => [one]) : grouped(words)
  if (groups.length === 0) return [slide(`${id}-read`, { kind: 'section', heading, above })]
  return groups.map((group, i) => {
    const place = groups.length > 1 ? `${i + 1} of ${groups.length}` : ''
    return slide(`${id}-read${i > 0 ? `-${i + 1}` : ''}`, {
      kind: isAsked ? 'question' : 'section',
      heading,
      above: [above, group[0]?.under, place].filter(Boolean).join(' · '),
      words: group.length > 1 ? [element('ul', {}, ...group.map(itemOf))] : group.flatMap(paragraphsOf),
    })
  })
}

const itemOf = ({ text, source }: Words) =>
  element('li', {}, text, ...(source ? [' ', element('span', { className: 'source' }, source)] : []))
const paragraphsOf = ({ text, source }: Words) => [text, ...(source ? [element('p', { className: 'source' }, source)] : [])]

/** What a page says that it is about, without the link on which it may end. */
function leadOf(main: Element | null): string[] {
  const lead = main?.querySelector('.lead')?.cloneNode(true) as Element | undefined
  const link = lead?.lastElementChild
  if (link?.matches('a') && !link.nextSibling && /[.?!]\s*$/.test(link.previousSibling?.textContent ?? '')) link.remove()
  return [textOf(lead)].filter(Boolean)
}

/** The slides of a section of a briefing, or of all of it but its first and last, as its own page has them. */
async function slidesAt(path: string, section: string, id: string): Promise<HTMLElement[]> {
  const found = await documentAt(path)
  if (typeof found === 'string') return []
  const numbered = new RegExp(`^${section}(?:-\\d+)?$`)
  const own = [...found.querySelectorAll<HTMLElement>('.slide')].filter((one) =>
    section === '' ? !['title', 'close'].includes(one.id) : numbered.test(one.id),
  )
  return own.map((one) => {
    const made = document.importNode(one, true)
    for (const other of made.querySelectorAll(NOT_SHOWN)) other.remove()
    const heading = made.querySelector('h1, h2')
    made.id = `${id}-${one.id}`
    if (heading) heading.id = `h-${made.id}`
    made.setAttribute('aria-labelledby', `h-${made.id}`)
    return made
  })
}

/** A slide as `Stage.astro` has it, made of plain words. */
function slide(id: string, { kind, heading, above = '', words = [], notes = [] }: Look, level: 'h1' | 'h2' = 'h2'): HTMLElement {
  const made = element(
    'section',
    { id, className: `slide of-${kind}` },
    element('p', { className: 'above' }, above),
    element(level, { id: `h-${id}`, tabIndex: -1 }, heading),
    element('div', { className: 'words' }, ...words.map((one) => (typeof one === 'string' ? element('p', {}, one) : one))),
    element('aside', { className: 'notes', hidden: true, ariaLabel: 'For the speaker' }, ...notes.map((note) => element('p', {}, note))),
  )
  made.setAttribute('aria-labelledby', `h-${id}`)
  return made
}
