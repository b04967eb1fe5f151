import { keepSession as messages } from 'virtual:sevenfold/messages'
import { prune } from './atomic-page-cache.ts'
import { cacheNamesOf } from './cache-names.ts'
import { pageAt } from './page-request.ts'
import { cachedSessions, cacheSession, uncacheSession } from './session-pages.ts'

/** Milliseconds after which a worker that has not started will not. */
const STARTING = 10_000

/** Adds the button that keeps a session for when there is no network, to the page of one. */
async function offer(place: HTMLElement, worker: string): Promise<void> {
  const cacheNames = cacheNamesOf(worker.replace(/[^/]*$/, ''))
  if (await caches.has(cacheNames.refused)) return
  const session = pageAt(location.pathname)
  const button = Object.assign(document.createElement('button'), { type: 'button', className: 'button' })
  const status = Object.assign(document.createElement('span'), { role: 'status', className: 'small quiet' })
  // Every page that comes is shown, and only the beginning and the end are read out.
  const count = Object.assign(document.createElement('span'), { ariaHidden: 'true', className: 'small quiet' })
  let [isCached, isBusy] = [false, false]

  const show = (pages: number | undefined, words: string) => {
    isCached = pages !== undefined
    button.textContent = isCached ? messages.stop : messages.keep
    count.textContent = ''
    status.textContent = words
  }
  const showCached = (pages: number) => show(pages, messages.kept({ count: pages }))

  const keep = async () => {
    status.textContent = messages.keeping
    await started()
    const list = await navigator.locks.request(cacheNames.lock, { mode: 'shared' }, () =>
      cacheSession(cacheNames, session, (done, all) => (count.textContent = messages.done({ done, count: all }))),
    )
    if (list) showCached(list.pages.length)
    else show(undefined, messages.gone)
  }
  const stop = async () => {
    await uncacheSession(cacheNames, session)
    await prune(cacheNames)
    show(undefined, messages.stopped)
  }

  button.addEventListener('click', async () => {
    if (isBusy) return
    isBusy = true
    button.ariaDisabled = 'true'
    try {
      await (isCached ? stop() : keep())
    } catch (error) {
      const full = (error as Error).name === 'QuotaExceededError'
      show(undefined, full ? messages.noRoom : messages.failed)
    } finally {
      isBusy = false
      button.ariaDisabled = 'false'
    }
  })

  const now = (await cachedSessions(cacheNames)).find((one) => one.session === session)
  if (now) showCached(now.list.pages.length)
  else show(undefined, '')
  place.append(button, ' ', status, ' ', count)
  place.hidden = false
}

/** The worker is what shows a kept page: without it there is no use in keeping one. */
function started(): Promise<unknown> {
  const late = new Promise((_, failed) => setTimeout(() => failed(new Error('The worker did not start.')), STARTING))
  return Promise.race([navigator.serviceWorker.ready, late])
}

const place = document.getElementById('keep')
const { worker } = document.body.dataset
// A browser may forbid all of it, and then there is nothing to offer.
if (place && worker && 'serviceWorker' in navigator) offer(place, worker).catch(() => undefined)
