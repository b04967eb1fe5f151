import type { Place } from '../../client/places.ts'
import { encode, LONGEST } from '../fragment.ts'
import { MINUTES, MOST } from '../plan.ts'
import { type Reference, referenceTo, writeReference } from '../reference.ts'
import styles from './adding.css?inline'
import { keep, kept } from './kept.ts'

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
    if (!page) return []
    const by = beside(place, PLUS)
    by.ariaLabel = `Add to your session: ${place.name}`
    by.addEventListener('click', () => {
      say(`${add(page)} ${held()}`)
      show()
    })
    return [{ by, written: writeReference(page) }]
  })
  /** Shows which places are in the session, also after it was changed on another page. */
  const show = () => {
    const inIt = new Set(kept().steps.flatMap(({ page }) => (page ? [writeReference(page)] : [])))
    for (const { by, written } of buttons) by.toggleAttribute('data-added', inIt.has(written))
    words.textContent = held()
  }
  show()
  addEventListener('storage', show)
  addEventListener('pageshow', show)
  return [...buttons.map(({ by }) => by), line]
}

/** Adds a page as the last step, and says what came of it. */
function add(page: Reference): string {
  const plan = kept()
  if (plan.steps.some((step) => step.page && writeReference(step.page) === writeReference(page))) return 'It is already there.'
  if (plan.steps.length === MOST.steps) return `A session has at most ${MOST.steps} steps. It was not added.`
  const longer = { ...plan, steps: [...plan.steps, { title: '', minutes: MINUTES, page, prompts: [] }] }
  if (encode(longer).length > LONGEST) return 'Your session is as long as a link can hold. It was not added.'
  return keep(longer) ? 'Added.' : 'It could not be added: this browser keeps nothing for this site, or has no room left.'
}

function held(): string {
  const { length } = kept().steps
  return length === 0 ? 'Your session is empty.' : `${length} ${length === 1 ? 'step' : 'steps'} in your session.`
}
