import type { PictureKind } from '../../model/document-kind.ts'
import { UnreadableDocument } from '../errors.ts'
import type { Element } from '../xml.ts'
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

/** Pixels for one of each unit in which an SVG measures itself. */
const PIXELS: Readonly<Record<string, number>> = { px: 1, pt: 4 / 3, mm: 96 / 25.4, cm: 96 / 2.54, in: 96, pc: 16 }

/**
 * How wide and high an SVG is, in pixels and parts of them. Where it does not say so, or in a way that asks for the size of its page, it is
 * as its `viewBox` says.
 *
 * @throws {UnreadableDocument} when neither says it.
 */
export function dimensionsOfSvg(root: Element): Dimensions {
  const length = (name: string): number | undefined => {
    const [, number, unit = 'px'] = /^\s*(\d{1,6}(?:\.\d{1,12})?)\s*(px|pt|mm|cm|in|pc)?\s*$/.exec(root.getAttribute(name) ?? '') ?? []
    return number === undefined ? undefined : Number(number) * (PIXELS[unit] ?? 1)
  }
  const box = viewBoxOf(root)
  const [ownWidth, ownHeight] = [length('width'), length('height')]
  const width = ownWidth || (box && (ownHeight ? (ownHeight * box.width) / box.height : box.width))
  const height = ownHeight || (box && (ownWidth ? (ownWidth * box.height) / box.width : box.height))
  if (!width || !height || !Number.isFinite(width * height))
    throw new UnreadableDocument('This SVG does not say how large it is. Export it with a width and a height, or with a `viewBox`.')
  const rounded = (pixels: number) => Math.max(0.001, Number(pixels.toFixed(3)))
  return { width: rounded(width), height: rounded(height) }
}

/** How wide and high the drawing of an SVG is, in units of its own. */
export function viewBoxOf(root: Element): Dimensions | undefined {
  const values = (root.getAttribute('viewBox') ?? '').trim().split(/[\s,]+/)
  const [, , width = 0, height = 0] = values.map(Number)
  return width > 0 && height > 0 ? { width, height } : undefined
}
