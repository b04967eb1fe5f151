/// <reference lib="webworker" />
/**
 * The service worker: what a reader opened can be read again without a network.
 *
 * It is our own, and not put together from Workbox. What it promises is that a page is kept with its own stylesheet and
 * script or not at all, that a session is kept whole and of one build, and that what was withdrawn goes from both.
 * Workbox keeps each file by itself; its precache holds a list of files made at the build, and its expiration counts
 * files and not pages. All of that would have been ours to write all the same.
 *
 * - A page comes from the network. When that fails, or takes longer than `PATIENCE`, the kept copy is shown. So it is
 *   with a page that a session reads for one of its steps.
 * - A file whose name holds a digest comes from what is kept: under its name it never changes.
 * - A new build has a new worker, because `BUILD` is another. To install, it brings everything kept up to date. If the
 *   network is cut before it is done, the browser tries again at the next visit, and what is kept is whole meanwhile.
 */

import { cacheAtomically, prune } from './atomic-page-cache.ts'
import { cacheNamesOf, named } from './cache-names.ts'
import { cachedPage, cacheVisited, forget, isGone, renew, withdraw } from './page-cache.ts'
import { asksForPage, pageAt } from './page-request.ts'

declare const self: ServiceWorkerGlobalScope
/** A digest of every page of the site; the build writes it here. */
declare const BUILD: string
/** Paths at which a notice stands in place of what was withdrawn. They answer, so their status does not tell; the build writes them here. */
declare const WITHDRAWN: readonly string[]

/** Milliseconds that a reader who has a kept copy waits for the network. */
const PATIENCE = 3000

const base = new URL(self.registration.scope).pathname
const cacheNames = cacheNamesOf(base)
const fallback = `${base}offline/`
const SHELL = [base, fallback, `${base}search/`]

self.addEventListener('install', (event) => event.waitUntil(install()))
self.addEventListener('activate', (event) => event.waitUntil(activate()))
self.addEventListener('fetch', (event) => {
  const { request } = event
  const { origin, pathname } = new URL(request.url)
  if (request.method !== 'GET' || origin !== self.location.origin || !pathname.startsWith(base)) return
  if (asksForPage(request)) {
    const path = pageAt(pathname)
    const network = fromNetwork(event)
    const remembered = network.then((response) => remember(path, response.clone()))
    event.waitUntil(remembered.catch(() => undefined))
    event.respondWith(page(network, path, request.mode === 'navigate'))
  } else if (pathname.startsWith(`${base}_astro/`)) {
    event.respondWith(part(request))
  } else if (/^(image|script)$/.test(request.destination)) {
    event.respondWith(fetch(request).catch(async (error: unknown) => (await cachedPart(request)) ?? Promise.reject(error)))
  }
})

async function install(): Promise<void> {
  // Before anything is asked of the network: it may be cut.
  await withdraw(cacheNames, WITHDRAWN)
  const shell = await caches.open(cacheNames.shell(BUILD))
  await navigator.locks.request(cacheNames.lock, { mode: 'shared' }, () =>
    Promise.all(SHELL.map(async (path) => cacheAtomically(cacheNames, shell, path, await fetched(path), Date.now()))),
  )
  await renew(cacheNames, Date.now())
  await self.skipWaiting()
}

async function fetched(path: string): Promise<Response> {
  const response = await fetch(path, { cache: 'no-cache' })
  if (!response.ok) throw new Error(`${path}: ${response.status}`)
  return response
}

async function activate(): Promise<void> {
  for (const name of await named(cacheNames.shells)) if (name !== cacheNames.shell(BUILD)) await caches.delete(name)
  await prune(cacheNames)
  await self.registration.navigationPreload?.enable()
  // The first page of a first visit came before there was a worker; one that is under way just now comes soon.
  await keepOpen()
  setTimeout(() => void keepOpen(), PATIENCE)
}

/** Keeps the pages that are open, and takes them over; unless all that was kept was cleared meanwhile. */
async function keepOpen(): Promise<void> {
  if (!(await caches.has(cacheNames.shell(BUILD)))) return
  await self.clients.claim()
  const open = await self.clients.matchAll({ type: 'window', includeUncontrolled: true })
  await Promise.allSettled(
    [...new Set(open.map(({ url }) => pageAt(new URL(url).pathname)))]
      .filter((path) => path.startsWith(base))
      .map(async (path) => ((await cachedPage(cacheNames, path, Date.now())) ? undefined : remember(path, await fetch(path)))),
  )
}

async function fromNetwork(event: FetchEvent): Promise<Response> {
  return ((await event.preloadResponse) as Response | undefined) ?? fetch(event.request)
}

/** Keeps a page that came, or takes it away when it is gone. What stands in the shell is kept there. */
async function remember(path: string, response: Response): Promise<void> {
  if (isGone(response) || WITHDRAWN.includes(path)) return forget(cacheNames, path)
  if (!SHELL.includes(path)) return cacheVisited(cacheNames, path, response, Date.now())
  if (!response.ok) return
  const shell = await caches.open(cacheNames.shell(BUILD))
  await navigator.locks.request(cacheNames.lock, { mode: 'shared' }, () => cacheAtomically(cacheNames, shell, path, response, Date.now()))
}

/** @param isShown whether a person sees what comes, so that words can stand in for a page that is not kept. */
async function page(network: Promise<Response>, path: string, isShown: boolean): Promise<Response> {
  const shell = async (one: string) => (await caches.open(cacheNames.shell(BUILD))).match(one)
  const copy = async () => (SHELL.includes(path) ? await shell(path) : await cachedPage(cacheNames, path, Date.now()))
  try {
    const soon = new Promise<undefined>((late) => setTimeout(late, PATIENCE))
    const response = (await Promise.race([network, soon])) ?? (await copy()) ?? (await network)
    return response.status >= 500 ? ((await copy()) ?? response) : response
  } catch {
    return (await copy()) ?? (isShown ? await shell(fallback) : undefined) ?? Response.error()
  }
}

const cachedPart = async (request: Request) => (await caches.open(cacheNames.parts)).match(request, { ignoreVary: true })

async function part(request: Request): Promise<Response> {
  return (await cachedPart(request)) ?? fetch(request)
}
