import { cacheAtomically, IncompletePage } from './atomic-page-cache.ts'
import { type CacheNames, isPast, MOST_PAGES, named, OPENED, openedAt } from './cache-names.ts'
import { pageAt } from './page-request.ts'
import { cachedSessions, cacheSession, uncacheSession } from './session-pages.ts'

export const isGone = ({ status }: Response): boolean => status === 404 || status === 410

/** Whether what came is the page of an address. A host may have led on to the same one without its slash; another page is another. */
const isPage = ({ ok, redirected, url, headers }: Response, path: string): boolean =>
  ok && (!redirected || pageAt(new URL(url).pathname) === path) && (headers.get('Content-Type') ?? '').startsWith('text/html')

/** The kept copy of a page. One that belongs to a session comes from there, so that the session is all of one build. */
export async function cachedPage(cacheNames: CacheNames, path: string, now: number): Promise<Response | undefined> {
  for (const { cache } of await cachedSessions(cacheNames)) {
    const page = await cache.match(path)
    if (page) return page
  }
  const page = await (await caches.open(cacheNames.pages)).match(path)
  return page && !isPast(page, now) ? page : undefined
}

/** Keeps a page that was opened; where there is no room, without the older half of the others. */
export async function cacheVisited(cacheNames: CacheNames, path: string, page: Response, now: number): Promise<void> {
  if (!isPage(page, path) || (await caches.has(cacheNames.refused))) return
  await navigator.locks.request(cacheNames.lock, { mode: 'shared' }, async () => {
    const cache = await caches.open(cacheNames.pages)
    const again = page.clone()
    try {
      await cacheAtomically(cacheNames, cache, path, page, now)
    } catch (error) {
      if ((error as Error).name !== 'QuotaExceededError') throw error
      await leave(cache, now, MOST_PAGES / 2)
      await cacheAtomically(cacheNames, cache, path, again, now)
    }
    await leave(cache, now, MOST_PAGES)
  })
}

/** Leaves the pages that were opened last, and none that is past its time. */
async function leave(cache: Cache, now: number, most: number): Promise<void> {
  const pages = await Promise.all(
    (await cache.keys()).map(async (request) => ({ request, page: (await cache.match(request)) ?? Response.error() })),
  )
  pages.sort((a, b) => openedAt(b.page) - openedAt(a.page))
  const over = pages.filter(({ page }, i) => i >= most || isPast(page, now))
  for (const { request } of over) await cache.delete(request)
}

/** Takes a page that is no longer on the site from everywhere. */
export async function forget(cacheNames: CacheNames, path: string): Promise<void> {
  const names = [cacheNames.pages, ...(await named(cacheNames.sessions))]
  await Promise.all(names.map(async (name) => (await caches.open(name)).delete(path)))
}

/** Takes what was withdrawn from everywhere; a session that was withdrawn, with its title and all that was kept for it. */
export async function withdraw(cacheNames: CacheNames, paths: readonly string[]): Promise<void> {
  await navigator.locks.request(cacheNames.lock, { mode: 'shared' }, async () => {
    for (const path of paths) {
      await forget(cacheNames, path)
      await uncacheSession(cacheNames, path)
    }
  })
}

/**
 * Brings what is kept up to the present build: pages that were withdrawn go, those that were corrected are replaced.
 *
 * @throws the network's error, when it is cut. What was renewed until then stays so; the rest is still whole, and as it was.
 */
export async function renew(cacheNames: CacheNames, now: number): Promise<void> {
  await navigator.locks.request(cacheNames.lock, { mode: 'shared' }, async () => {
    const cache = await caches.open(cacheNames.pages)
    await leave(cache, now, MOST_PAGES)
    const sessions = await cachedSessions(cacheNames)
    // What was withdrawn goes first, and from everywhere: before anything else could fail.
    const paths = new Set((await cache.keys()).map(({ url }) => new URL(url).pathname))
    const inSessions = new Set(sessions.flatMap(({ list }) => list.pages).filter((path) => !paths.has(path)))
    await each([...paths], async (path) => {
      const copy = await cache.match(path)
      const page = await fetch(path, { cache: 'no-cache' })
      if (isGone(page)) await forget(cacheNames, path)
      else if (copy && isPage(page, path)) await orAsItWas(cacheAtomically(cacheNames, cache, path, page, Number(copy.headers.get(OPENED))))
    })
    await each([...inSessions], async (path) => {
      if (isGone(await fetch(path, { method: 'HEAD', cache: 'no-cache' }))) await forget(cacheNames, path)
    })
    for (const { session } of sessions) await orAsItWas(cacheSession(cacheNames, session))
  })
}

/** A page that cannot be had whole now, or has no room, stays as it was kept before. */
async function orAsItWas(caching: Promise<unknown>): Promise<void> {
  try {
    await caching
  } catch (error) {
    if (!(error instanceof IncompletePage) && (error as Error).name !== 'QuotaExceededError') throw error
  }
}

async function each<T>(all: T[], work: (one: T) => Promise<void>): Promise<void> {
  const waiting = [...all]
  const worker = async () => {
    for (let one = waiting.shift(); one !== undefined; one = waiting.shift()) await work(one)
  }
  await Promise.all(Array.from({ length: 4 }, worker))
}

/** Takes away everything that is kept, and what keeps it. */
export async function clearAll(cacheNames: CacheNames): Promise<void> {
  const registration = await navigator.serviceWorker.getRegistration(cacheNames.base)
  await registration?.unregister()
  for (const name of await named(cacheNames.own)) await caches.delete(name)
}
