import { createHash } from 'node:crypto'
import { readFileSync, statSync } from 'node:fs'

/** A file that is kept and never written to, as it was when it was made. */
export interface KeptFile {
  size: number
  /** When it was written, in milliseconds. */
  modified: number
  /** Of its bytes: SHA-256 in hexadecimal digits. */
  digest: string
}

/** @throws {Error} where there is none. */
export function keptFile(path: string): KeptFile {
  const digest = digestOf(path)
  const { size, mtimeMs } = statSync(path)
  return { size, modified: mtimeMs, digest }
}

/**
 * A file as it is kept, where it is as it was; nothing where it is not, or not there. One of another time may have been copied: its
 * bytes say whether it is the same.
 */
export function asItWas(path: string, before: KeptFile | undefined): KeptFile | undefined {
  const file = statSync(path, { throwIfNoEntry: false })
  if (!before || file?.size !== before.size) return undefined
  if (file.mtimeMs === before.modified) return before
  return digestOf(path) === before.digest ? { ...before, modified: file.mtimeMs } : undefined
}

const digestOf = (path: string): string => createHash('sha256').update(readFileSync(path)).digest('hex')
