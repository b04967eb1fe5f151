import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { extname, join } from 'node:path'
import { rolldown } from 'rolldown'
import { keptText } from '../cache/kept-text.ts'
import { CODE, versionOf } from '../cache/version.ts'
import { listOf } from '../client/offline/atomic-page-cache.ts'
import type { SessionList } from '../client/offline/session-pages.ts'
import type { Library } from '../library/library.ts'
import type { Session } from '../library/sessions/session.ts'
import { noticedAddresses } from '../library/withdrawal/link.ts'
import type { Address } from '../model/id.ts'

/**
 * The files that keep a site for when there is no network: the worker, and what each session needs.
 *
 * @param folder the built site: its pages, of which the worker gets a digest.
 * @param digests of pages of which it is known, by their paths in the site.
 * @param cacheDir where the code of the worker is kept between builds.
 */
export async function offlineFiles(
  { urls, site, sessions, withdrawn, mended }: Library,
  folder: string,
  digests: ReadonlyMap<string, string>,
  cacheDir: string,
): Promise<[address: Address, text: string][]> {
  const pages = readdirSync(folder, { recursive: true })
    .map((path) => String(path).replaceAll('\\', '/'))
    .filter((path) => path.endsWith('.html'))
    .sort()
  const build = digest(folder, pages, digests)
  const name = site.offline ? 'worker' : 'unregister-worker'
  const code = await keptText(join(cacheDir, 'worker'), `${name}-${versionOf(CODE, ['client/offline', 'model'])}.js`, () => bundled(name))
  const worker = filled(code, { BUILD: build, WITHDRAWN: noticedAddresses({ withdrawn, mended }) })
  if (!site.offline) return [[urls.worker, worker]]
  const there = new Set(pages.map((path) => urls.file(path.replace(/(^|\/)index\.html$/, '$1'))))
  const lists = sessions.map((session): [Address, string] => {
    const list: SessionList = { build, title: session.title, pages: pagesOf(session, urls).filter((page) => there.has(page)) }
    return [listOf(session.address) as Address, JSON.stringify(list)]
  })
  return [[urls.worker, worker], ...lists]
}

/** All that a session opens and leads to, with its slides where there are any, and the short addresses that its codes and papers have. */
function pagesOf(session: Session, urls: Library['urls']): Address[] {
  const opened = session.steps.flatMap(({ opens }) => {
    if (!opens) return []
    const { kind, to } = opens
    if (kind === 'page') return [to.address]
    return kind === 'briefing' ? [to.address, to.short, urls.embed(to.id)] : [to.address, to.short]
  })
  const own = [session.address, session.short, session.trainer, urls.presentSession(session.id), session.pack, urls.actionPlan()]
  return [...new Set([...own, ...opened])]
}

/** The same for the same pages. Their styles and scripts have their own digests in their names, which stand in the pages. */
function digest(folder: string, pages: readonly string[], digests: ReadonlyMap<string, string>): string {
  const hash = createHash('sha256')
  const digestOf = (path: string) =>
    createHash('sha256')
      .update(readFileSync(join(folder, path)))
      .digest('hex')
  for (const path of pages) hash.update(`${path}\0${digests.get(path) ?? digestOf(path)}\0`)
  return hash.digest('hex').slice(0, 16)
}

/** A worker as one file without imports: what every browser that has workers can run. What it is told stands in it by name. */
async function bundled(name: string): Promise<string> {
  const bundle = await rolldown({
    input: join(CODE, 'client/offline', `${name}${extname(import.meta.filename)}`),
  })
  try {
    const { output } = await bundle.generate({ format: 'iife', minify: true })
    return output[0].code
  } finally {
    await bundle.close()
  }
}

/** Says to a worker what it is told, in a line before it. */
const filled = (code: string, told: { BUILD: string; WITHDRAWN: readonly Address[] }): string =>
  `const ${Object.entries(told)
    .map(([name, value]) => `${name}=${JSON.stringify(value)}`)
    .join()};${code}`
