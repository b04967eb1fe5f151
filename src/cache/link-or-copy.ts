import { copyFileSync, linkSync } from 'node:fs'

/** Puts a file that is never written to in a second place, too. There may be nothing yet. */
export function linkOrCopy(from: string, to: string): void {
  try {
    linkSync(from, to)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') throw error
    // Another disk, or one without links.
    copyFileSync(from, to)
  }
}
