/// <reference lib="webworker" />
/**
 * The worker of a site that keeps nothing: it stands where another one stood, takes away what that one kept, and then
 * itself.
 */
import { cacheNamesOf, named } from './cache-names.ts'

declare const self: ServiceWorkerGlobalScope

self.addEventListener('install', () => void self.skipWaiting())
self.addEventListener('activate', (event) => event.waitUntil(unregister()))

async function unregister(): Promise<void> {
  for (const name of await named(cacheNamesOf(new URL(self.registration.scope).pathname).own)) await caches.delete(name)
  await self.registration.unregister()
}
