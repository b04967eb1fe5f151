import { readFileSync } from 'node:fs'
import { gunzipSync } from 'node:zlib'
import { fieldsOf } from '../../model/fields.ts'

/** Bytes that a package has when it is unpacked, at most. */
const MOST_BYTES = 200_000_000
/** A file in an archive stands behind a head of this many bytes, and is filled up to as many. */
const BLOCK = 512
/** Scripts that npm runs of itself when it installs a package. */
const AT_INSTALL = ['preinstall', 'install', 'postinstall']

/**
 * What a file that was packed by npm says of itself, in its `package.json`.
 *
 * @returns why it is no version of Sevenfold, if it is none.
 */
export function faultOfPackage(path: string, program: string): string | undefined {
  let files: ReadonlyMap<string, Buffer>
  try {
    files = filesOfArchive(gunzipSync(readFileSync(path), { maxOutputLength: MOST_BYTES }))
  } catch {
    return 'It is damaged, or was not packed by npm. Ask for it again.'
  }
  const { name, version, scripts } = packageOf(files)
  if (name !== 'sevenfold' || !/^\d+\.\d+\.\d+/.test(String(version)) || !files.has(program))
    return 'It holds something else than a version of Sevenfold.'
  const runs = AT_INSTALL.filter((one) => Object.hasOwn(fieldsOf(scripts), one))
  if (runs.length > 0)
    return `It would run a program of its own while it is installed (\`${runs[0]}\`), which no version of Sevenfold does.`
  return undefined
}

function packageOf(files: ReadonlyMap<string, Buffer>): Readonly<Record<string, unknown>> {
  try {
    return fieldsOf(JSON.parse(files.get('package.json')?.toString('utf8') ?? ''))
  } catch {
    return {}
  }
}

/** The files of a tar archive, without the folder that all of them lie in. Source: POSIX.1-2017, pax, ustar interchange format. */
function filesOfArchive(bytes: Buffer): Map<string, Buffer> {
  const out = new Map<string, Buffer>()
  const words = (from: number, length: number) => bytes.toString('utf8', from, from + length).replace(/\0.*$/s, '')
  for (let at = 0; at + BLOCK <= bytes.length && bytes[at] !== 0; ) {
    const size = Number.parseInt(words(at + 124, 12), 8)
    if (!Number.isSafeInteger(size) || at + BLOCK + size > bytes.length) throw new RangeError('Its parts do not fit together.')
    const [name, prefix] = [words(at, 100), words(at + 345, 155)]
    const path = (prefix ? `${prefix}/${name}` : name).replace(/^[^/]*\//, '')
    if (words(at + 156, 1) === '0' || words(at + 156, 1) === '') out.set(path, bytes.subarray(at + BLOCK, at + BLOCK + size))
    at += BLOCK + Math.ceil(size / BLOCK) * BLOCK
  }
  return out
}
