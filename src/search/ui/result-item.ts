import { search } from 'virtual:sevenfold/messages'
import { element } from '../../client/element.ts'
import { withNodes } from '../../client/with-nodes.ts'
import { isPart } from '../query/facet.ts'
import type { PagePart } from '../query/page-file.ts'
import type { ResultDocument } from '../query/result-document.ts'
import type { Marker } from './snippet.ts'

/** How many further sections of a page are offered under a result. */
const MORE_PARTS = 2

/** One result: a link that opens at the part which answers best. */
export function resultItem({ page, parts }: ResultDocument, marker: Marker): HTMLLIElement {
  const sections = parts.filter(({ anchor }) => anchor !== undefined)
  const best = sections[0]
  const kind = search.kind[page.kind]
  const itself = isPart(page.kind)
  const to = ({ anchor }: PagePart) => `${page.address}#${anchor}`
  const text = (best ?? parts[0] ?? page.parts[0])?.text ?? ''
  const item = element(
    'li',
    {},
    element('p', { className: 'eyebrow' }, itself || !best ? kind : `${kind} · ${best.heading}`),
    element('h3', {}, element('a', { href: best ? to(best) : page.address }, itself && best ? best.heading : page.title)),
    element('p', {}, ...marker.snippet(text).map(({ text, marked }) => (marked ? element('mark', {}, text) : text))),
  )
  const more = itself ? [] : sections.slice(1, 1 + MORE_PARTS)
  if (more.length > 0) {
    const sections = document.createDocumentFragment()
    sections.append(...more.flatMap((part, i) => [i > 0 ? ', ' : '', element('a', { href: to(part) }, part.heading)]))
    item.append(element('p', { className: 'small quiet' }, ...withNodes(search.alsoIn, { sections })))
  }
  return item
}
