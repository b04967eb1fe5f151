import type { PictureKind } from '../../model/document-kind.ts'
import type { Dimensions } from './dimensions.ts'
import { withoutTraces } from './picture.ts'
import { Broken, jpegSegments } from './segment.ts'

/** Pixels: twice as many as the column of a text is wide, for screens on which two make one. */
const MAX_WIDTH = 1300
const QUALITY = 82

/**
 * A picture with no more pixels than a page can show; nothing where it has no more, or where fewer take more bytes.
 *
 * @throws {Broken} when it cannot be shown.
 */
export async function smaller(
  bytes: Uint8Array,
  kind: PictureKind,
  { width, height }: Dimensions,
): Promise<({ copy: Uint8Array } & Dimensions) | undefined> {
  const { Renderer } = await import('@takumi-rs/core')
  const isLarge = width > MAX_WIDTH && height > 1
  const size = isLarge ? { width: MAX_WIDTH, height: Math.max(1, Math.round((height * MAX_WIDTH) / width)) } : { width: 1, height: 1 }
  let drawn: Uint8Array
  try {
    const images = [{ src: 'picture', data: bytes, cache: 'none' as const }]
    const format = isLarge ? kind : 'raw'
    drawn = await new Renderer().render(
      { type: 'image', src: 'picture', ...size, style: size },
      { ...size, format, quality: QUALITY, images },
    )
  } catch {
    throw new Broken()
  }
  if (!isLarge) return undefined
  const copy = withSaid(withoutTraces(drawn, kind, { turned: false }).copy, bytes, kind)
  return copy.length < bytes.length ? { copy, ...size } : undefined
}

/** The same with what the photograph said of how it is turned and how its colours are meant. */
function withSaid(drawn: Uint8Array, bytes: Uint8Array, kind: PictureKind): Uint8Array {
  if (kind !== 'jpeg') return drawn
  const said = jpegSegments(bytes).filter(({ name }) => name === 'APP1' || name === 'APP2')
  return new Uint8Array(Buffer.concat([drawn.subarray(0, 2), ...said.map(({ bytes }) => bytes), drawn.subarray(2)]))
}
