import { crc32, deflateSync, inflateSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import { png, rowLength } from '../../../src/exports/files/png.ts'

/** The chunks of a PNG. */
function chunksOf(file: Uint8Array): { type: string; data: Buffer; sum: number; isWhole: boolean }[] {
  const bytes = Buffer.from(file)
  const chunks = []
  for (let at = 8; at < bytes.length; ) {
    const length = bytes.readUInt32BE(at)
    const [type, data] = [bytes.toString('latin1', at + 4, at + 8), bytes.subarray(at + 8, at + 8 + length)]
    const sum = bytes.readUInt32BE(at + 8 + length)
    chunks.push({ type, data, sum, isWhole: sum === crc32(bytes.subarray(at + 4, at + 8 + length)) })
    at += 12 + length
  }
  return chunks
}

describe.each([
  [2, ['#000000', '#555555', '#aaaaaa', '#ffffff'], 2],
  [4, ['#0b5a5e', '#fbfaf7'], 3],
] as const)('with %i bits a pixel', (bits, palette, length) => {
  const rows = Uint8Array.of(0, ...Array(length - 1).fill(0b00011011), 0, ...Array(length - 1).fill(0))
  const size = { width: 4, height: 2, bits }

  test('a PNG has its size, its colours and its pixels, and every chunk is whole', () => {
    expect(rowLength(4, bits)).toBe(length)
    const [header, colours, pixels, end] = chunksOf(png(size, rows, palette, deflateSync))
    expect(header).toMatchObject({ type: 'IHDR', data: Buffer.from([0, 0, 0, 4, 0, 0, 0, 2, bits, 3, 0, 0, 0]), isWhole: true })
    expect(colours).toMatchObject({ type: 'PLTE', isWhole: true })
    expect(colours?.data.toString('hex')).toBe(palette.join('').replaceAll('#', ''))
    expect(pixels).toMatchObject({ type: 'IDAT', isWhole: true })
    expect(inflateSync(pixels?.data as Buffer)).toEqual(Buffer.from(rows))
    expect(end).toMatchObject({ type: 'IEND', data: Buffer.alloc(0), isWhole: true })
  })

  test('another way to the sums gives the same bytes', () => {
    expect(png(size, rows, palette, deflateSync, crc32)).toEqual(png(size, rows, palette, deflateSync))
  })
})

test('a row that does not fill its last byte has it', () => {
  expect([rowLength(5, 2), rowLength(3, 4), rowLength(1200, 2)]).toEqual([3, 3, 301])
})
