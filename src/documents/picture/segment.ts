/** A picture's file as the parts that it is made of. */
export interface Segment {
  /** What the part is called in its format: `APP1`, `tEXt`, `EXIF`. */
  name: string
  bytes: Uint8Array
}

/** A picture whose parts do not fit together. */
export class Broken extends Error {}

const JPEG_PARTS: Readonly<Record<number, string>> = {
  216: 'SOI',
  217: 'EOI',
  218: 'SOS',
  219: 'DQT',
  196: 'DHT',
  221: 'DRI',
  204: 'DAC',
  254: 'COM',
}

/** The segments of a JPEG up to its end (source: ITU-T T.81, annex B); what follows the end is left out. */
export function jpegSegments(bytes: Uint8Array): Segment[] {
  const out: Segment[] = [{ name: 'SOI', bytes: bytes.subarray(0, 2) }]
  let at = 2
  for (;;) {
    while (bytes[at] === 0xff && bytes[at + 1] === 0xff) at += 1
    const marker = bytes[at + 1]
    if (bytes[at] !== 0xff || marker === undefined) throw new Broken()
    if (marker === 0xd9) return [...out, { name: 'EOI', bytes: bytes.subarray(at, at + 2) }]
    const length = ((bytes[at + 2] ?? 0) << 8) | (bytes[at + 3] ?? 0)
    let end = at + 2 + length
    if (length < 2 || end > bytes.length) throw new Broken()
    if (marker === 0xda) end = endOfScan(bytes, end)
    const isFrame = marker >= 0xc0 && marker <= 0xcf
    const name = JPEG_PARTS[marker] ?? (marker >= 0xe0 && marker <= 0xef ? `APP${marker - 0xe0}` : isFrame ? 'SOF' : 'other')
    out.push({ name, bytes: bytes.subarray(at, end) })
    at = end
  }
}

/** Within the picture's data, `FF` is followed by zero or by a mark to start anew. */
function endOfScan(bytes: Uint8Array, from: number): number {
  for (let at = bytes.indexOf(0xff, from); at >= 0; at = bytes.indexOf(0xff, at + 1)) {
    const next = bytes[at + 1]
    if (next !== undefined && next !== 0 && next !== 0xff && !(next >= 0xd0 && next <= 0xd7)) return at
  }
  throw new Broken()
}

/** The chunks of a PNG up to its end (source: W3C, PNG). */
export function pngSegments(bytes: Uint8Array): Segment[] {
  const out: Segment[] = [{ name: 'signature', bytes: bytes.subarray(0, 8) }]
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  for (let at = 8; ; ) {
    if (at + 12 > bytes.length) throw new Broken()
    const end = at + 12 + view.getUint32(at)
    if (end > bytes.length) throw new Broken()
    const name = String.fromCharCode(...bytes.subarray(at + 4, at + 8))
    out.push({ name, bytes: bytes.subarray(at, end) })
    if (name === 'IEND') return out
    at = end
  }
}

/** The chunks of a WebP (source: RFC 9649). */
export function webpSegments(bytes: Uint8Array): Segment[] {
  const out: Segment[] = [{ name: 'signature', bytes: bytes.subarray(0, 12) }]
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const whole = Math.min(bytes.length, 8 + view.getUint32(4, true))
  for (let at = 12; at + 8 <= whole; ) {
    const size = view.getUint32(at + 4, true)
    if (at + 8 + size > bytes.length) throw new Broken()
    const end = Math.min(at + 8 + size + (size % 2), bytes.length)
    out.push({ name: String.fromCharCode(...bytes.subarray(at, at + 4)), bytes: bytes.subarray(at, end) })
    at = end
  }
  if (!out.some(({ name }) => name === 'VP8 ' || name === 'VP8L' || name === 'ANMF')) throw new Broken()
  return out
}
