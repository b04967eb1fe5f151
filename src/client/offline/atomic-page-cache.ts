import { type CacheNames, OPENED } from './cache-names.ts'

/** A page that cannot be kept whole now: something that it needs is not there. The page that was kept before it stays. */
export class IncompletePage extends Error {}

/** Stylesheets, scripts and logos that a page, or one of these, names: their file names hold a digest. */
const PART = /(?:_astro\/|["'`]\.\/)([\w.@-]+\.(?:js|css|svg|png))\b/g
/** Pictures and scripts from elsewhere on the site. A page can be read without them. */
const BESIDE = /<(?:img|script)\b[^>]*?\ssrc="(\/[^"]+)"/g

export const partsOf = (text: string, { base }: CacheNames): Set<string> =>
  new Set([...text.matchAll(PART)].map(([, name]) => `${base}_astro/${name}`))

const besideOf = (html: string, { base }: CacheNames): string[] =>
  [...html.matchAll(BESIDE)].map(([, path]) => path as string).filter((path) => path.startsWith(base) && !path.startsWith(`${base}_astro/`))

/**
 * Puts a page into a cache after everything that it needs, so that it never stands there without. A page of one build
 * cannot take up a part of another: they have different cacheNames.
 *
 * @throws {IncompletePage} when a part is not there; the network's own error when it cannot be asked.
 */
export async function cacheAtomically(cacheNames: CacheNames, cache: Cache, path: string, page: Response, opened: number): Promise<void> {
  const html = await page.text()
  const parts = await caches.open(cacheNames.parts)
  await cacheParts(cacheNames, parts, html, new Set())
  await Promise.allSettled(besideOf(html, cacheNames).map(async (one) => (await parts.match(one)) ?? cachePart(parts, one)))
  const copy = forCache(page, html)
  copy.headers.set(OPENED, String(opened))
  await cache.put(path, copy)
}

/**
 * What came, without what belongs to its way here. A `Vary` may keep a browser from finding it again, or from keeping it; and
 * what a host had led on to is not shown in answer to another address.
 */
function forCache({ headers }: Response, body: BodyInit): Response {
  const copy = new Response(body, { headers })
  for (const name of ['Content-Encoding', 'Content-Length', 'Set-Cookie', 'Vary']) copy.headers.delete(name)
  return copy
}

async function cachePart(parts: Cache, path: string): Promise<Response> {
  const part = await fetch(path)
  if (!part.ok) throw new IncompletePage(`${path}: ${part.status}`)
  const copy = forCache(part, await part.arrayBuffer())
  await parts.put(path, copy.clone())
  return copy
}

async function cacheParts(cacheNames: CacheNames, parts: Cache, text: string, seen: Set<string>): Promise<void> {
  const fresh = [...partsOf(text, cacheNames)].filter((path) => !seen.has(path))
  for (const path of fresh) seen.add(path)
  await Promise.all(
    fresh.map(async (path) => {
      const part = (await parts.match(path)) ?? (await cachePart(parts, path))
      await cacheParts(cacheNames, parts, await part.text(), seen)
    }),
  )
}

/** Takes away the parts that no kept page needs, and what is left of sessions that were never kept whole. */
export async function prune(cacheNames: CacheNames): Promise<void> {
  await navigator.locks.request(cacheNames.lock, async () => {
    const needed = new Set<string>()
    const parts = await caches.open(cacheNames.parts)
    const need = async (text: string): Promise<void> => {
      for (const path of partsOf(text, cacheNames)) {
        if (needed.has(path)) continue
        needed.add(path)
        await need((await (await parts.match(path))?.text()) ?? '')
      }
    }
    for (const name of await caches.keys()) {
      if (!name.startsWith(cacheNames.own) || name === cacheNames.parts) continue
      const cache = await caches.open(name)
      const requests = await cache.keys()
      if (name.startsWith(cacheNames.sessions) && !requests.some(({ url }) => isList(url))) {
        await caches.delete(name)
        continue
      }
      for (const request of requests) {
        const text = (await (await cache.match(request))?.text()) ?? ''
        for (const path of besideOf(text, cacheNames)) needed.add(path)
        await need(text)
      }
    }
    for (const request of await parts.keys()) if (!needed.has(new URL(request.url).pathname)) await parts.delete(request)
  })
}

/** What a session needs, by its address, and whether an address is one of these. */
export const listOf = (session: string): string => `${session}offline.json`
export const isList = (url: string): boolean => url.endsWith('/offline.json')
