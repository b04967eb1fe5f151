import { crc32 } from 'node:zlib'
import { type Node, Renderer } from '@takumi-rs/core'
import { mix } from '../../library/site/colour.ts'
import { MARK } from '../../views/ring.ts'
import { type Preview, SIZE } from '../../views/social-card.ts'
import { png } from '../files/png.ts'
import { deflateWithTail, type Tail, tailOf } from '../files/zlib-tail.ts'
import { type Box, fit } from './fit.ts'
import { type Letters, LINE, lettersOf, loadLetters, type Type } from './letters.ts'
import { BITS, lay, ROW, type Stamp, stampOf } from './raster.ts'
import { writable } from './typeface.ts'

type Words = Pick<Preview, 'label' | 'title'>

/** What all previews of a site share. */
export interface Ground {
  /** The name of the site. */
  name: string
  colours: { paper: string; accent: string }
}

/**
 * Of each of the four colours, how much is paper; the rest is accent. The first is the ground, the second the ring, the last the
 * words, and those between smooth the edges of letters.
 */
const SHARES = [0, 0.22, 0.6, 1] as const

/** Where words stand, and how. */
interface Place extends Box {
  left: number
  top: number
  weight: Type['weight']
}

const COLUMN = { left: 72, width: 760, line: LINE }
const LABEL: Place = { ...COLUMN, top: 65, height: 60, weight: 400, lines: 1, sizes: [36] }
const TITLE: Place = { ...COLUMN, top: 128, height: 334, weight: 600, lines: 4, sizes: [96, 84, 74, 66, 58, 50, 44] }
const NAME: Place = { ...COLUMN, top: 526, height: 60, weight: 600, lines: 1, sizes: [40] }
const RING = { left: 826, top: 186, size: 528 } as const

/**
 * How a picture is packed. Rows resemble the one above them, so that looking back thirteen rows costs less and finds as much as a
 * hundred. What lies below the words is the same for many, and packed once.
 */
const PACKING = { level: 7, windowBits: 12, memLevel: 9 }
const PACKING_ONCE = { ...PACKING, level: 9 }
/** Rows by which the place where words end is rounded up. */
const STEP = 16

/**
 * Makes ready to draw the previews of a site. Everything is drawn in white and greys on black; the greys then become
 * colours between the accent, which is the background, and the paper, in which the words stand.
 *
 * @returns a function that draws some, one after another, and gives each with its PNG: the same words give the same bytes.
 */
export async function painter({ name, colours }: Ground): Promise<<W extends Words>(all: readonly W[]) => AsyncGenerator<[W, Buffer]>> {
  const renderer = new Renderer()
  const letters = await loadLetters(renderer, COLOUR_OF)
  const palette = SHARES.map((share) => mix(colours.paper, colours.accent, share))

  const ground = new Uint8Array(ROW * SIZE.height)
  const rgba = await renderer.render(RING_PAGE, { ...SIZE, format: 'raw', images: [RING_IMAGE] })
  lay(ground, stampOf({ width: SIZE.width, rgba }, COLOUR_OF, { left: 0, top: 0, ...SIZE }, 0) as Stamp, 0, 0)
  const site = placed(name, NAME)
  for (const layOnto of (await typeset(site, letters)).values()) layOnto(ground)

  const tails = new Map<number, Tail>()
  const tailFrom = (y: number) => {
    const tail = tails.get(y) ?? tailOf(ground.subarray(y * ROW), PACKING_ONCE)
    tails.set(y, tail)
    return tail
  }

  return async function* (all) {
    const pictures = all.map((preview) => {
      const title = placed(preview.title, TITLE)
      return { preview, words: title.length > 0 ? [...title, ...placed(preview.label, LABEL)] : [] }
    })
    const set = await typeset(
      pictures.flatMap(({ words }) => words),
      letters,
    )
    const rows = new Uint8Array(ground.length)
    for (const { preview, words } of pictures) {
      rows.set(ground)
      const below = Math.max(0, ...words.map((one) => set.get(one)?.(rows) ?? 0))
      const end = Math.ceil(below / STEP) * STEP
      const deflate = () => deflateWithTail(rows.subarray(0, end * ROW), tailFrom(end), PACKING)
      yield [preview, Buffer.from(png({ ...SIZE, bits: BITS }, rows, palette, deflate, crc32).buffer)]
    }
  }
}

/** Words with their place on a picture. */
type Placed = Place & { words: string }

/** Words in their place; none where the typeface cannot write them. */
function placed(words: string, place: Place): Placed[] {
  const said = writable(words)
  return said ? [{ words: said, ...place }] : []
}

/** Sets words: gives, for each, what lays them onto rows, and says which row is below them. */
async function typeset(all: readonly Placed[], letters: Letters): Promise<Map<Placed, (rows: Uint8Array) => number>> {
  for (const [weight, some] of Map.groupBy(all, ({ weight }) => weight)) {
    const texts = some.map(({ words }) => words)
    // Where it is cut, any letter may be the last.
    const last = [...new Set(texts.flatMap(lettersOf))].map((letter) => `${letter}…`)
    await letters.measure([...texts, ...last], weight)
  }
  const fitted = all.map((one) => {
    const { size, lines } = fit(one.words, one, { lettersOf, widthOf: (text) => letters.widthOf(text, one.weight) })
    return { one, lines, type: { size, weight: one.weight } }
  })
  for (const some of Map.groupBy(fitted, ({ type }) => `${type.weight} ${type.size}`).values())
    await letters.draw(
      some.flatMap(({ lines }) => lines),
      (some[0] as (typeof fitted)[number]).type,
    )
  return new Map(
    fitted.map(({ one, lines, type }) => [
      one,
      (rows) => {
        const ends = lines.flatMap((line, i) =>
          letters.set(line, type).map(({ stamp, x }) => lay(rows, stamp, one.left + x, one.top + Math.round(i * LINE * type.size))),
        )
        return Math.max(0, ...ends)
      },
    ]),
  )
}

/** Which of the colours a grey becomes: the nearest. */
const COLOUR_OF = Uint8Array.from({ length: 256 }, (_, grey) =>
  SHARES.findLastIndex((share, i) => grey / 255 >= (share + (SHARES[i - 1] ?? 0)) / 2),
)

/** The mark, in a shade that leaves the words to stand out. */
const RING_IMAGE = {
  src: 'ring',
  data: Buffer.from(
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 100 100"><path d="${MARK.join('')}" fill="none" stroke="${mix('#ffffff', '#000000', SHARES[1])}" stroke-width="15"/></svg>`,
  ),
}
const RING_PAGE: Node = {
  type: 'container',
  style: { ...SIZE, backgroundColor: '#000' },
  children: [
    {
      type: 'image',
      src: 'ring',
      width: RING.size,
      height: RING.size,
      style: { position: 'absolute', left: RING.left, top: RING.top },
    },
  ],
}
