import { firstWords } from '../views/first-words.ts'
import { button } from './toolbar.ts'

/** Parts of a page that have an anchor of their own. */
const HERE = ':is(section, article, h2, h3, h4, li, dt)[id], section p[id]'
/** A link of an item that has its own address elsewhere: a point, a recommendation, a card. */
const ELSEWHERE = 'a:is([data-place], [data-source])'

/** Something on a page that has an address. */
export interface Place {
  /** What a button for it is put into, before all else; a heading has it before itself, so that its name stays what it was. */
  into: HTMLElement
  name: string
  address: string
}

export function placesOf(main: HTMLElement): Place[] {
  const here = [...main.querySelectorAll<HTMLElement>(HERE)].flatMap((into) => {
    const heading = into.matches('section, article') ? (labelOf(into) ?? into.querySelector('h2, h3')) : into
    return heading?.textContent.trim() ? [{ into, name: nameOf(heading), address: hereAt(`#${into.id}`) }] : []
  })
  const elsewhere = [...main.querySelectorAll<HTMLAnchorElement>(ELSEWHERE)].map((link) => {
    const into = link.closest('li') as HTMLElement
    return { into, name: nameOf(into.querySelector('h2, h3') ?? into), address: link.href }
  })
  return [...here, ...elsewhere]
}

/** An address on this page. */
export const hereAt = (hash: string): string => new URL(hash, location.origin + location.pathname).href

/** What names a part of a page, in its heading: without the number of a section that stands beside it. */
const labelOf = (part: Element): Element | null => document.getElementById(part.getAttribute('aria-labelledby') ?? '')

/** The first words of something. */
export function nameOf(named: Element): string {
  return firstWords(named.textContent.trim().replace(/\s+/g, ' '), 70)
}

/** A button that stands beside a place, with a picture drawn with a pen. */
export function beside({ into }: Place, strokes: string): HTMLButtonElement {
  const by = button('')
  by.className = 'copy place'
  const [svg, path] = ['svg', 'path'].map((name) => document.createElementNS('http://www.w3.org/2000/svg', name)) as [
    SVGElement,
    SVGElement,
  ]
  svg.setAttribute('viewBox', '0 0 24 24')
  svg.ariaHidden = 'true'
  path.setAttribute('d', strokes)
  svg.append(path)
  by.append(svg)
  if (/^H/.test(into.tagName)) into.before(by)
  else into.prepend(by)
  return by
}
