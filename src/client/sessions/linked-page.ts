import { PAGE } from '../offline/page-request.ts'

const documents = new Map<string, Promise<Document | 'gone' | 'unread'>>()

/** Milliseconds after which a page will not come. */
const LONGEST = 20_000

/**
 * A page of this site, fetched once and read as a document: nothing of it runs. Without a network it is the copy that is
 * kept. Of one that has a new address it is the page there.
 */
export function documentAt(path: string): Promise<Document | 'gone' | 'unread'> {
  const known = documents.get(path) ?? fetched(path)
  documents.set(path, known)
  return known
}

const request = (path: string) => fetch(path, { headers: PAGE, signal: AbortSignal.timeout(LONGEST) })

async function fetched(path: string): Promise<Document | 'gone' | 'unread'> {
  try {
    const response = await request(path)
    if (response.status === 404 || response.status === 410) return 'gone'
    if (!response.ok) throw new Error(String(response.status))
    const found = new DOMParser().parseFromString(await response.text(), 'text/html')
    const movedTo = found.querySelector<HTMLElement>('script[data-to]')?.dataset['to']
    if (movedTo) return documentAt(new URL(movedTo, location.href).pathname)
    return found.querySelector('main [data-withdrawn]') ? 'gone' : found
  } catch {
    documents.delete(path)
    return 'unread'
  }
}

/** A part of a page by its anchor. A former one is an empty element at the beginning of what it leads to now. */
export function placeIn(page: Document, anchor: string): Element | null {
  const found = page.getElementById(anchor)
  return found?.matches('span:empty') ? found.parentElement : found
}

/** What was read on a first visit came before there was a worker to keep it: it is asked for once more. */
if ('serviceWorker' in navigator && !navigator.serviceWorker.controller) {
  const again = () => [...documents.keys()].map((path) => request(path).catch(() => undefined))
  navigator.serviceWorker.addEventListener('controllerchange', again, { once: true })
}
