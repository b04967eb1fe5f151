import { readdirSync, readFileSync } from 'node:fs'
import { extname, join } from 'node:path'
import type { HookParameters } from 'astro'
import { staticFiles } from '../hosting/static-files.ts'
import type * as Current from '../library/current.ts'
import { publishedCopy } from '../library/documents/read.ts'
import { PUBLIC } from '../settings/environment.ts'
import type { Settings } from '../settings/settings.ts'
import { LIBRARY_MODULE } from './library-plugin.ts'

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html',
  '.svg': 'image/svg+xml',
  '.js': 'text/javascript',
  '.json': 'application/json',
  '.png': 'image/png',
  '.jpeg': 'image/jpeg',
  '.webp': 'image/webp',
  '.pdf': 'application/pdf',
}

/**
 * While someone writes: loads the Library again on each change, and shows content problems in the browser.
 *
 * @param told the settings of this moment.
 */
export async function contentInBrowser({ server, logger }: HookParameters<'astro:server:setup'>, told: () => Settings): Promise<void> {
  const { folder } = told()
  const { ssr } = server.environments
  if (!ssr || !('runner' in ssr)) throw new Error('The pages have no module runner to load the Library in.')
  const runner = ssr.runner as { import(id: string): Promise<typeof Current> }
  let problems: string | undefined
  let beside: ReadonlyMap<string, string | Uint8Array> | undefined
  /** Where the copies of documents and pictures are kept, by their addresses. */
  let copies: ReadonlyMap<string, string> | undefined
  const load = async () => {
    const current = await runner.import(LIBRARY_MODULE)
    try {
      await current.reload(told())
      problems = undefined
      const { urls, documents, pictures } = current.library
      const asTheyAre = readdirSync(PUBLIC).map((name) => [urls.file(name), readFileSync(join(PUBLIC, name), 'utf8')] as const)
      beside = new Map<string, string | Uint8Array>([...asTheyAre, ...staticFiles(current.library)])
      copies = new Map([
        ...[...documents].map(([name, { copy }]) => [urls.document(name), copy] as const),
        ...[...pictures].map(([name, { copy }]) => [urls.picture(name), copy] as const),
      ])
      // Astro keeps what `getStaticPaths` gave, until it hears that content changed.
      ssr.hot.send('astro:content-changed', {})
      server.ws.send({ type: 'full-reload' })
    } catch (error) {
      problems = error instanceof Error ? error.message : String(error)
      logger.error(`\n${problems}`)
      show()
    }
  }
  const show = () => server.ws.send({ type: 'error', err: { message: problems ?? '', stack: '', plugin: 'content' } })
  server.ws.on('connection', () => {
    if (problems !== undefined) show()
  })
  server.middlewares.use(({ url = '' }, response, next) => {
    const address = url.replace(/\?.*/, '').replace(/\/$/, '/index.html')
    const copy = copies?.get(address)
    if (copy !== undefined) {
      response.setHeader('Content-Type', TYPES[extname(copy)] ?? 'application/octet-stream')
      return void response.end(publishedCopy(told().cacheDir, copy))
    }
    const file = beside?.get(address)
    if (file === undefined) return next()
    response.setHeader('Content-Type', `${TYPES[extname(address)] ?? 'text/plain'};charset=utf-8`)
    response.end(file)
  })
  server.watcher.add(folder)
  server.watcher.on('all', (_event, path) => {
    if (path.startsWith(folder)) void load()
  })
  await load()
}
