/** How many bits a pixel takes: with 2 there are 4 colours, with 4 there are 16. */
type Bits = 2 | 4

const SIGNATURE = Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a)

/** Bytes of a row: one that says that it is not filtered, then the pixels. */
export const rowLength = (width: number, bits: Bits): number => 1 + Math.ceil((width * bits) / 8)

/**
 * A PNG of few colours. It is made alike in the build and in a browser.
 *
 * @param rows all rows, each `rowLength(width, bits)` bytes: a 0, then pixels as indices into the palette, the left one in
 *   the upper bits.
 * @param palette `#rrggbb`, at most as many as a pixel can tell apart.
 * @param deflate packs bytes as zlib does (RFC 1950).
 * @param crc32 the sum that tells whether bytes are whole, where there is a faster one.
 * @see https://www.w3.org/TR/png-3/
 */
export function png(
  { width, height, bits }: { width: number; height: number; bits: Bits },
  rows: Uint8Array,
  palette: readonly string[],
  deflate: (bytes: Uint8Array) => Uint8Array,
  crc32: (bytes: Uint8Array) => number = tableCrc32,
): Uint8Array<ArrayBuffer> {
  const header = new Uint8Array(13)
  new DataView(header.buffer).setUint32(0, width)
  new DataView(header.buffer).setUint32(4, height)
  header.set([bits, 3], 8)
  const colours = Uint8Array.from(palette.flatMap((colour) => [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16))))
  const chunk = (type: string, data: Uint8Array): Uint8Array => {
    const bytes = new Uint8Array(12 + data.length)
    const view = new DataView(bytes.buffer)
    view.setUint32(0, data.length)
    bytes.set(new TextEncoder().encode(type), 4)
    bytes.set(data, 8)
    view.setUint32(8 + data.length, crc32(bytes.subarray(4, 8 + data.length)))
    return bytes
  }
  const chunks = [SIGNATURE, chunk('IHDR', header), chunk('PLTE', colours), chunk('IDAT', deflate(rows)), chunk('IEND', new Uint8Array(0))]
  const file = new Uint8Array(chunks.reduce((sum, { length }) => sum + length, 0))
  let at = 0
  for (const one of chunks) {
    file.set(one, at)
    at += one.length
  }
  return file
}

/** Source: PNG (third edition), annex D. */
const CRC = Uint32Array.from({ length: 256 }, (_, byte) => {
  let c = byte
  for (let bit = 0; bit < 8; bit += 1) c = c & 1 ? 0xedb88320 ^ (c >>> 1) : c >>> 1
  return c
})

function tableCrc32(bytes: Uint8Array): number {
  let c = 0xffffffff
  for (let at = 0; at < bytes.length; at += 1) c = (CRC[(c ^ (bytes[at] as number)) & 0xff] as number) ^ (c >>> 8)
  return ~c >>> 0
}
