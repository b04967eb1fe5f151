import type { Element, ElementContent } from 'hast'
import type { Messages } from '../../messages/language.ts'
import { MARK } from '../ring.ts'
import type { Block } from './block.ts'
import type { Deck, Slide } from './slide.ts'
import type { Source } from './source.ts'

/** What the slides of a page need beside a deck. */
export interface Stage {
  said: Messages['slides']
  /** The page that they are of. */
  of: string
  /** By what name the windows of one deck find each other. */
  channel: string
  /** The code of the source's address, drawn. */
  code: Code | undefined
  /** The same slides as a file: its address; or `make`, where a script makes it. */
  file?: string
  /** Begins the id of each slide. */
  begin?: string
}

/** Modules on a side, and the lines of the dark ones. */
interface Code {
  size: number
  dark: string
}

/** Slides, and what moves them, as they stand on a page: the same in a build and in a browser. */
export const stageElements = (deck: Deck, { said, of, channel, code, file, begin = '' }: Stage): [main: Element, controls: Element] => [
  h(
    'main',
    { id: 'deck', 'data-minutes': String(deck.minutes), 'data-channel': channel },
    ...deck.slides.map((slide) => {
      const where = slide.kind === 'close' ? [whereFrom(deck.source, said, code)] : []
      return slideElement({ ...slide, id: begin + slide.id }, said, where)
    }),
  ),
  controls(said, of, file),
]

/** @param after stands below the words. */
export function slideElement(
  { id, kind, heading, above, section, blocks, notes }: Slide,
  said: Messages['slides'],
  after: Element[] = [],
): Element {
  const label = `h-${id}`
  return h(
    'section',
    { id, class: `slide of-${kind}`, 'aria-labelledby': label },
    h('p', { class: 'above' }, above),
    h(kind === 'title' ? 'h1' : 'h2', { id: label, tabindex: '-1' }, ...(section === undefined ? [] : [ring(section)]), heading),
    h('div', { class: 'words', 'data-words': '' }, ...words(blocks)),
    ...after,
    h('aside', { class: 'notes', 'data-notes': '', 'aria-label': said.speaker, hidden: true }, ...notes.map((note) => h('p', {}, note))),
  )
}

/** An element, with attributes by the names that they have in HTML. */
const h = (tagName: string, properties: Readonly<Record<string, string | boolean>>, ...children: (ElementContent | string)[]): Element => ({
  type: 'element',
  tagName,
  properties: { ...properties },
  children: children.map((child) => (typeof child === 'string' ? { type: 'text', value: child } : child)),
})

/** The seven sections, with that of the slide. */
const ring = (section: number): Element =>
  h(
    'svg',
    { viewBox: '0 0 100 100', 'aria-hidden': 'true' },
    ...MARK.map((d, i) => h('path', i + 1 === section ? { class: 'on', d } : { d })),
  )

const TAGS = { paragraph: 'p', item: 'p', quotation: 'blockquote', heading: 'h3', table: 'div', other: 'div' } as const

/** An item that stands alone needs no mark. */
const words = (blocks: readonly Block[]): Element[] =>
  blocks.length > 1 && blocks.every(({ kind }) => kind === 'item')
    ? [h('ul', {}, ...blocks.map(({ content }) => h('li', {}, ...content)))]
    : blocks.map(({ kind, content }) => h(TAGS[kind], {}, ...content))

/** Where the words are from, with a code to scan. */
const whereFrom = ({ address, notice }: Source, said: Messages['slides'], code: Code | undefined): Element =>
  h(
    'footer',
    { class: 'where' },
    ...(code && address !== undefined
      ? [h('div', { class: 'code', role: 'img', 'aria-label': said.qrCode({ address }) }, picture(code))]
      : []),
    h(
      'div',
      {},
      ...(address === undefined ? [] : [h('p', {}, address)]),
      ...(notice === undefined ? [] : [h('p', { class: 'small' }, notice)]),
    ),
  )

/** Dark on white in every scheme, because readers look for that. */
const picture = ({ size, dark }: Code): Element =>
  h(
    'svg',
    { viewBox: `0 0 ${size} ${size}`, 'shape-rendering': 'crispEdges' },
    h('path', { fill: '#fff', d: `M0 0h${size}v${size}H0z` }),
    h('path', { stroke: '#000', d: dark }),
  )

function controls(said: Messages['slides'], of: string, file: string | undefined): Element {
  const button = (action: string, name: string, more = {}) => h('button', { type: 'button', 'data-do': action, ...more }, name)
  const link = (action: string, name: string, href: string, more = {}) => h('a', { href, 'data-do': action, ...more }, name)
  const circle = { cx: '50', cy: '50', r: '40' }
  const save = file === 'make' ? button('file', said.file) : file && link('file', said.file, file, { download: true })
  return h(
    'nav',
    { id: 'controls', 'aria-label': said.controls, hidden: true },
    button('back', said.back),
    button('on', said.next),
    h('p', { id: 'place', 'aria-live': 'polite' }),
    h(
      'svg',
      { id: 'clock', viewBox: '0 0 100 100', role: 'img', 'aria-label': said.time },
      h('circle', { class: 'whole', ...circle }),
      h('circle', { class: 'gone', ...circle, pathLength: '100' }),
    ),
    button('notes', said.notes),
    button('black', said.black, { 'aria-pressed': 'false' }),
    button('full', said.fullScreen),
    ...(save ? [save] : []),
    link('leave', said.leave, of),
  )
}
