import { readFileSync, renameSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { verified, withChecksum } from './checksum.ts'

/** Writes a file that is kept so that it is there whole or not at all, and known when it is not whole any more. */
export const writeAtomic = (path: string, bytes: Uint8Array): void => writeWhole(path, withChecksum(basename(path), bytes))

/** Writes a file so that it is there whole or not at all. */
export function writeWhole(path: string, bytes: Uint8Array): void {
  const draft = `${path}.${process.pid}`
  writeFileSync(draft, bytes)
  renameSync(draft, path)
}

/** What is kept under a name; nothing where it is not there whole. */
export function readVerified(folder: string, name: string): Buffer | undefined {
  try {
    return verified(name, readFileSync(join(folder, name)))
  } catch {
    return undefined
  }
}
