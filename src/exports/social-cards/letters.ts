import type { Node, Renderer } from '@takumi-rs/core'
import { type Stamp, stampOf } from './raster.ts'
import { typeface } from './typeface.ts'

type Weight = 400 | 600

/** How letters are set; the size in pixels. */
export interface Type {
  size: number
  weight: Weight
}

/** The height of a line, as a share of the size of its type. */
export const LINE = 1.12

/** What is drawn as one: a letter with its accents, and an `f` with what it may join. */
const LETTER = /f+\p{Ll}?|\P{M}\p{M}*|\p{M}+/gsu
export const lettersOf = (text: string): readonly string[] => text.match(LETTER) ?? []

/** In pixels: what letters are measured at. */
const MEASURED = 1000

/** The letters of the typeface. Each is measured and drawn once: words are put together of them. */
export interface Letters {
  /** Makes ready to say how wide texts are. */
  measure(texts: readonly string[], weight: Weight): Promise<void>
  /** How wide a text is, as a share of the size of its type. Its letters, and each with the next, were measured. */
  widthOf(text: string, weight: Weight): number
  /** Makes ready to set texts that were measured. */
  draw(texts: readonly string[], type: Type): Promise<void>
  /** The letters of a text that were drawn, each with its distance from the beginning, in pixels. */
  set(text: string, type: Type): { stamp: Stamp; x: number }[]
}

/** @param colourOf which colour each of the 256 greys becomes. */
export async function loadLetters(renderer: Renderer, colourOf: Uint8Array): Promise<Letters> {
  for (const subset of typeface()) await renderer.registerFont({ name: 'Typeface', ...subset })
  const widths = { 400: new Map<string, number>(), 600: new Map<string, number>() }
  const stamps = new Map<string, Map<string, Stamp | undefined>>()
  const stampsOf = ({ size, weight }: Type) => {
    const key = `${weight} ${size}`
    const drawn = stamps.get(key) ?? new Map<string, Stamp | undefined>()
    stamps.set(key, drawn)
    return drawn
  }

  const widthOf = (letters: string, weight: Weight) => widths[weight].get(letters) as number
  /** From where a letter begins to where the next one does: some stand closer together than others. */
  const advance = (letter: string, next: string | undefined, weight: Weight) =>
    next === undefined ? widthOf(letter, weight) : widthOf(letter + next, weight) - widthOf(next, weight)

  return {
    async measure(texts, weight) {
      const all = texts.flatMap((text) => {
        const letters = lettersOf(text)
        return letters.flatMap((letter, i) => [letter, letter + (letters[i + 1] ?? '')])
      })
      const missing = [...new Set(all)].filter((one) => !widths[weight].has(one))
      const { children } = await renderer.measure(page(missing.map((one) => node(one, { size: MEASURED, weight }, 0, 0))))
      for (const [i, { width }] of children.entries()) widths[weight].set(missing[i] as string, width / MEASURED)
    },
    widthOf(text, weight) {
      const letters = lettersOf(text)
      return letters.reduce((sum, letter, i) => sum + advance(letter, letters[i + 1], weight), 0)
    },
    async draw(texts, type) {
      const drawn = stampsOf(type)
      const missing = [...new Set(texts.flatMap(lettersOf))].filter((letter) => !drawn.has(letter))
      if (missing.length === 0) return
      // On all sides, for what reaches beyond the box of a letter.
      const room = Math.ceil(type.size / 3)
      const height = Math.ceil(LINE * type.size) + 2 * room
      const parts = missing.map((letter, i) => {
        const width = Math.ceil(widthOf(letter, type.weight) * type.size) + 2 * room
        return { left: 0, top: i * height, width, height }
      })
      const size = { width: Math.max(...parts.map(({ width }) => width)), height: height * parts.length }
      const nodes = missing.map((letter, i) => node(letter, type, room, i * height + room))
      const rgba = await renderer.render(page(nodes, size), { ...size, format: 'raw' })
      for (const [i, part] of parts.entries()) drawn.set(missing[i] as string, stampOf({ width: size.width, rgba }, colourOf, part, room))
    },
    set(text, type) {
      const letters = lettersOf(text)
      const drawn = stampsOf(type)
      let width = 0
      return letters.flatMap((letter, i) => {
        const [stamp, x] = [drawn.get(letter), Math.round(width * type.size)]
        width += advance(letter, letters[i + 1], type.weight)
        return stamp ? [{ stamp, x }] : []
      })
    },
  }
}

/** A text by itself, in a place on a page. */
const node = (text: string, { size, weight }: Type, left: number, top: number): Node => ({
  type: 'text',
  text,
  style: {
    position: 'absolute',
    left,
    top,
    fontFamily: 'Typeface',
    fontSize: size,
    fontWeight: weight,
    lineHeight: LINE,
    whiteSpace: 'pre',
  },
})

/** White on black. */
const page = (children: Node[], size: { width?: number; height?: number } = {}): Node => ({
  type: 'container',
  style: { ...size, backgroundColor: '#000', color: '#fff' },
  children,
})
