import { copies } from './copying.ts'
import { beside, type Place } from './places.ts'
import type { Toolbar } from './toolbar.ts'
import { button, type Toolbar } from './toolbar.ts'

/** Parts of a page that have an anchor of their own. */
const HERE = ':is(section, article, h2, h3, h4, li, dt)[id], .section p[id]'
/** What stands here and has its own address elsewhere, to which it links: a point, a recommendation, a card. */
const ELSEWHERE = '.points > li > a.source[href*="#"], .asks > li:not([id]) a.id, .card :is(h2, h3) > a'

interface Place {
  /** What the button is put into, before all else; a heading has it before itself, so that its name stays what it was. */
  into: HTMLElement
  /** What it is a link to. */
  name: string
  address: string
}

/**
 * Adds a button that shows, beside every part of the page that has an address, one more that copies it. They come only
 * when they are asked for: a briefing has some forty, and a reader who goes through it by keyboard has to pass each.
 */
export function offerLinks(main: HTMLElement, tools: Toolbar): void {
  if (!main.querySelector(`${HERE}, ${ELSEWHERE}`)) return
  const toggle = button('Links to copy')
  let buttons: HTMLButtonElement[] | undefined
  const show = (shown: boolean) => {
    buttons ??= placesOf(main).map(copyButton)
    for (const one of buttons) one.hidden = !shown
    toggle.ariaPressed = String(shown)
  }
  toggle.ariaPressed = 'false'
  toggle.addEventListener('click', () => show(toggle.ariaPressed === 'false'))
  tools.add(toggle)
}

function placesOf(main: HTMLElement): Place[] {
  const here = [...main.querySelectorAll<HTMLElement>(HERE)].flatMap((into) => {
    const heading = /^(SECTION|ARTICLE)$/.test(into.tagName) ? into.querySelector('h2, h3') : into
    return heading?.textContent.trim() ? [{ into, name: nameOf(heading), address: `#${into.id}` }] : []
  })
  const elsewhere = [...main.querySelectorAll<HTMLAnchorElement>(ELSEWHERE)].map((link) => {
    const into = link.closest('li') as HTMLElement
    return { into, name: nameOf(into.querySelector('h2, h3') ?? into), address: link.href }
  })
  return [...here, ...elsewhere]
}

/** The first words of something, without the number of a section beside its heading. */
function nameOf(named: Element): string {
  const words = (named.querySelector('[id^=h-]') ?? named).textContent.trim().replace(/\s+/g, ' ')
  return words.length > 70 ? `${words.slice(0, 70).replace(/\s\S*$/, '')} …` : words
}

function copyButton({ into, name, address }: Place): HTMLButtonElement {
  const by = button('')
  by.className = 'copy place'
  by.append(icon())
  copies(by, new URL(address, location.origin + location.pathname).href, `link to ${name}`)
  if (/^H/.test(into.tagName)) into.before(by)
  else into.prepend(by)
  return by
}

/** Two links of a chain. */
const CHAIN = 'M9 15l6-6M11 6.5l2-2a4.6 4.6 0 0 1 6.5 6.5l-2 2M13 17.5l-2 2A4.6 4.6 0 0 1 4.5 13l2-2'

/** Lets a reader copy a link to every part of the page that has an address. */
export function offerLinks(places: readonly Place[], tools: Toolbar): void {
  tools.choice('Links to copy', () =>
    places.map((place) => {
      const by = beside(place, CHAIN)
      copies(by, place.address, `link to ${place.name}`)
      return by
    }),
  )
}
