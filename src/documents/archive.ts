import { inflateRawSync } from 'node:zlib'
import { type Zippable, zipSync } from 'fflate'
import { UnreadableDocument } from './errors.ts'

/** Far more than a report has, and little enough to hold in memory. */
const MAX_FILES = 5000
const MAX_BYTES = 300_000_000

/** A zip has no day before this one: its bytes depend on what it holds alone. */
const DAY = new Date(1980, 0, 1)

const END = 0x06054b50
const ENTRY = 0x02014b50
const LOCAL = 0x04034b50

/**
 * The files in a zip, by their paths. The sizes that it claims are not believed: each file is opened only as far as the
 * limit on them all allows, so that a small file cannot fill the memory ("zip bomb").
 *
 * @throws {UnreadableDocument} when it is damaged, protected, or holds too much.
 */
export function opened(zip: Uint8Array): Map<string, Uint8Array> {
  const files = new Map<string, Uint8Array>()
  const data = Buffer.from(zip.buffer, zip.byteOffset, zip.byteLength)
  const damaged = () =>
    new UnreadableDocument('The file is damaged, and Word or LibreOffice may not open it either. Save it again, or ask for it again.')
  const word = (at: number, signature: number) => at >= 0 && at + 4 <= data.length && data.readUInt32LE(at) === signature
  const end = data.lastIndexOf(Buffer.from([0x50, 0x4b, 5, 6]))
  if (end < 0 || end + 22 > data.length || !word(end, END)) throw damaged()
  let at = data.readUInt32LE(end + 16)
  let left = MAX_BYTES
  const entries = data.readUInt16LE(end + 10)
  if (entries > MAX_FILES) throw tooMuch()
  for (let i = 0; i < entries; i += 1) {
    if (!word(at, ENTRY) || at + 46 > data.length) throw damaged()
    const flags = data.readUInt16LE(at + 8)
    const method = data.readUInt16LE(at + 10)
    const packed = data.readUInt32LE(at + 20)
    const nameLength = data.readUInt16LE(at + 28)
    const from = data.readUInt32LE(at + 42)
    const name = data.toString('utf8', at + 46, at + 46 + nameLength)
    at += 46 + nameLength + data.readUInt16LE(at + 30) + data.readUInt16LE(at + 32)
    if (flags & 1) throw new UnreadableDocument('The file is protected with a password. Save it without one.')
    if (name.endsWith('/')) continue
    if (files.has(name) || /(?:^|[/\\])\.\.(?:[/\\]|$)|^[/\\]|\0/.test(name)) throw damaged()
    if (!word(from, LOCAL) || from + 30 > data.length) throw damaged()
    const start = from + 30 + data.readUInt16LE(from + 26) + data.readUInt16LE(from + 28)
    const bytes = data.subarray(start, start + packed)
    if (bytes.length < packed) throw damaged()
    const file = method === 0 ? bytes : method === 8 ? inflated(bytes, left, damaged) : undefined
    if (!file) throw damaged()
    left -= file.length
    if (left <= 0) throw tooMuch()
    files.set(name, file)
  }
  return files
}

const tooMuch = () =>
  new UnreadableDocument(
    `Opened, the file would have more than ${MAX_BYTES / 1_000_000} MB, or more than ${MAX_FILES} parts. No report has: it may be damaged, or made to do harm.`,
  )

function inflated(bytes: Uint8Array, limit: number, damaged: () => UnreadableDocument): Uint8Array {
  try {
    return inflateRawSync(bytes, { maxOutputLength: Math.max(1, limit) })
  } catch (error) {
    throw (error as { code?: string }).code === 'ERR_BUFFER_TOO_LARGE' ? tooMuch() : damaged()
  }
}

/** A zip of these files in their order. The same files give the same bytes. */
export function packed(files: ReadonlyMap<string, Uint8Array>): Uint8Array {
  const entries: Zippable = {}
  // The first file of an OpenDocument says what it is, and is not compressed.
  for (const [path, bytes] of files) entries[path] = [bytes, { level: path === 'mimetype' ? 0 : 6, mtime: DAY }]
  return zipSync(entries)
}
