import { crc32, deflateRawSync } from 'node:zlib'
import { Zip } from 'fflate'

/** A zip has no day before this one: its bytes depend on what it holds alone. */
const DAY = new Date(1980, 0, 1)
const DEFLATED = 8

/**
 * A zip of files, by their paths; the same files give the same bytes. Node packs many small files several times faster
 * than the library does, which is for where there is no Node.
 */
export function zipped(files: Readonly<Record<string, Uint8Array>>): Uint8Array {
  const written: Uint8Array[] = []
  const zip = new Zip((error, bytes) => {
    if (error) throw error
    written.push(bytes)
  })
  for (const [filename, bytes] of Object.entries(files)) {
    const file = { filename, size: bytes.length, crc: crc32(bytes), compression: DEFLATED, mtime: DAY } as Parameters<typeof zip.add>[0]
    zip.add(file)
    file.ondata?.(null, deflateRawSync(bytes), true)
  }
  zip.end()
  return Buffer.concat(written)
}
