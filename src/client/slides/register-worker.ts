/**
 * Starts the worker that keeps pages for when there is no network. Reading pages have this in their own one file; if it
 * were shared with slides, it would be a second file on every one of them.
 */
export async function registerWorker(): Promise<void> {
  const address = document.body.dataset['worker']
  if (!address || !('serviceWorker' in navigator)) return
  try {
    if (!(await caches.has(`${address} refused`))) await navigator.serviceWorker.register(address)
  } catch {
    // A browser may forbid it. The slides are there all the same.
  }
}
