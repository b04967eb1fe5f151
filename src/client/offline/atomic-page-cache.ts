import { type CacheNames, OPENED } from './cache-names.ts'

/** A page that cannot be kept whole now: something that it needs is not there. The page that was kept before it stays. */
export class IncompletePage extends Error {}

/** Stylesheets and scripts that a page, or one of these, names: their file names hold a digest. */
const PART = /(?:_astro\/|["']\.\/)([\w.@-]+\.(?:js|css))\b/g
/** Pictures and scripts from elsewhere on the site. A page can be read without them. */
const BESIDE = /<(?:img|script)\b[^>]*?\ssrc="(\/[^"]+)"/g

export const partsOf = (text: string, { base }: CacheNames): Set<string> =>
  new Set([...text.matchAll(PART)].map(([, name]) => `${base}_astro/${name}`))

const besideOf = (html: string, { base }: CacheNames): string[] =>
  [...html.matchAll(BESIDE)].map(([, path]) => path as string).filter((path) => path.startsWith(base) && !path.startsWith(`${base}_astro/`))

/**
 * Puts a page on a shelf after everything that it needs, so that it never stands there without. A page of one build
 * cannot take up a part of another: they have different names.
 *
 * @throws {IncompletePage} when a part is not there; the network's own error when it cannot be asked.
 */
export async function cacheAtomically(shelves: CacheNames, shelf: Cache, path: string, page: Response, opened: number): Promise<void> {
  const html = await page.text()
  const parts = await caches.open(shelves.parts)
  await keepParts(shelves, parts, html, new Set())
  await Promise.allSettled(besideOf(html, shelves).map(async (one) => (await parts.match(one)) ?? keepPart(parts, one)))
  const kept = forKeeping(page, html)
  kept.headers.set(OPENED, String(opened))
  await shelf.put(path, kept)
}

/**
 * What came, without what belongs to its way here. A `Vary` may keep a browser from finding it again, or from keeping it; and
 * what a host had led on to is not shown in answer to another address.
 */
function forKeeping({ headers }: Response, body: BodyInit): Response {
  const kept = new Response(body, { headers })
  for (const name of ['Content-Encoding', 'Content-Length', 'Set-Cookie', 'Vary']) kept.headers.delete(name)
  return kept
}

async function keepPart(parts: Cache, path: string): Promise<Response> {
  const part = await fetch(path)
  if (!part.ok) throw new IncompletePage(`${path}: ${part.status}`)
  const kept = forKeeping(part, await part.arrayBuffer())
  await parts.put(path, kept.clone())
  return kept
}

async function keepParts(shelves: CacheNames, parts: Cache, text: string, seen: Set<string>): Promise<void> {
  const fresh = [...partsOf(text, shelves)].filter((path) => !seen.has(path))
  for (const path of fresh) seen.add(path)
  await Promise.all(
    fresh.map(async (path) => {
      const part = (await parts.match(path)) ?? (await keepPart(parts, path))
      await keepParts(shelves, parts, await part.text(), seen)
    }),
  )
}

/** Takes away the parts that no kept page needs, and what is left of sessions that were never kept whole. */
export async function prune(shelves: CacheNames): Promise<void> {
  await navigator.locks.request(shelves.lock, async () => {
    const needed = new Set<string>()
    const parts = await caches.open(shelves.parts)
    const need = async (text: string): Promise<void> => {
      for (const path of partsOf(text, shelves)) {
        if (needed.has(path)) continue
        needed.add(path)
        await need((await (await parts.match(path))?.text()) ?? '')
      }
    }
    for (const name of await caches.keys()) {
      if (!name.startsWith(shelves.own) || name === shelves.parts) continue
      const shelf = await caches.open(name)
      const requests = await shelf.keys()
      if (name.startsWith(shelves.sessions) && !requests.some(({ url }) => isList(url))) {
        await caches.delete(name)
        continue
      }
      for (const request of requests) {
        const text = (await (await shelf.match(request))?.text()) ?? ''
        for (const path of besideOf(text, shelves)) needed.add(path)
        await need(text)
      }
    }
    for (const request of await parts.keys()) if (!needed.has(new URL(request.url).pathname)) await parts.delete(request)
  })
}

/** What a session needs, by its address, and whether an address is one of these. */
export const listOf = (session: string): string => `${session}offline.json`
export const isList = (url: string): boolean => url.endsWith('/offline.json')
