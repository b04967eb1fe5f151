import { deflateSync } from 'node:zlib'
import { Renderer } from '@takumi-rs/core'
import { png, rowLength } from '../../src/exports/files/png.ts'

/** A PNG of one colour, and of noise where `isNoise`: that cannot be packed. */
export function pngFile(width: number, height: number, isNoise = false): Uint8Array {
  const row = rowLength(width, 4)
  const rows = new Uint8Array(row * height)
  let state = 1
  for (let i = 0; isNoise && i < rows.length; i += 1) {
    state = (state * 48_271) % 2_147_483_647
    if (i % row > 0) rows[i] = state & 0xff
  }
  return png(
    { width, height, bits: 4 },
    rows,
    Array.from({ length: 16 }, (_, i) => `#${(i * 0x0f1e2d).toString(16).padStart(6, '0')}`),
    deflateSync,
  )
}

/** The same picture with a chunk of another program before its end. */
export function withChunk(picture: Uint8Array, type: string, words: string): Uint8Array {
  const data = Buffer.from(words, 'latin1')
  const head = Buffer.alloc(8)
  head.writeUInt32BE(data.length)
  head.write(type, 4, 'latin1')
  return Buffer.concat([picture.subarray(0, -12), head, data, Buffer.alloc(4), picture.subarray(-12)])
}

export const svgFile = (inside: string, attributes = 'width="120" height="80"'): Uint8Array =>
  Buffer.from(`<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" ${attributes}>${inside}</svg>`)

/** A photograph of noise. */
export const drawn = async (format: 'jpeg' | 'webp', width: number, height: number): Promise<Uint8Array> =>
  new Renderer().render(
    { type: 'image', src: 'noise', width, height, style: { width, height } },
    { width, height, format, quality: 90, images: [{ src: 'noise', data: pngFile(200, 100, true) }] },
  )
