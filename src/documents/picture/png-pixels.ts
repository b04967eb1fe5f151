import { inflateSync } from 'node:zlib'
import { Broken, type Segment } from './segment.ts'

/** Numbers that a pixel has, by the kind of colour (source: W3C, PNG, 11.2.2). */
const CHANNELS: Readonly<Record<number, number>> = { 0: 1, 2: 3, 3: 1, 4: 2, 6: 4 }
/** Bytes to which pixels are unpacked at most: those of four million in the deepest colours. */
const MOST_BYTES = 40_000_000

/**
 * Sees that a PNG has all of its pixels. Of one that has far more than are ever shown, nothing is unpacked.
 *
 * @throws {Broken} when it has not.
 */
export function checkPixels(segments: readonly Segment[]): void {
  const head = segments.find(({ name }) => name === 'IHDR')?.bytes
  if (!head || head.length < 25) throw new Broken()
  const view = new DataView(head.buffer, head.byteOffset, head.byteLength)
  const [width, height] = [view.getUint32(8), view.getUint32(12)]
  const [bits = 0, colour = 0, isInterlaced] = [head[16], head[17], head[20] !== 0]
  const row = 1 + Math.ceil((width * bits * (CHANNELS[colour] ?? Number.NaN)) / 8)
  if (!(width > 0 && height > 0 && bits > 0 && row > 1)) throw new Broken()
  if (row * height > MOST_BYTES) return
  const packed = segments.filter(({ name }) => name === 'IDAT').map(({ bytes }) => bytes.subarray(8, -4))
  let pixels: Uint8Array
  try {
    pixels = inflateSync(Buffer.concat(packed), { maxOutputLength: MOST_BYTES })
  } catch {
    throw new Broken()
  }
  if (!isInterlaced && pixels.length < row * height) throw new Broken()
}
