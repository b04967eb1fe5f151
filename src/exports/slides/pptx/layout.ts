import type { Slide } from '../../../views/slides/slide.ts'
import type { Box } from './fit.ts'

/** Where a slide has text, and how it stands there. */
export interface Place {
  /** What a person sees of it in a list of what is on a slide. */
  name: string
  /** What it is to a program that lists slides by their titles, or restyles them all. */
  type: 'title' | 'body' | 'ftr' | 'sldNum'
  /** Its number among those of its layout; a title has none. */
  index?: number
  box: Box
  /** Points of type, from large to small: the largest at which the text fits is taken. */
  sizes: readonly number[]
  /** Where in its box the text stands. */
  anchor: 't' | 'ctr' | 'b'
  face: 'serif' | 'sans'
  colour: 'tx1' | 'tx2' | 'accent1'
  bold?: true
  align?: 'r'
}

/** What slides of one kind have in common. */
export interface Layout {
  name: string
  /** Where the ring of seven sections stands, if it does, and its colour. */
  ring?: Box & { colour: 'accent5' | 'accent6' }
  title: Place
  above: Place
  words?: Place
  address?: Place
  notice?: Place
  footer?: Place
  number?: Place
}

/** Inches. */
export const SLIDE = { w: 40 / 3, h: 7.5 } as const
const [LEFT, WIDTH, RING] = [0.8, 11.73, 0.62]
const BESIDE = RING + 0.25
const TOP = 1.75
const FOOT = 6.9

const ABOVE: Place = {
  name: 'Above the title',
  type: 'body',
  index: 13,
  box: { x: LEFT, y: 0.3, w: WIDTH, h: 0.35 },
  sizes: [14, 12, 10, 8],
  anchor: 't',
  face: 'sans',
  colour: 'tx2',
}
export const FOOTER: Place = {
  name: 'Footer',
  type: 'ftr',
  index: 11,
  box: { x: LEFT, y: FOOT, w: 10, h: 0.3 },
  sizes: [12, 10, 8, 6],
  anchor: 'ctr',
  face: 'sans',
  colour: 'tx2',
}
export const NUMBER: Place = {
  ...FOOTER,
  name: 'Slide number',
  type: 'sldNum',
  index: 12,
  box: { x: LEFT + WIDTH - 1.5, y: FOOT, w: 1.5, h: 0.3 },
  align: 'r',
}
const TITLE: Place = {
  name: 'Title',
  type: 'title',
  box: { x: LEFT, y: 0.65, w: WIDTH, h: 0.8 },
  sizes: [28, 24, 20, 17, 14, 11, 8],
  anchor: 'ctr',
  face: 'serif',
  colour: 'accent1',
  bold: true,
}
const WORDS: Place = {
  name: 'Words',
  type: 'body',
  index: 1,
  box: { x: LEFT, y: TOP, w: WIDTH, h: FOOT - 0.2 - TOP },
  sizes: [30, 28, 26, 24, 22, 20, 18, 16, 14, 12, 10, 8, 6],
  anchor: 'ctr',
  face: 'serif',
  colour: 'tx1',
}

const FIRST: Layout = {
  name: 'First',
  ring: { x: 9.1, y: 1.6, w: 6.4, h: 6.4, colour: 'accent5' },
  title: {
    ...TITLE,
    box: { x: LEFT, y: 1.15, w: 8.3, h: 2.9 },
    sizes: [44, 40, 36, 32, 28, 24, 20, 16, 12],
    anchor: 'b',
    colour: 'tx1',
  },
  above: { ...ABOVE, box: { x: LEFT, y: 0.6, w: WIDTH, h: 0.4 }, sizes: [18, 14, 12, 10, 8] },
  words: {
    ...WORDS,
    box: { x: LEFT, y: 4.3, w: 7.9, h: 2.5 },
    sizes: [24, 22, 20, 18, 16, 14, 12, 10, 8],
    anchor: 't',
    colour: 'tx2',
  },
}

/** Where the answers to the last question are written: inches. */
export const ANSWERS: Box = { x: LEFT, y: 1.9, w: 7.8, h: 3.75 }
/** Nearly half the height of the slide: on a wall two metres wide, it can be read from four metres away at least. */
export const CODE: Box = { x: LEFT + WIDTH - 3.5, y: 2.15, w: 3.5, h: 3.5 }

const CLOSE: Layout = {
  name: 'Last',
  title: { ...TITLE, box: { x: LEFT, y: 0.65, w: WIDTH, h: 0.95 }, sizes: [40, 32, 28, 24, 20, 16, 12] },
  above: ABOVE,
  address: {
    ...WORDS,
    name: 'Address',
    index: 14,
    box: { x: LEFT, y: 5.95, w: WIDTH, h: 0.45 },
    sizes: [24, 20, 17, 14, 11, 8, 6],
    anchor: 'b',
    colour: 'accent1',
  },
  notice: {
    ...ABOVE,
    name: 'Notice',
    index: 15,
    box: { x: LEFT, y: 6.5, w: WIDTH, h: 0.7 },
    sizes: [14, 12, 10, 8, 6],
  },
}

const inner = (name: string, hasRing: boolean, words: Partial<Place> = {}): Layout => ({
  name,
  ...(hasRing ? { ring: { x: LEFT, y: 0.74, w: RING, h: RING, colour: 'accent6' } } : {}),
  title: hasRing ? { ...TITLE, box: { ...TITLE.box, x: LEFT + BESIDE, w: WIDTH - BESIDE } } : TITLE,
  above: ABOVE,
  words: { ...WORDS, ...words },
  footer: FOOTER,
  number: NUMBER,
})

const QUESTION = { sizes: [40, 36, 32, ...WORDS.sizes] }
const SECTION = inner('Section', true)
const SECTION_QUESTION = inner('Question of a section', true, QUESTION)
const STEP = inner('Step', false)
const STEP_QUESTION = inner('Question', false, QUESTION)

export function layoutOf({ kind, section }: Slide): Layout {
  if (kind === 'title') return FIRST
  if (kind === 'close') return CLOSE
  if (kind === 'question') return section === undefined ? STEP_QUESTION : SECTION_QUESTION
  return section === undefined ? STEP : SECTION
}

/** The text places of a layout, in the order in which they are read. */
export const placesOf = ({ title, above, words, address, notice, footer, number }: Layout): Place[] =>
  [title, above, words, address, notice, footer, number].filter((place) => place !== undefined)
