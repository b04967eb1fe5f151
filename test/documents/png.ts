import { crc32, deflateSync } from 'node:zlib'
import { png, rowLength } from '../../src/exports/files/png.ts'

/** A PNG of one colour. @param words what a program wrote beside the picture. */
export function pngOf(width: number, height: number, words?: string): Buffer {
  const rows = new Uint8Array(height * rowLength(width, 2))
  const bytes = Buffer.from(png({ width, height, bits: 2 }, rows, ['#0b5a5e'], deflateSync))
  return words === undefined ? bytes : Buffer.concat([bytes.subarray(0, AFTER_HEADER), textChunk(words), bytes.subarray(AFTER_HEADER)])
}

const AFTER_HEADER = 33

function textChunk(words: string): Buffer {
  const data = Buffer.from(`tEXtComment\0${words}`, 'latin1')
  const chunk = Buffer.alloc(data.length + 8)
  chunk.writeUInt32BE(data.length - 4)
  data.copy(chunk, 4)
  chunk.writeUInt32BE(crc32(data), data.length + 4)
  return chunk
}
