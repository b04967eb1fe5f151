import { search } from 'virtual:sevenfold/messages'
import { element } from '../../client/element.ts'
import { withNodes } from '../../client/with-nodes.ts'
import type { ResultDocument, SectionLink } from '../query/result-document.ts'
import type { Marker } from './snippet.ts'

/** How many further sections of a page are offered under a result. */
const MORE_PARTS = 2

/** One result: a link that opens at the part which answers best. */
export function resultItem({ kind, address, title, text, sections }: ResultDocument, marker: Marker): HTMLLIElement {
  const [best, ...others] = sections
  const to = ({ anchor }: SectionLink) => `${address}#${anchor}`
  const item = element(
    'li',
    {},
    element('p', { className: 'eyebrow' }, best ? `${search.kind[kind]} · ${best.heading}` : search.kind[kind]),
    element('h3', {}, element('a', { href: best ? to(best) : address }, title)),
    element('p', {}, ...marker.snippet(text).map(({ text, marked }) => (marked ? element('mark', {}, text) : text))),
  )
  const more = others.slice(0, MORE_PARTS)
  if (more.length > 0) {
    const sections = document.createDocumentFragment()
    sections.append(...more.flatMap((one, i) => [i > 0 ? ', ' : '', element('a', { href: to(one) }, one.heading)]))
    item.append(element('p', { className: 'small quiet' }, ...withNodes(search.alsoIn, { sections })))
  }
  return item
}
