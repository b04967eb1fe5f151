/** How many colours a picture here has: a pixel needs four bits. */
export const COLOURS = 16

const SIGNATURE = Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a)

/** Bytes of a row: one that says that it is not filtered, then two pixels in each. */
export const rowLength = (width: number): number => 1 + Math.ceil(width / 2)

/**
 * A PNG of 16 colours. It is made alike in the build and in a browser.
 *
 * @param rows all rows, each `rowLength(width)` bytes: a 0, then pixels as indices into the palette, the left one in
 *   the upper four bits.
 * @param palette `#rrggbb`, at most 16.
 * @param deflate packs bytes as zlib does (RFC 1950).
 * @see https://www.w3.org/TR/png-3/
 */
export function png(
  { width, height }: { width: number; height: number },
  rows: Uint8Array,
  palette: readonly string[],
  deflate: (bytes: Uint8Array) => Uint8Array,
): Uint8Array<ArrayBuffer> {
  const header = new Uint8Array(13)
  new DataView(header.buffer).setUint32(0, width)
  new DataView(header.buffer).setUint32(4, height)
  header.set([4, 3], 8)
  const colours = Uint8Array.from(palette.flatMap((colour) => [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16))))
  const chunks = [SIGNATURE, chunk('IHDR', header), chunk('PLTE', colours), chunk('IDAT', deflate(rows)), chunk('IEND', new Uint8Array(0))]
  const file = new Uint8Array(chunks.reduce((sum, { length }) => sum + length, 0))
  let at = 0
  for (const one of chunks) {
    file.set(one, at)
    at += one.length
  }
  return file
}

function chunk(type: string, data: Uint8Array): Uint8Array {
  const bytes = new Uint8Array(12 + data.length)
  const view = new DataView(bytes.buffer)
  view.setUint32(0, data.length)
  bytes.set(new TextEncoder().encode(type), 4)
  bytes.set(data, 8)
  view.setUint32(8 + data.length, crc32(bytes.subarray(4, 8 + data.length)))
  return bytes
}

/** Source: PNG (third edition), annex D. */
const CRC = Uint32Array.from({ length: 256 }, (_, byte) => {
  let c = byte
  for (let bit = 0; bit < 8; bit += 1) c = c & 1 ? 0xedb88320 ^ (c >>> 1) : c >>> 1
  return c
})

const crc32 = (bytes: Uint8Array): number => ~bytes.reduce((c, byte) => (CRC[(c ^ byte) & 0xff] as number) ^ (c >>> 8), 0xffffffff) >>> 0
