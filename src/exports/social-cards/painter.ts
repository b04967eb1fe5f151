import { deflateSync } from 'node:zlib'
import { type ImageSource, type Node, Renderer } from '@takumi-rs/core'
import { mix } from '../../library/site/colour.ts'
import { MARK } from '../../views/ring.ts'
import { type Preview, SIZE } from '../../views/social-card.ts'
import { COLOURS, png, rowLength } from '../files/png.ts'
import { linesOf } from './fit.ts'
import { typeface, writable } from './typeface.ts'

/** What all previews of a site share. */
export interface Ground {
  /** The name of the site. */
  name: string
  colours: { paper: string; accent: string }
}

/** Where the words of a page stand; even numbers, because two pixels share a byte. */
const WORDS = { left: 72, top: 60, width: 760, height: 402 } as const
const LABEL = 36
/** Of compression: nearly as small as at higher levels, in a third of their time. */
const LEVEL = 3
const TITLE = { top: 68, sizes: [96, 84, 74, 66, 58, 50], smallest: 44, line: 1.12, lines: 4 } as const
const RING = { left: 826, top: 186, size: 528 } as const

/**
 * Makes ready to draw the previews of a site. Everything is drawn in white and greys on black; the greys then become
 * colours between the accent, which is the background, and the paper, in which the words stand.
 *
 * @returns a function that draws one, as a PNG: the same words give the same bytes.
 */
export async function painter({ name, colours }: Ground): Promise<(words: Pick<Preview, 'label' | 'title'>) => Promise<Buffer>> {
  const renderer = new Renderer()
  for (const subset of typeface()) await renderer.registerFont({ name: 'Typeface', ...subset })
  const palette = Array.from({ length: COLOURS }, (_, i) => mix(colours.paper, colours.accent, i / (COLOURS - 1)))

  const paint = ({ width, height }: { width: number; height: number }, children: Node[], images: ImageSource[] = []) => {
    const style = { width, height, backgroundColor: '#000', color: '#fff', fontFamily: 'Typeface' }
    return renderer.render({ type: 'container', style, children }, { width, height, format: 'raw', images })
  }

  /** Of each character of a title, as a share of the size of the type. */
  const widths = new Map<string, number>()
  const measure = async (words: string) => {
    for (const character of new Set(words)) {
      if (widths.has(character)) continue
      const style = { ...TITLE_STYLE, fontSize: 100, fontFamily: 'Typeface', whiteSpace: 'pre' }
      widths.set(character, (await renderer.measure({ type: 'text', text: character, style })).width / 100)
    }
  }

  const ground = new Uint8Array(rowLength(SIZE.width) * SIZE.height)
  const site = writable(name)
  lay(ground, 0, 0, SIZE.width, await paint(SIZE, [RING_NODE, ...(site ? [text(site, 72, 520, 40, 600)] : [])], [RING_IMAGE]))

  const paintWords = async (said: string, above: string | undefined) => {
    await measure(said)
    const size = sizeOf(said, (character) => widths.get(character) as number)
    return paint(WORDS, [...(above ? [text(above, 0, 0, LABEL, 400)] : []), title(said, size)])
  }

  const rows = new Uint8Array(ground.length)
  return async ({ label, title: words }) => {
    const said = writable(words)
    const greys = said && (await paintWords(said, writable(label)))
    // From here on nothing is waited for: all previews are laid out on the same rows.
    rows.set(ground)
    if (greys) lay(rows, WORDS.left, WORDS.top, WORDS.width, greys)
    return Buffer.from(png(SIZE, rows, palette, (bytes) => deflateSync(bytes, { level: LEVEL })).buffer)
  }
}

/** A line of text, cut where it is too long. */
const text = (words: string, left: number, top: number, fontSize: number, fontWeight: number): Node => ({
  type: 'text',
  text: words,
  style: { position: 'absolute', left, top, width: WORDS.width, fontSize, fontWeight, lineClamp: 1 },
})

const TITLE_STYLE = { fontWeight: 600, lineHeight: TITLE.line } as const

/** A title; one that is too long even in the smallest type ends in `…`. */
const title = (words: string, fontSize: number): Node => ({
  type: 'text',
  text: words,
  style: {
    ...TITLE_STYLE,
    ...{ position: 'absolute', left: 0, top: TITLE.top, width: WORDS.width, fontSize },
    ...{ lineClamp: TITLE.lines, textWrap: 'balance', overflowWrap: 'anywhere' },
  },
})

/** The largest type in which a title has its place. */
function sizeOf(words: string, advance: (character: string) => number): number {
  const fits = (size: number) => {
    const lines = linesOf(words, WORDS.width / size, advance) ?? Number.POSITIVE_INFINITY
    return lines <= TITLE.lines && lines * TITLE.line * size <= WORDS.height - TITLE.top
  }
  return TITLE.sizes.find(fits) ?? TITLE.smallest
}

/** The mark, in a shade that leaves the words to stand out. */
const RING_IMAGE: ImageSource = {
  src: 'ring',
  data: Buffer.from(
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 100 100"><path d="${MARK.join('')}" fill="none" stroke="#444" stroke-width="15"/></svg>`,
  ),
}
const RING_NODE: Node = {
  type: 'image',
  src: 'ring',
  width: RING.size,
  height: RING.size,
  style: { position: 'absolute', left: RING.left, top: RING.top },
}

/** Which of the 16 colours a grey becomes. */
const SHADES = Uint8Array.from({ length: 256 }, (_, grey) => Math.round((grey / 255) * (COLOURS - 1)))

/** Lays greys, four bytes a pixel, onto rows of 16 colours; what is black there stays as it was. */
function lay(rows: Uint8Array, left: number, top: number, width: number, greys: Buffer): void {
  const row = rowLength(SIZE.width)
  for (let from = 0, y = top; from < greys.length; y += 1) {
    for (let to = y * row + 1 + left / 2, x = 0; x < width; x += 2, from += 8, to += 1) {
      const one = greys[from] as number
      const two = greys[from + 4] as number
      if (one + two > 0) rows[to] = ((SHADES[one] as number) << 4) | (SHADES[two] as number)
    }
  }
}
