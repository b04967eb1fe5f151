import { readFileSync, renameSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { opened, sealed } from './checksum.ts'

/** Writes a file that is kept so that it is there whole or not at all, and known when it is not whole any more. */
export function writeWhole(path: string, bytes: Uint8Array): void {
  const draft = `${path}.${process.pid}`
  writeFileSync(draft, sealed(basename(path), bytes))
  renameSync(draft, path)
}

/** What is kept under a name; nothing where it is not there whole. */
export function readWhole(folder: string, name: string): Buffer | undefined {
  try {
    return opened(name, readFileSync(join(folder, name)))
  } catch {
    return undefined
  }
}
