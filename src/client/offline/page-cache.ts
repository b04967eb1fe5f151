import { cacheAtomically, IncompletePage } from './atomic-page-cache.ts'
import { type CacheNames, isPast, MOST_PAGES, named, OPENED, openedAt } from './cache-names.ts'
import { pageAt } from './page-request.ts'
import { keepSession, keptSessions, stopKeeping } from './session-pages.ts'

export const isGone = ({ status }: Response): boolean => status === 404 || status === 410

/** Whether what came is the page of an address. A host may have led on to the same one without its slash; another page is another. */
const isPage = ({ ok, redirected, url, headers }: Response, path: string): boolean =>
  ok && (!redirected || pageAt(new URL(url).pathname) === path) && (headers.get('Content-Type') ?? '').startsWith('text/html')

/** The kept copy of a page. One that belongs to a session comes from there, so that the session is all of one build. */
export async function cachedPage(shelves: CacheNames, path: string, now: number): Promise<Response | undefined> {
  for (const { shelf } of await keptSessions(shelves)) {
    const page = await shelf.match(path)
    if (page) return page
  }
  const page = await (await caches.open(shelves.pages)).match(path)
  return page && !isPast(page, now) ? page : undefined
}

/** Keeps a page that was opened; where there is no room, without the older half of the others. */
export async function cacheVisited(shelves: CacheNames, path: string, page: Response, now: number): Promise<void> {
  if (!isPage(page, path) || (await caches.has(shelves.refused))) return
  await navigator.locks.request(shelves.lock, { mode: 'shared' }, async () => {
    const shelf = await caches.open(shelves.pages)
    const again = page.clone()
    try {
      await cacheAtomically(shelves, shelf, path, page, now)
    } catch (error) {
      if ((error as Error).name !== 'QuotaExceededError') throw error
      await leave(shelf, now, MOST_PAGES / 2)
      await cacheAtomically(shelves, shelf, path, again, now)
    }
    await leave(shelf, now, MOST_PAGES)
  })
}

/** Leaves the pages that were opened last, and none that is past its time. */
async function leave(shelf: Cache, now: number, most: number): Promise<void> {
  const kept = await Promise.all(
    (await shelf.keys()).map(async (request) => ({ request, page: (await shelf.match(request)) ?? Response.error() })),
  )
  kept.sort((a, b) => openedAt(b.page) - openedAt(a.page))
  const over = kept.filter(({ page }, i) => i >= most || isPast(page, now))
  for (const { request } of over) await shelf.delete(request)
}

/** Takes a page that is no longer on the site from everywhere. */
export async function forget(shelves: CacheNames, path: string): Promise<void> {
  const names = [shelves.pages, ...(await named(shelves.sessions))]
  await Promise.all(names.map(async (name) => (await caches.open(name)).delete(path)))
}

/** Takes what was withdrawn from everywhere; a session that was withdrawn, with its title and all that was kept for it. */
export async function withdraw(shelves: CacheNames, paths: readonly string[]): Promise<void> {
  await navigator.locks.request(shelves.lock, { mode: 'shared' }, async () => {
    for (const path of paths) {
      await forget(shelves, path)
      await stopKeeping(shelves, path)
    }
  })
}

/**
 * Brings what is kept up to the present build: pages that were withdrawn go, those that were corrected are replaced.
 *
 * @throws the network's error, when it is cut. What was renewed until then stays so; the rest is still whole, and as it was.
 */
export async function renew(shelves: CacheNames, now: number): Promise<void> {
  await navigator.locks.request(shelves.lock, { mode: 'shared' }, async () => {
    const shelf = await caches.open(shelves.pages)
    await leave(shelf, now, MOST_PAGES)
    const sessions = await keptSessions(shelves)
    // What was withdrawn goes first, and from everywhere: before anything else could fail.
    const paths = new Set((await shelf.keys()).map(({ url }) => new URL(url).pathname))
    const inSessions = new Set(sessions.flatMap(({ list }) => list.pages).filter((path) => !paths.has(path)))
    await each([...paths], async (path) => {
      const kept = await shelf.match(path)
      const page = await fetch(path, { cache: 'no-cache' })
      if (isGone(page)) await forget(shelves, path)
      else if (kept && isPage(page, path)) await orAsItWas(cacheAtomically(shelves, shelf, path, page, Number(kept.headers.get(OPENED))))
    })
    await each([...inSessions], async (path) => {
      if (isGone(await fetch(path, { method: 'HEAD', cache: 'no-cache' }))) await forget(shelves, path)
    })
    for (const { session } of sessions) await orAsItWas(keepSession(shelves, session))
  })
}

/** A page that cannot be had whole now, or has no room, stays as it was kept before. */
async function orAsItWas(keeping: Promise<unknown>): Promise<void> {
  try {
    await keeping
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
export async function clearAll(shelves: CacheNames): Promise<void> {
  const registration = await navigator.serviceWorker.getRegistration(shelves.base)
  await registration?.unregister()
  for (const name of await named(shelves.own)) await caches.delete(name)
}
