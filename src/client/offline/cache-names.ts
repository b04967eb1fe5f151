/**
 * Where pages are kept on a device. Each name has the path of the site in it: two sites may share an origin.
 *
 * - `pages`: pages that were opened.
 * - `parts`: the stylesheets and scripts of every page that is kept. Their names hold a digest of what is in them, so
 *   that each page finds its own, of whatever build.
 * - `shell`: what stands in when a page is not kept, of one build.
 * - `session`: everything that a session opens, of one build.
 * - `refused`: is there when nothing is to be kept.
 */
export function cacheNamesOf(base: string) {
  const own = `sevenfold ${base}`
  const shell = `${own} shell `
  const session = (address: string) => `${own} session ${address} `
  return {
    base,
    own: `${own} `,
    pages: `${own} pages`,
    parts: `${own} parts`,
    shells: shell,
    shell: (build: string) => shell + build,
    sessions: `${own} session `,
    session: (address: string, build: string) => session(address) + build,
    /** What the names for a session begin with, one for each build. */
    ofSession: session,
    refused: `${base}sw.js refused`,
    /** Held by all that keep a page, and alone by what takes parts away: a page never loses a part while it is put there. */
    lock: `${own} keeping`,
  }
}
export type CacheNames = ReturnType<typeof cacheNamesOf>

/** Pages that are kept because they were opened; the one that was opened longest ago goes first. */
export const MOST_PAGES = 60
/** How long a page that was opened is kept. Someone else may use the device. */
const LONGEST = 30 * 24 * 60 * 60 * 1000
/** When a kept page was opened, in milliseconds since 1970. */
export const OPENED = 'X-Sevenfold-Opened'

export const openedAt = (copy: Response): number => Number(copy.headers.get(OPENED))
export const isPast = (copy: Response, now: number): boolean => now - openedAt(copy) > LONGEST

/** Names of all caches of the origin that begin so. */
export const named = async (start: string): Promise<string[]> => (await caches.keys()).filter((name) => name.startsWith(start))
