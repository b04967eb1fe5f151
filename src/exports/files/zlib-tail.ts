import { constants, deflateRawSync, deflateSync, type ZlibOptions } from 'node:zlib'

/** The end of some bytes, packed by itself, for many that end alike. */
export interface Tail {
  packed: Uint8Array
  length: number
  sum: number
}

/** More than what zlib adds to bytes that it does not pack. */
const UNPACKED = 1024

/** The largest prime below 2^16: Adler-32 is two sums, each taken modulo it. Source: RFC 1950, section 8. */
const PRIME = 65521

export const tailOf = (bytes: Uint8Array, options: ZlibOptions): Tail => ({
  packed: deflateRawSync(bytes, options),
  length: bytes.length,
  sum: adler32(bytes),
})

/** Packs bytes and a tail as zlib does. Both need the same `windowBits`. */
export function deflateWithTail(bytes: Uint8Array, tail: Tail, options: ZlibOptions): Buffer {
  // Blocks without a last one, up to a whole byte: other blocks can follow. Source: RFC 1951, section 3.2.4.
  const packed = deflateSync(bytes, { ...options, finishFlush: constants.Z_SYNC_FLUSH })
  const sum = Buffer.alloc(4)
  sum.writeUInt32BE(joined(adler32(bytes), tail))
  return Buffer.concat([packed, tail.packed, sum])
}

/** Adler-32 of bytes: what zlib writes at the end, packed or not. */
const adler32 = (bytes: Uint8Array): number =>
  deflateSync(bytes, { level: 0, chunkSize: bytes.length + UNPACKED })
    .subarray(-4)
    .readUInt32BE()

/** Adler-32 of bytes and the tail after them: every byte of the tail adds to both sums, and the first sum to each of them. */
function joined(sum: number, tail: Tail): number {
  const [a, b] = [sum % 0x10000, Math.floor(sum / 0x10000)]
  const [tailA, tailB] = [tail.sum % 0x10000, Math.floor(tail.sum / 0x10000)]
  return ((b + tailB + (tail.length % PRIME) * (a - 1 + PRIME)) % PRIME) * 0x10000 + ((a + tailA - 1 + PRIME) % PRIME)
}
