import { SIZE } from '../../views/social-card.ts'
import { rowLength } from '../files/png.ts'

/** Four colours: a pixel takes two bits, and four of them share a byte. */
export const BITS = 2
export const ROW = rowLength(SIZE.width, BITS)

/** A part of a picture, to be laid onto others. */
export interface Stamp {
  /** Of its upper left corner, from where it is laid. */
  left: number
  top: number
  width: number
  height: number
  /** The colour of each pixel. */
  colours: Uint8Array
  /** The same, four pixels a byte, for each of the places within a byte at which it was laid. */
  packed: Uint8Array[]
}

/** Greys as a renderer gives them: four bytes a pixel. */
export interface Greys {
  width: number
  rgba: Uint8Array
}

/** A part of greys, in pixels from their upper left corner. */
export interface Part {
  left: number
  top: number
  width: number
  height: number
}

/**
 * Cuts a stamp out of greys, as small as what is not black there; nothing where all is.
 *
 * @param colourOf which colour each of the 256 greys becomes.
 * @param part of the greys, in which the stamp is.
 * @param room from the upper left corner of the part to the point in it that is where the stamp will be laid.
 */
export function stampOf({ width, rgba }: Greys, colourOf: Uint8Array, part: Part, room: number): Stamp | undefined {
  const colourAt = (x: number, y: number) => colourOf[rgba[((part.top + y) * width + part.left + x) * 4] as number] as number
  let [left, right, top, bottom] = [part.width, 0, part.height, 0]
  for (let y = 0; y < part.height; y += 1)
    for (let x = 0; x < part.width; x += 1) {
      if (colourAt(x, y) === 0) continue
      left = Math.min(left, x)
      right = Math.max(right, x + 1)
      top = Math.min(top, y)
      bottom = y + 1
    }
  if (right === 0) return undefined
  const size = { width: right - left, height: bottom - top }
  const colours = new Uint8Array(size.width * size.height)
  for (let i = 0; i < colours.length; i += 1) colours[i] = colourAt(left + (i % size.width), top + Math.floor(i / size.width))
  return { left: left - room, top: top - room, ...size, colours, packed: [] }
}

/**
 * Lays a stamp onto the rows of a picture.
 *
 * @returns the row below it.
 */
export function lay(rows: Uint8Array, stamp: Stamp, x: number, y: number): number {
  const { left, top, width, height } = stamp
  const shift = (x + left) & 3
  stamp.packed[shift] ??= pack(stamp, shift)
  const packed = stamp.packed[shift]
  const bytes = Math.ceil((width + shift) / 4)
  let to = (y + top) * ROW + 1 + ((x + left) >> 2)
  for (let from = 0; from < packed.length; to += ROW)
    for (let i = 0; i < bytes; i += 1, from += 1) rows[to + i] = (rows[to + i] as number) | (packed[from] as number)
  return y + top + height
}

function pack({ width, height, colours }: Stamp, shift: number): Uint8Array {
  const bytes = Math.ceil((width + shift) / 4)
  const packed = new Uint8Array(bytes * height)
  for (let from = 0; from < colours.length; from += 1) {
    const x = (from % width) + shift
    const to = Math.floor(from / width) * bytes + (x >> 2)
    packed[to] = (packed[to] as number) | ((colours[from] as number) << (6 - 2 * (x & 3)))
  }
  return packed
}
