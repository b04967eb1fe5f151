import { adding } from 'virtual:sevenfold/messages'
import type { Place } from '../places.ts'
import styles from './adding.css?inline'
import { DEFAULT_MINUTES, LIMITS, type SessionPlan, type SessionStep } from './plan.ts'
import { type Reference, referenceTo, writeReference } from './reference.ts'
import { loadSession, saveSession } from './saved-session.ts'
import { encode, LONGEST } from './url-codec.ts'

/** What the page's own script lends, so that it stays one file. */
interface Lent {
  announce(words: string): void
  beside(place: Place, strokes: string): HTMLButtonElement
}

/** A plus. */
const PLUS = 'M12 4.5v15M4.5 12h15'

const BASE = import.meta.env.BASE_URL

/** A button beside each place that a step of a session may open, and a line that says what the session holds. */
export function additions(main: HTMLElement, places: readonly Place[], { announce, beside }: Lent): HTMLElement[] {
  const sheet = new CSSStyleSheet()
  sheet.replaceSync(styles)
  document.adoptedStyleSheets.push(sheet)
  const line = document.createElement('p')
  line.className = 'session-line'
  const summary = document.createElement('span')
  const open = document.createElement('a')
  open.href = `${BASE}sessions/build/`
  open.append(adding.open)
  line.append(summary, ' ', open)
  main.append(line)

  const buttons = places.flatMap((place) => {
    const page = referenceTo(new URL(place.address), BASE)
    if (!page || isTool(place)) return []
    const button = beside(place, PLUS)
    button.ariaLabel = adding.add({ name: place.name })
    button.dataset['mark'] = adding.mark
    button.addEventListener('click', () => {
      const reference = writeReference(page)
      announce(`${isIn(loadSession(), reference) ? removeStep(reference) : addStep(page, reference)} ${sessionSummary()}`)
      show()
    })
    return [{ button, reference: writeReference(page) }]
  })
  /** Shows which places are in the session, also after it was changed on another page. */
  const show = () => {
    const inSession = new Set(loadSession().steps.flatMap(({ page }) => (page ? [writeReference(page)] : [])))
    for (const { button, reference } of buttons) button.ariaPressed = String(inSession.has(reference))
    summary.textContent = sessionSummary()
  }
  show()
  addEventListener('storage', show)
  addEventListener('pageshow', show)
  return [...buttons.map(({ button }) => button), line]
}

/** Whether a place is beside what its page says, and no part of it: something to do there, or a list of links. */
const isTool = ({ into, address }: Place): boolean =>
  into.closest('nav, aside, [data-aside]') !== null && new URL(address).pathname === location.pathname

const opens = (reference: string) => (step: SessionStep) => step.page !== undefined && writeReference(step.page) === reference
const isIn = ({ steps }: SessionPlan, reference: string): boolean => steps.some(opens(reference))

/** Steps that were taken out while this page was open, with all that was written in them, and where they stood. */
const removed = new Map<string, { step: SessionStep; at: number }>()

/** Adds a page as the last step, or puts back the step of it that was taken out. @returns what came of it, in words. */
function addStep(page: Reference, reference: string): string {
  const plan = loadSession()
  if (plan.steps.length === LIMITS.steps) return adding.most({ most: LIMITS.steps })
  const fresh: SessionStep = { title: '', minutes: DEFAULT_MINUTES, page, prompts: [] }
  const { step, at } = removed.get(reference) ?? { step: fresh, at: plan.steps.length }
  const longer = { ...plan, steps: plan.steps.toSpliced(at, 0, step) }
  if (encode(longer).length > LONGEST) return adding.tooLong
  if (!saveSession(longer)) return adding.notAdded
  removed.delete(reference)
  return adding.added
}

/** Takes out the last step that opens a page. @returns what came of it, in words. */
function removeStep(reference: string): string {
  const plan = loadSession()
  const at = plan.steps.findLastIndex(opens(reference))
  if (!saveSession({ ...plan, steps: plan.steps.toSpliced(at, 1) })) return adding.notRemoved
  removed.set(reference, { step: plan.steps[at] as SessionStep, at })
  return adding.removed
}

function sessionSummary(): string {
  const count = loadSession().steps.length
  return count === 0 ? adding.empty : adding.steps({ count })
}
