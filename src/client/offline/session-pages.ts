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
 * @param told is called with how many pages are there, and of how many.
 * @returns its list; nothing when the session is no longer on the site, and is no longer kept either.
 * @throws {IncompletePage} when the site changed meanwhile, or lacks one of the pages; the network's error when it is gone.
 */
export async function keepSession(
  shelves: CacheNames,
  session: string,
  told: (done: number, all: number) => void = () => {},
): Promise<SessionList | undefined> {
  const list = await listNow(session)
  if (!list) {
    await stopKeeping(shelves, session)
    return undefined
  }
  const name = shelves.session(session, list.build)
  const shelf = await caches.open(name)
  if (await shelf.match(listOf(session))) return list
  try {
    const waiting = [...list.pages]
    const work = async () => {
      for (let path = waiting.shift(); path !== undefined; path = waiting.shift()) {
        const page = await fetch(path, { cache: 'no-cache' })
        if (!page.ok) throw new IncompletePage(`${path}: ${page.status}`)
        await cacheAtomically(shelves, shelf, path, page, Date.now())
        told((await shelf.keys()).length, list.pages.length)
      }
    }
    await Promise.all(Array.from({ length: AT_ONCE }, work))
    if ((await listNow(session))?.build !== list.build) throw new IncompletePage('The site was built anew.')
    await shelf.put(listOf(session), Response.json(list))
  } catch (error) {
    await caches.delete(name)
    throw error
  }
  await stopKeeping(shelves, session, name)
  return list
}

/** Takes away what is kept of a session, but for one shelf. */
export async function stopKeeping(shelves: CacheNames, session: string, but?: string): Promise<void> {
  for (const name of await named(shelves.ofSession(session))) if (name !== but) await caches.delete(name)
}

/** The shelves of sessions that are there whole, with their lists. */
export async function keptSessions(shelves: CacheNames): Promise<{ shelf: Cache; session: string; list: SessionList }[]> {
  const found = await Promise.all(
    (await named(shelves.sessions)).map(async (name) => {
      const session = name.slice(shelves.sessions.length).split(' ')[0] as string
      const shelf = await caches.open(name)
      const list = await shelf.match(listOf(session))
      return list ? [{ shelf, session, list: (await list.json()) as SessionList }] : []
    }),
  )
  return found.flat()
}
