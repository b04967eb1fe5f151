import { crc32, deflateRawSync } from 'node:zlib'
import { unzipSync, Zip } from 'fflate'

/** A zip has no day before this one: its bytes depend on what it holds alone. */
const DAY = new Date(1980, 0, 1)
const DEFLATED = 8

/** The files in a zip, by their paths, without its folders. */
export function unzipped(zip: Uint8Array): Map<string, Uint8Array> {
  return new Map(Object.entries(unzipSync(zip)).filter(([path]) => !path.endsWith('/')))
}

/** A zip of these files. The same files give the same bytes. */
export function zipped(files: Iterable<readonly [path: string, bytes: Uint8Array]>): Uint8Array {
  const written: Uint8Array[] = []
  const zip = new Zip((error, bytes) => {
    if (error) throw error
    written.push(bytes)
  })
  for (const [filename, bytes] of files) {
    // Node packs many small files several times faster than the library does.
    const file = { filename, size: bytes.length, crc: crc32(bytes), compression: DEFLATED, mtime: DAY } as Parameters<typeof zip.add>[0]
    zip.add(file)
    file.ondata?.(null, deflateRawSync(bytes), true)
  }
  zip.end()
  return Buffer.concat(written)
}
