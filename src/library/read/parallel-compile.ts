import { fork } from 'node:child_process'
import { readdirSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { Cache } from '../../cache/cache.ts'
import { endChild, isMainModule } from '../../cache/run-in-child.ts'
import { listen, type Step, tell } from '../../diagnostics/progress.ts'
import { FOLDERS } from '../../model/kinds.ts'
import { readContent } from './read-content.ts'

/** Fewer files than this are read sooner than processes can start. */
const WORTH_IT = 150

/** Milliseconds between two steps that a process tells of. */
const PACE = 100

/**
 * Compiles content on every core, where most of it was not compiled before. Each process keeps what it compiled,
 * and gives its memory back; who reads the content afterwards finds it there. Problems are left to that reader.
 */
export async function compileInParallel(folder: string, cacheDir: string): Promise<void> {
  const files = FOLDERS.reduce((sum, name) => sum + countIn(join(folder, name)), 0)
  if (files - new Cache(cacheDir).size < WORTH_IT) return
  const of = availableParallelism()
  await Promise.all(Array.from({ length: of }, (_, which) => compileShare(folder, cacheDir, which, of)))
}

/** A process that ends early leaves its share to the reader: nothing is lost but time. */
function compileShare(folder: string, cacheDir: string, which: number, of: number): Promise<void> {
  return new Promise((done) => {
    fork(fileURLToPath(import.meta.url), [folder, cacheDir, String(which), String(of)], { stdio: 'ignore' })
      // All of them go at about the same pace.
      .on('message', ({ doing, done, of }: Step) => which === 0 && tell(doing, done, of))
      .on('error', () => done())
      .on('exit', () => done())
  })
}

function countIn(folder: string): number {
  try {
    return readdirSync(folder).length
  } catch {
    return 0
  }
}

if (isMainModule(import.meta.url)) {
  const [folder, cacheDir, which, of] = process.argv.slice(2) as [string, string, string, string]
  let told = 0
  listen((step) => {
    if (performance.now() - told < PACE) return
    told = performance.now()
    process.send?.(step)
  })
  readContent(folder, new Cache(cacheDir), { which: Number(which), of: Number(of) })
  endChild()
}
