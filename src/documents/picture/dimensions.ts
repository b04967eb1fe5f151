import type { PictureKind } from '../../model/document-kind.ts'
import { Broken, type Segment } from './segment.ts'

export interface Dimensions {
  width: number
  height: number
}

/**
 * How wide and high a picture is, in pixels (sources: PNG, 11.2.2; ITU-T T.81, B.2.2; RFC 9649, 2.5 to 2.7; RFC 6386, 9.1).
 *
 * @throws {Broken} when it does not say so.
 */
export function dimensionsOf(segments: readonly Segment[], kind: PictureKind): Dimensions {
  const bytesOf = (...names: string[]) => {
    const bytes = segments.find(({ name }) => names.includes(name))?.bytes
    return bytes && Buffer.from(bytes)
  }
  try {
    const { width, height } = { png: pngOf, jpeg: jpegOf, webp: webpOf }[kind](bytesOf)
    if (width > 0 && height > 0) return { width, height }
  } catch (error) {
    if (!(error instanceof RangeError)) throw error
  }
  throw new Broken()
}

type Find = (...names: string[]) => Buffer | undefined

function pngOf(find: Find): Dimensions {
  const head = find('IHDR') ?? missing()
  return { width: head.readUInt32BE(8), height: head.readUInt32BE(12) }
}

function jpegOf(find: Find): Dimensions {
  const frame = find('SOF') ?? missing()
  return { width: frame.readUInt16BE(7), height: frame.readUInt16BE(5) }
}

function webpOf(find: Find): Dimensions {
  const whole = find('VP8X')
  if (whole) return { width: whole.readUIntLE(12, 3) + 1, height: whole.readUIntLE(15, 3) + 1 }
  const lossless = find('VP8L')
  if (lossless) {
    const bits = lossless.readUInt32LE(9)
    return { width: (bits & 0x3fff) + 1, height: ((bits >>> 14) & 0x3fff) + 1 }
  }
  const lossy = find('VP8 ') ?? missing()
  return { width: lossy.readUInt16LE(14) & 0x3fff, height: lossy.readUInt16LE(16) & 0x3fff }
}

function missing(): never {
  throw new Broken()
}
