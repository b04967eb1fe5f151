import { fork } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { endChild, isMainModule } from '../cache/run-in-child.ts'
import { bundleOnly } from '../integration/bundle-only.ts'
import { pagesVersion } from '../integration/pages-version.ts'
import { astroConfig } from './options/astro-config.ts'

interface Order {
  /** The folder of the project. */
  root: string
  /** A folder to work in. */
  work: string
  /** Where the bundle is kept. */
  folder: string
  /** The folder of the content, which has words of scripts. */
  content: string
}

/**
 * Has Astro make the modules of pages in a process of its own, which gives back what that needs before pages are made, and keeps them.
 * Whether it could is not said: what is not kept afterwards could not be made so.
 */
export function bundleInChild(order: Order, signal: AbortSignal): Promise<void> {
  return new Promise((done) => {
    fork(fileURLToPath(import.meta.url), { stdio: 'ignore', signal })
      .on('error', () => done())
      .on('exit', () => done())
      .send(order)
  })
}

if (isMainModule(import.meta.url)) {
  process.once('message', async ({ root, work, folder, content }: Order) => {
    const { build } = await import('astro')
    const config = astroConfig(root)
    const integrations = [...(config.integrations ?? []), bundleOnly(folder, () => pagesVersion(root, content))]
    await build({ ...config, integrations, outDir: work, logLevel: 'silent' })
    endChild()
  })
}
