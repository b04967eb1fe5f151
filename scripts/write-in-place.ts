import { renameSync, rmSync, writeFileSync } from 'node:fs'

/** Writes a file of the content folder so that it is there as before or as it is to be, and never half. */
export function writeInPlace(path: string, text: string | Buffer): void {
  try {
    writeFileSync(`${path}.new`, text)
    renameSync(`${path}.new`, path)
  } catch (error) {
    rmSync(`${path}.new`, { force: true })
    throw error
  }
}
