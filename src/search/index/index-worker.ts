import { fork } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { isMainModule } from '../../cache/run-in-child.ts'
import { library as current, reload } from '../../library/current.ts'
import type { Library } from '../../library/library.ts'
import { forDraftPreview, type Settings, settings } from '../../settings/settings.ts'
import { buildIndex } from './build-index.ts'

/** With fewer briefings the index is made sooner than a process can start. */
const WORTH_IT = 150

/**
 * Builds the search index beside other work: of a large site in a process of its own, which reads the content that
 * was compiled before.
 *
 * @returns how many results it holds.
 */
export function indexInChild(library: Library, { folder, drafts }: Settings, into: string): Promise<number> {
  if (library.briefings.length < WORTH_IT) return Promise.resolve(buildIndex(library, into))
  const env = { ...process.env, SEVENFOLD_CONTENT: folder, SOURCE_DATE_EPOCH: String(Math.floor(library.now.getTime() / 1000)) }
  return new Promise((done, failed) => {
    fork(fileURLToPath(import.meta.url), [into, ...(drafts ? ['drafts'] : [])], { env })
      .on('message', (count) => done(count as number))
      .on('error', failed)
      .on('exit', (code) => code !== 0 && failed(new Error(`The search index could not be built: its process ended with ${code}.`)))
  })
}

if (isMainModule(import.meta.url)) {
  const [into, drafts] = process.argv.slice(2) as [string, 'drafts'?]
  const told = settings(process.env, () => new Date())
  await reload(drafts ? forDraftPreview(told) : told)
  process.send?.(buildIndex(current, into), () => process.exit())
}
