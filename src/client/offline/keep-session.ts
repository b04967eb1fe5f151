import { prune } from './atomic-page-cache.ts'
import { cacheNamesOf } from './cache-names.ts'
import { pageAt } from './page-request.ts'
import { keepSession, keptSessions, stopKeeping } from './session-pages.ts'

/** Milliseconds after which a worker that has not started will not. */
const STARTING = 10_000

/** Adds the button that keeps a session for when there is no network, to the page of one. */
async function offer(place: HTMLElement, worker: string): Promise<void> {
  const shelves = cacheNamesOf(worker.replace(/[^/]*$/, ''))
  if (await caches.has(shelves.refused)) return
  const session = pageAt(location.pathname)
  const button = Object.assign(document.createElement('button'), { type: 'button', className: 'button' })
  const status = Object.assign(document.createElement('span'), { role: 'status', className: 'small quiet' })
  // Every page that comes is shown, and only the beginning and the end are read out.
  const count = Object.assign(document.createElement('span'), { ariaHidden: 'true', className: 'small quiet' })
  let [isKept, isBusy] = [false, false]

  const show = (kept: number | undefined, words: string) => {
    isKept = kept !== undefined
    button.textContent = isKept ? 'Stop keeping for offline' : 'Keep for offline'
    count.textContent = ''
    status.textContent = words
  }
  const kept = (pages: number) => show(pages, `${pages} pages are kept on this device. They open without a network.`)

  const keep = async () => {
    status.textContent = 'Keeping this session, and what its steps open…'
    await started()
    const list = await navigator.locks.request(shelves.lock, { mode: 'shared' }, () =>
      keepSession(shelves, session, (done, all) => (count.textContent = `${done} of ${all}`)),
    )
    if (list) kept(list.pages.length)
    else show(undefined, 'This session is no longer on the site.')
  }
  const stop = async () => {
    await stopKeeping(shelves, session)
    await prune(shelves)
    show(undefined, 'It is no longer kept.')
  }

  button.addEventListener('click', async () => {
    if (isBusy) return
    isBusy = true
    button.ariaDisabled = 'true'
    try {
      await (isKept ? stop() : keep())
    } catch (error) {
      const full = (error as Error).name === 'QuotaExceededError'
      show(undefined, full ? 'There is no room for it on this device.' : 'It could not be kept. Try again when the network is better.')
    } finally {
      isBusy = false
      button.ariaDisabled = 'false'
    }
  })

  const now = (await keptSessions(shelves)).find((one) => one.session === session)
  if (now) kept(now.list.pages.length)
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
