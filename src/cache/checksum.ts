import { createHash } from 'node:crypto'

/** Bytes of a digest. */
const SIZE = 32

const digestOf = (name: string, bytes: Uint8Array): Buffer => createHash('sha256').update(`${name}\0`).update(bytes).digest()

/**
 * Bytes as they are kept between runs: before them stands a digest of them and of the name that they are kept under. So a
 * file that a disk cut short, that was overwritten, or that lies under another's name is known when it is read.
 */
export const withChecksum = (name: string, bytes: Uint8Array): Buffer => Buffer.concat([digestOf(name, bytes), bytes])

/** The bytes that were kept under a name; nothing when the file does not hold them any more. */
export function verified(name: string, file: Buffer): Buffer | undefined {
  const bytes = file.subarray(SIZE)
  return digestOf(name, bytes).equals(file.subarray(0, SIZE)) ? bytes : undefined
}
