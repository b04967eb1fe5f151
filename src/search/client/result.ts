import { KINDS } from '../facet.ts'
import { excerpt } from './excerpt.ts'
import type { Found, Part } from './pagefind.ts'

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

/** How many further sections of a page are offered under a result. */
const MORE_PARTS = 2

/** Pages that are lists of small things: a result is the one that answers, not the list. */
const LISTS: readonly (string | undefined)[] = ['recommendations', 'page'] satisfies (keyof typeof KINDS)[]

/** One result: a link that opens at the section which answers best. */
export function result(found: Found): HTMLLIElement {
  const parts = found.sub_results.filter((part) => part.anchor).sort((a, b) => score(b) - score(a))
  const best = parts[0]
  const kind = found.filters['kind']?.[0] as keyof typeof KINDS | undefined
  const page = found.meta['title'] ?? found.url
  const isList = LISTS.includes(kind) && best !== undefined
  const what = kind === 'page' ? page : kind ? KINDS[kind].replace(/s$/, '') : ''
  const title = isList ? best.title : page
  const { words, otherWord } = excerpt(found, best)
  const item = element(
    'li',
    {},
    element('p', { className: 'eyebrow' }, isList || !best ? what : `${what} · ${best.title}`),
    element('h3', {}, element('a', { href: best?.url ?? found.url }, title)),
    element('p', {}, ...words.flatMap(({ text, marked }, i) => [i > 0 ? ' ' : '', ...(marked ? mark(text) : [text])])),
  )
  if (otherWord && !title.toLowerCase().includes(otherWord.toLowerCase())) {
    item.append(element('p', { className: 'small quiet' }, `Also said: ${otherWord}`))
  }
  const more = parts.slice(1, 1 + MORE_PARTS)
  if (more.length > 0) {
    const links = more.flatMap((part, i) => [i > 0 ? ', ' : '', element('a', { href: part.url }, part.title)])
    item.append(element('p', { className: 'small quiet' }, 'Also in ', ...links))
  }
  return item
}

/** Marks a word, and not the punctuation around it. */
function mark(text: string): Child[] {
  const [, before = '', word = '', after = ''] = /^([^\p{L}\p{N}]*)(.*?)([^\p{L}\p{N}]*)$/u.exec(text) ?? []
  return [before, element('mark', {}, word), after]
}

const score = (part: Part) => part.weighted_locations.reduce((sum, { balanced_score }) => sum + balanced_score, 0)
