import { spawnSync } from 'node:child_process'
import { mkdirSync, readFileSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { readVerified, writeAtomic } from '../../cache/atomic-file.ts'
import { endChild, isMainModule } from '../../cache/run-in-child.ts'
import type { InspectedDocument, PublishedDocument, PublishedPicture } from './inspected-document.ts'

/** A report of a hundred pages takes five seconds. */
const MAX_SECONDS = 120
const MAX_MEGABYTES = 1500

/** A file to read, and the name under which what is found in it is kept. */
export interface ReadingOrder {
  path: string
  keep: string
  /** Whether it stands in a text. */
  isPicture: boolean
}

/**
 * Reads documents in a process of its own, with a limit on its time and memory: a file that was made to do harm ends nothing but
 * itself. What was read before is not read again. When the process ends early, the first file that it did not finish is left out.
 *
 * @param kept the folder that keeps what is found, with the copies for publishing.
 * @throws {Error} where what was found cannot be kept.
 */
export function inspectInChild(orders: readonly ReadingOrder[], kept: string): void {
  let missing = orders.filter(({ keep }) => !inspectedIn(kept, keep))
  while (missing.length > 0) {
    const { output } = spawnSync(process.execPath, [`--max-old-space-size=${MAX_MEGABYTES}`, fileURLToPath(import.meta.url)], {
      input: JSON.stringify([kept, ...missing]),
      // What it could not keep, as on a full disk, is told in the last.
      stdio: ['pipe', 'ignore', 'ignore', 'pipe'],
      timeout: MAX_SECONDS * 1000,
      killSignal: 'SIGKILL',
    })
    const [, , , failed] = output ?? []
    if (failed?.length) throw new Error(`What was found in documents could not be kept: ${failed}`)
    const still = missing.filter(({ keep }) => !inspectedIn(kept, keep))
    // One that was begun when others had taken the time has another chance.
    missing = still.length === missing.length ? still.slice(1) : still
  }
}

/** What was found in a document, as it is kept; nothing where that, or its copy, is not there whole. */
export function inspectedIn(kept: string, keep: string): InspectedDocument<PublishedDocument | PublishedPicture> | undefined {
  const bytes = readVerified(kept, `${keep}.json`)
  const found = bytes && (JSON.parse(bytes.toString()) as InspectedDocument<PublishedDocument | PublishedPicture>)
  return found?.published && !readVerified(kept, found.published.copy) ? undefined : found
}

if (isMainModule(import.meta.url)) {
  // Nothing but this process reads documents: what reads them takes long to load.
  const { inspect, inspectPicture } = await import('./inspect.ts')
  const [folder, ...orders] = JSON.parse(readFileSync(0, 'utf8')) as [string, ...ReadingOrder[]]
  for (const { path, keep, isPicture } of orders) {
    const { found, copy } = await (isPicture ? inspectPicture : inspect)(path, keep)
    try {
      mkdirSync(folder, { recursive: true })
      if (found.published && copy) writeAtomic(join(folder, found.published.copy), copy)
      writeAtomic(join(folder, `${keep}.json`), Buffer.from(JSON.stringify(found)))
    } catch (error) {
      writeSync(3, (error as Error).message)
      process.exitCode = 1
      break
    }
  }
  endChild()
}
