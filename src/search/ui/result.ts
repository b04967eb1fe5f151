import { element } from '../../client/element.ts'
import { isPart, KIND } from '../query/facet.ts'
import type { PagePart } from '../query/page-file.ts'
import type { ResultDocument } from '../query/result-document.ts'
import type { Marker } from './snippet.ts'

/** How many further sections of a page are offered under a result. */
const MORE_PARTS = 2

/** One result: a link that opens at the part which answers best. */
export function result({ page, parts }: ResultDocument, marker: Marker): HTMLLIElement {
  const sections = parts.filter(({ anchor }) => anchor !== undefined)
  const best = sections[0]
  const { kind } = page
  const itself = isPart(kind)
  const to = ({ anchor }: PagePart) => `${page.address}#${anchor}`
  const text = (best ?? parts[0] ?? page.parts[0])?.text ?? ''
  const item = element(
    'li',
    {},
    element('p', { className: 'eyebrow' }, itself || !best ? KIND[kind] : `${KIND[kind]} · ${best.heading}`),
    element('h3', {}, element('a', { href: best ? to(best) : page.address }, itself && best ? best.heading : page.title)),
    element('p', {}, ...marker.excerpt(text).map(({ text, marked }) => (marked ? element('mark', {}, text) : text))),
  )
  const more = itself ? [] : sections.slice(1, 1 + MORE_PARTS)
  if (more.length > 0) {
    const links = more.flatMap((part, i) => [i > 0 ? ', ' : '', element('a', { href: to(part) }, part.heading)])
    item.append(element('p', { className: 'small quiet' }, 'Also in ', ...links))
  }
  return item
}
