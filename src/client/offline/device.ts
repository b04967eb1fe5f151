import { offline } from 'virtual:sevenfold/messages'
import { element } from '../element.ts'
import { prune } from './atomic-page-cache.ts'
import { type CacheNames, cacheNamesOf, isPast } from './cache-names.ts'
import { clearAll } from './page-cache.ts'
import { pageAt } from './page-request.ts'
import { cachedSessions, uncacheSession } from './session-pages.ts'

/** A page that is kept, as a link. */
interface Link {
  address: string
  title: string
}

/** The page that lists what is kept. It also stands in for a page that is not, at that page's address. */
async function list(place: HTMLElement, cacheNames: CacheNames): Promise<void> {
  const refused = await caches.has(cacheNames.refused)
  const sessions = (await cachedSessions(cacheNames)).map(({ session, list }) => ({ address: session, title: list.title }))
  const pages = await opened(cacheNames)
  const spoken = document.getElementById('told') as HTMLElement
  const announce = async (words: string) => {
    await list(place, cacheNames)
    spoken.textContent = words
    place.querySelector('h2')?.focus()
  }
  const clear = async (words: string) => {
    await clearAll(cacheNames)
    await announce(words)
  }
  const all = [...sessions, ...pages]
  place.replaceChildren(
    heading(all.length === 0 ? offline.nothing : offline.list),
    ...part(offline.sessions, sessions, ({ address, title }) =>
      button(offline.stop, ` ${title}`, async () => {
        await uncacheSession(cacheNames, address)
        await prune(cacheNames)
        await announce(offline.stopped({ title }))
      }),
    ),
    ...part(offline.pages, pages),
    element(
      'p',
      { className: 'row block' },
      ...(all.length > 0 ? [button(offline.clear, '', () => clear(offline.cleared))] : []),
      refused
        ? button(offline.allow, '', async () => {
            await caches.delete(cacheNames.refused)
            await announce(offline.allowed)
          })
        : button(offline.refuse, '', async () => {
            await caches.open(cacheNames.refused)
            await clear(offline.refused)
          }),
    ),
  )
  if (refused) place.append(element('p', { className: 'small quiet' }, offline.aboutRefused))
  place.hidden = false
}

/** The pages that were opened and may still be shown: the cache has the newest last, and here it is the first. */
async function opened(cacheNames: CacheNames): Promise<Link[]> {
  // To open a cache makes it, and where all was cleared there is to be none.
  if (!(await caches.has(cacheNames.pages))) return []
  const cache = await caches.open(cacheNames.pages)
  const found = await Promise.all(
    (await cache.keys()).map(async (request) => {
      const page = await cache.match(request)
      if (!page || isPast(page, Date.now())) return []
      const document = new DOMParser().parseFromString(await page.text(), 'text/html')
      // A short address leads on to a page, which is listed itself.
      if (document.querySelector('meta[http-equiv=refresh]')) return []
      const { pathname } = new URL(request.url)
      const [title, isWall] = [titleOf(document), document.querySelector('main[data-slides]') !== null]
      return [isWall ? { address: `${pathname}#wall`, title: offline.slides({ title }) } : { address: pathname, title }]
    }),
  )
  return found.flat().reverse()
}

/** The title of a page, without the name of the site. */
const titleOf = (page: Document): string => metaOf(page, 'og:title') ?? page.title

const metaOf = (page: Document, property: string): string | undefined =>
  page.querySelector<HTMLMetaElement>(`meta[property="${property}"]`)?.content

function part(title: string, links: Link[], beside?: (link: Link) => Node): Node[] {
  if (links.length === 0) return []
  const items = links.map((link) => {
    const item = element('li', { className: 'row' }, element('a', { href: link.address }, link.title))
    if (beside) item.append(beside(link))
    return item
  })
  return [element('h3', {}, title), element('ul', { className: 'plain' }, ...items)]
}

function heading(words: string): HTMLElement {
  return element('h2', { tabIndex: -1 }, words)
}

function button(label: string, unseen: string, act: () => Promise<void>): HTMLButtonElement {
  const one = element('button', { className: 'button', type: 'button' }, label)
  if (unseen) one.append(element('span', { className: 'unseen' }, unseen))
  one.addEventListener('click', () => void act())
  return one
}

const place = document.getElementById('kept')
const missing = document.getElementById('missing') as HTMLTemplateElement | null
const { worker } = document.body.dataset
if (place && missing && worker) {
  const base = worker.replace(/[^/]*$/, '')
  if (pageAt(location.pathname) !== `${base}offline/`) {
    // What can be read now comes first.
    missing.after(missing.content.cloneNode(true), place)
    document.getElementById('about-keeping')?.classList.add('block')
    document.querySelector('#about-keeping h1')?.replaceWith(element('h2', {}, offline.heading))
    document.title = `${offline.missing} · ${metaOf(document, 'og:site_name')}`
    document.getElementById('again')?.addEventListener('click', () => location.reload())
  }
  if ('serviceWorker' in navigator && 'caches' in window) list(place, cacheNamesOf(base)).catch(() => undefined)
}
