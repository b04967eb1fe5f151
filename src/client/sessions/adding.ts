import type { Place } from '../places.ts'
import styles from './adding.css?inline'
import { MINUTES, MOST, type Plan, type PlanStep } from './plan.ts'
import { type Reference, referenceTo, writeReference } from './reference.ts'
import { keep, kept } from './saved-session.ts'
import { encode, LONGEST } from './url-codec.ts'

/** What the page's own script lends, so that it stays one file. */
interface Lent {
  say(words: string): void
  beside(place: Place, strokes: string): HTMLButtonElement
}

/** A plus. */
const PLUS = 'M12 4.5v15M4.5 12h15'

const BASE = import.meta.env.BASE_URL

/** A button beside each place that a step of a session may open, and a line that says what the session holds. */
export function additions(main: HTMLElement, places: readonly Place[], { say, beside }: Lent): HTMLElement[] {
  const sheet = new CSSStyleSheet()
  sheet.replaceSync(styles)
  document.adoptedStyleSheets.push(sheet)
  const line = document.createElement('p')
  line.className = 'session-line'
  const words = document.createElement('span')
  const open = document.createElement('a')
  open.href = `${BASE}sessions/build/`
  open.append('Open it')
  line.append(words, ' ', open)
  main.append(line)

  const buttons = places.flatMap((place) => {
    const page = referenceTo(new URL(place.address), BASE)
    if (!page || isTool(place)) return []
    const by = beside(place, PLUS)
    by.ariaLabel = `Add to your session: ${place.name}`
    by.addEventListener('click', () => {
      const written = writeReference(page)
      say(`${isIn(kept(), written) ? takeOut(written) : add(page, written)} ${held()}`)
      show()
    })
    return [{ by, written: writeReference(page) }]
  })
  /** Shows which places are in the session, also after it was changed on another page. */
  const show = () => {
    const inIt = new Set(kept().steps.flatMap(({ page }) => (page ? [writeReference(page)] : [])))
    for (const { by, written } of buttons) by.ariaPressed = String(inIt.has(written))
    words.textContent = held()
  }
  show()
  addEventListener('storage', show)
  addEventListener('pageshow', show)
  return [...buttons.map(({ by }) => by), line]
}

/** Whether a place is there to do something on this page, and no part of what paper has. */
const isTool = ({ into, address }: Place): boolean => into.closest('.no-print') !== null && new URL(address).pathname === location.pathname

const isOf = (written: string) => (step: PlanStep) => step.page !== undefined && writeReference(step.page) === written
const isIn = ({ steps }: Plan, written: string): boolean => steps.some(isOf(written))

/** Steps that were taken out while this page was open, with all that was written in them, and where they stood. */
const out = new Map<string, { step: PlanStep; at: number }>()

/** Adds a page as the last step, or puts back the step of it that was taken out; and says what came of it. */
function add(page: Reference, written: string): string {
  const plan = kept()
  if (plan.steps.length === MOST.steps) return `A session has at most ${MOST.steps} steps. It was not added.`
  const { step, at } = out.get(written) ?? { step: { title: '', minutes: MINUTES, page, prompts: [] }, at: plan.steps.length }
  const longer = { ...plan, steps: plan.steps.toSpliced(at, 0, step) }
  if (encode(longer).length > LONGEST) return 'Your session is as long as a link can hold. It was not added.'
  if (!keep(longer)) return 'It could not be added: this browser keeps nothing for this site, or has no room left.'
  out.delete(written)
  return 'Added.'
}

/** Takes out the last step that opens a page. */
function takeOut(written: string): string {
  const plan = kept()
  const at = plan.steps.findLastIndex(isOf(written))
  if (!keep({ ...plan, steps: plan.steps.toSpliced(at, 1) })) return 'It could not be taken out: this browser keeps nothing just now.'
  out.set(written, { step: plan.steps[at] as PlanStep, at })
  return 'Taken out. Press again to put it back.'
}

function held(): string {
  const { length } = kept().steps
  return length === 0 ? 'Your session is empty.' : `${length} ${length === 1 ? 'step' : 'steps'} in your session.`
}
