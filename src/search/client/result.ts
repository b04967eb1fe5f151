import { KIND, type Kind } from '../facet.ts'
import type { PageFile, PagePart } from '../page-file.ts'
import type { Marker } from './excerpt.ts'

type Child = Node | string

/** An element made of plain text and other elements: nothing that was found is ever read as markup. */
export function element<K extends keyof HTMLElementTagNameMap>(
  name: K,
  properties: Partial<HTMLElementTagNameMap[K]> = {},
  ...children: Child[]
): HTMLElementTagNameMap[K] {
  const made = Object.assign(document.createElement(name), properties)
  made.append(...children)
  return made
}

/** What is shown of one result. */
export interface Shown {
  page: PageFile
  /** The parts that answer, the best first. */
  parts: readonly PagePart[]
}

/** Whether a result of this kind is one part of its page, and not the whole. */
export const isPart = (kind: Kind): boolean => kind === 'recommendations' || kind === 'term'

/** How many further sections of a page are offered under a result. */
const MORE_PARTS = 2

/** One result: a link that opens at the part which answers best. */
export function result({ page, parts }: Shown, marker: Marker): HTMLLIElement {
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
