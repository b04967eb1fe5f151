import { renameSync, rmSync, writeFileSync } from 'node:fs'

/** Writes a file so that it is there as before or as it is to be, and never half; `FILE.new` beside it is taken for that. */
export function writeInPlace(path: string, text: string | Buffer): void {
  try {
    writeFileSync(`${path}.new`, text)
    renameSync(`${path}.new`, path)
  } catch (error) {
    rmSync(`${path}.new`, { force: true })
    throw error
  }
}
