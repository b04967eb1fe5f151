import { crc32, deflateRawSync } from 'node:zlib'
import { Zip } from 'fflate'
import { DAY } from './zip.ts'

const DEFLATED = 8

/** The same as `zipped`, for large files: Node packs them in a third of the time, and the bytes are others. */
export function zippedByNode(files: Readonly<Record<string, Uint8Array>>): Uint8Array {
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
