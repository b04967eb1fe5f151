import { cacheAtomically, IncompletePage, listOf } from './atomic-page-cache.ts'
import { type CacheNames, named } from './cache-names.ts'

/** What a session needs: the build that this was written by, and the addresses of its pages, its own first. */
export interface SessionList {
  build: string
  title: string
  pages: readonly string[]
}

/** Pages that are fetched at the same time. */
const AT_ONCE = 4

/** The list of a session as the site has it now; nothing when there is no such session any more. */
async function listNow(session: string): Promise<SessionList | undefined> {
  const response = await fetch(listOf(session), { cache: 'no-cache' })
  if (response.status === 404 || response.status === 410) return undefined
  if (!response.ok) throw new IncompletePage(`${session}: ${response.status}`)
  return (await response.json()) as SessionList
}

/**
 * Keeps everything that a session opens, all of one build. Until the last of it is there, what was kept of it before
 * stays in its place.
 *
 * @param onPage is called with how many pages are there, and of how many.
 * @returns its list; nothing when the session is no longer on the site, and is no longer kept either.
 * @throws {IncompletePage} when the site changed meanwhile, or lacks one of the pages; the network's error when it is gone.
 */
export async function cacheSession(
  cacheNames: CacheNames,
  session: string,
  onPage: (done: number, all: number) => void = () => {},
): Promise<SessionList | undefined> {
  const list = await listNow(session)
  if (!list) {
    await uncacheSession(cacheNames, session)
    return undefined
  }
  const name = cacheNames.session(session, list.build)
  const cache = await caches.open(name)
  if (await cache.match(listOf(session))) return list
  try {
    const waiting = [...list.pages]
    const work = async () => {
      for (let path = waiting.shift(); path !== undefined; path = waiting.shift()) {
        const page = await fetch(path, { cache: 'no-cache' })
        if (!page.ok) throw new IncompletePage(`${path}: ${page.status}`)
        await cacheAtomically(cacheNames, cache, path, page, Date.now())
        onPage((await cache.keys()).length, list.pages.length)
      }
    }
    await Promise.all(Array.from({ length: AT_ONCE }, work))
    if ((await listNow(session))?.build !== list.build) throw new IncompletePage('The site was built anew.')
    await cache.put(listOf(session), Response.json(list))
  } catch (error) {
    await caches.delete(name)
    throw error
  }
  await uncacheSession(cacheNames, session, name)
  return list
}

/** Takes away what is kept of a session, but for the cache of one name. */
export async function uncacheSession(cacheNames: CacheNames, session: string, except?: string): Promise<void> {
  for (const name of await named(cacheNames.ofSession(session))) if (name !== except) await caches.delete(name)
}

/** The caches of sessions that are there whole, with their lists. */
export async function cachedSessions(cacheNames: CacheNames): Promise<{ cache: Cache; session: string; list: SessionList }[]> {
  const found = await Promise.all(
    (await named(cacheNames.sessions)).map(async (name) => {
      const session = name.slice(cacheNames.sessions.length).split(' ')[0] as string
      const cache = await caches.open(name)
      const list = await cache.match(listOf(session))
      return list ? [{ cache, session, list: (await list.json()) as SessionList }] : []
    }),
  )
  return found.flat()
}
