import { PDFArray, PDFDict, PDFNumber, PDFStream } from '@cantoo/pdf-lib'
import { steps } from './content.ts'
import { looksOf, sourceOf } from './drawn.ts'
import { dict, get, nameOf } from './object.ts'
import type { Box, PageText } from './text.ts'

/** Less difference than this between letters and what is around them, of 1, cannot be read. */
const LEGIBLE = 0.3
/** Lines that are thinner than this, in points, strike words out, and do not hide them. */
const THICK = 5

/** A bar with round corners has eight lines and curves. */
const FEW = 12

const SHAPES = ['Square', 'Circle', 'Polygon']
const LINES = ['Line', 'PolyLine', 'Ink']

/** What a paint leaves to be seen of black words on white: it lies over them, or darkens what is there ("multiply"). */
const legible = (opacity: number, light: number, darkens: boolean): number => 1 - opacity + (darkens ? opacity * light : 0)

/**
 * Whether an annotation hides what is below from the eye alone, or may do so: it is a filled shape, it is dark, or nothing can be
 * read through it and words stand there. A field counts where it is dark and words stand there.
 */
export function covers(one: PDFDict, page: PageText): boolean {
  const kind = nameOf(get(one, 'Subtype')) ?? ''
  if (kind === 'Link' || (kind === 'Caret' && isSmall(numbers(get(one, 'Rect'))))) return false
  const isField = kind === 'Widget'
  const opacity = number(get(one, 'CA')) ?? 1
  const darkens = kind === 'Highlight' || nameOf(get(one, 'BM')) === 'Multiply'
  const fill = fillOf(one, kind)
  const fills = fill.length > 0 && legible(opacity, light(fill), darkens) < LEGIBLE
  const strikes = LINES.includes(kind) && widthOf(one) > THICK && legible(opacity, 0, darkens) < LEGIBLE
  const paints = (only: 'dark' | 'all') =>
    looksOf(one).some((look) => paintsOver(look, { darkens: nameOf(get(one, 'BM')) === 'Multiply', only }))
  const isDark = (fills && light(fill) < LEGIBLE) || paints('dark')
  if (!isField && (isDark || (fills && SHAPES.includes(kind)))) return true
  return (isDark || (!isField && (fills || strikes || paints('all')))) && liesOverWords(one, page)
}

/** As a mark between two letters is. */
const isSmall = ([a = 0, b = 0, c = 0, d = 0]: readonly number[]): boolean => Math.abs(c - a) < 20 && Math.abs(d - b) < 20

function fillOf(one: PDFDict, kind: string): number[] {
  if (SHAPES.includes(kind)) return numbers(get(one, 'IC'))
  if (kind === 'Highlight' || kind === 'FreeText') return numbers(get(one, 'C'))
  const face = kind === 'Widget' ? dict(get(one, 'MK')) : undefined
  return face ? numbers(get(face, 'BG')) : []
}

/** Whether an annotation lies over words; on a page that is a picture, words may be anywhere. */
function liesOverWords(one: PDFDict, { words }: PageText): boolean {
  if (words.length === 0) return true
  return ['Rect', 'QuadPoints', 'L', 'Vertices'].some((key) => {
    const points = numbers(get(one, key))
    const [xs, ys] = [points.filter((_, i) => i % 2 === 0), points.filter((_, i) => i % 2 === 1)]
    const [left, bottom, right, top] = [Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)]
    return words.some((word: Box) => {
      const wide = Math.min(right, word[2]) - Math.max(left, word[0])
      const middle = (word[1] + word[3]) / 2
      return wide > Math.min(10, (word[2] - word[0]) / 2) && bottom - THICK < middle && top + THICK > middle
    })
  })
}

interface Look {
  fill: number[]
  opacity: number
  lines: number
  width: number
  darkens: boolean
  /** Of how many lines and curves the path is that is being drawn: letters are of many, a bar is of few. */
  path: number
  /** Whether that path is more than a line that is drawn as a thin rectangle. */
  isArea: boolean
  scale: [number, number]
}

/** Whether a drawing fills an area, draws a thick line, or shows a picture, so that nothing can be read below. */
function paintsOver(form: PDFStream, given: { darkens: boolean; only: 'dark' | 'all' }, depth = 0): boolean {
  const source = sourceOf(form)
  if (source === undefined) return true
  const resources = dict(get(form.dict, 'Resources'))
  const named = (list: string, name = ''): PDFDict | PDFStream | undefined => {
    const all = resources && dict(get(resources, list))
    const value = all && get(all, name.slice(1))
    return value instanceof PDFDict || value instanceof PDFStream ? value : undefined
  }
  let now: Look = { fill: [0], opacity: 1, lines: 1, width: 1, darkens: given.darkens, path: 0, isArea: false, scale: [1, 1] }
  const stack: Look[] = []
  const hides = () =>
    now.isArea &&
    legible(now.opacity, light(now.fill), now.darkens) < LEGIBLE &&
    (given.only === 'all' || (light(now.fill) < LEGIBLE && now.path <= FEW))
  for (const { operator, operands } of steps(source)) {
    const values = operands.map(Number)
    if (operator === 're') now = { ...now, path: now.path + 1, isArea: now.isArea || isThick(values, now.scale) }
    else if (/^(?:l|c|v|y)$/.test(operator)) now = { ...now, path: now.path + 1, isArea: true }
    else if (operator === 'cm') now = { ...now, scale: scaled(now.scale, values) }
    else if (operator === 'q') stack.push(now)
    else if (operator === 'Q') now = stack.pop() ?? now
    else if (/^(?:g|rg|k|sc|scn)$/.test(operator)) now = { ...now, fill: values.every(Number.isFinite) ? values : [0.5] }
    else if (operator === 'cs') now = { ...now, fill: [0] }
    else if (operator === 'w') now = { ...now, width: values[0] ?? 1 }
    else if (operator === 'gs') {
      const state = dict(named('ExtGState', operands[0]))
      const mode = state && nameOf(get(state, 'BM'))
      now = {
        ...now,
        opacity: number(state && get(state, 'ca')) ?? now.opacity,
        lines: number(state && get(state, 'CA')) ?? now.lines,
        darkens: mode ? mode === 'Multiply' : now.darkens,
      }
    } else if (/^(?:f|F|f\*|B|B\*|b|b\*)$/.test(operator) && hides()) return true
    else if (/^(?:S|s)$/.test(operator) && now.width > THICK && given.only === 'all' && legible(now.lines, 0, now.darkens) < LEGIBLE)
      return true
    else if (operator === 'Do') {
      const drawn = named('XObject', operands[0])
      if (!(drawn instanceof PDFStream)) continue
      if (nameOf(get(drawn.dict, 'Subtype')) === 'Image') {
        if (given.only === 'all' && legible(now.opacity, 1, now.darkens) < LEGIBLE) return true
      } else if (legible(now.opacity, 0, false) < LEGIBLE && depth < 10) {
        if (paintsOver(drawn, { ...given, darkens: now.darkens }, depth + 1)) return true
      }
    } else if (/^(?:ID|sh)$/.test(operator) && given.only === 'all') return true
    if (/^(?:f|F|f\*|B|B\*|b|b\*|S|s|n)$/.test(operator)) now = { ...now, path: 0, isArea: false }
  }
  return false
}

const isThick = ([, , wide = 0, high = 0]: readonly number[], [x, y]: readonly [number, number]): boolean =>
  Math.min(Math.abs(wide) * x, Math.abs(high) * y) > THICK

const scaled = ([x, y]: readonly [number, number], [a = 1, b = 0, c = 0, d = 1]: readonly number[]): [number, number] => [
  x * Math.hypot(a, b),
  y * Math.hypot(c, d),
]

const number = (value: unknown): number | undefined => (value instanceof PDFNumber ? value.asNumber() : undefined)

const numbers = (value: unknown): number[] =>
  value instanceof PDFArray ? Array.from({ length: value.size() }, (_, i) => number(value.lookup(i)) ?? 0) : []

function widthOf(one: PDFDict): number {
  const style = dict(get(one, 'BS'))
  return number(style && get(style, 'W')) ?? numbers(get(one, 'Border'))[2] ?? 1
}

/** How light a colour is, from 0 to 1: of grey, of red, green and blue, or of inks. */
function light(colour: readonly number[]): number {
  const [a = 0, b = 0, c = 0, d = 0] = colour
  if (colour.length === 4) return light([1 - Math.min(1, a + d), 1 - Math.min(1, b + d), 1 - Math.min(1, c + d)])
  return colour.length === 3 ? 0.3 * a + 0.59 * b + 0.11 * c : a
}
