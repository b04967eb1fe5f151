/**
 * Starts the worker that keeps pages for later, when all else is done; on a device on which nothing is to be kept, not.
 * Whatever goes wrong here, the page is there to be read.
 *
 * @param address of the worker; a site that keeps nothing has none.
 */
export async function startWorker(address = document.body.dataset['worker']): Promise<void> {
  if (!address || !('serviceWorker' in navigator)) return
  if (document.readyState !== 'complete') await new Promise((loaded) => addEventListener('load', loaded, { once: true }))
  try {
    if (!(await caches.has(`${address} refused`))) await navigator.serviceWorker.register(address)
  } catch {
    // A browser may forbid it, or the network may be gone.
  }
}
