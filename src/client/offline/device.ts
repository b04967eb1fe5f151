import { prune } from './atomic-page-cache.ts'
import { type CacheNames, cacheNamesOf, isPast } from './cache-names.ts'
import { clearAll } from './page-cache.ts'
import { pageAt } from './page-request.ts'
import { keptSessions, stopKeeping } from './session-pages.ts'

/** A page that is kept, as a link. */
interface Link {
  address: string
  title: string
}

/** The page that lists what is kept. It also stands in for a page that is not, at that page's address. */
async function list(place: HTMLElement, shelves: CacheNames): Promise<void> {
  const refused = await caches.has(shelves.refused)
  const sessions = (await keptSessions(shelves)).map(({ session, list }) => ({ address: session, title: list.title }))
  const pages = await opened(shelves)
  const spoken = document.getElementById('told') as HTMLElement
  const say = async (words: string) => {
    await list(place, shelves)
    spoken.textContent = words
    place.querySelector('h2')?.focus()
  }
  const clear = async (words: string) => {
    await clearAll(shelves)
    await say(words)
  }
  const all = [...sessions, ...pages]
  place.replaceChildren(
    heading(all.length === 0 ? 'Nothing is kept on this device' : 'What is kept now'),
    ...part('Sessions', sessions, ({ address, title }) =>
      button('Stop keeping', ` ${title}`, async () => {
        await stopKeeping(shelves, address)
        await prune(shelves)
        await say(`${title} is no longer kept.`)
      }),
    ),
    ...part('Pages that were opened', pages),
    made(
      'p',
      'row block',
      ...(all.length > 0 ? [button('Clear all of it', '', () => clear('All of it was cleared.'))] : []),
      refused
        ? button('Keep pages on this device again', '', async () => {
            await caches.delete(shelves.refused)
            await say('Pages that you open from now on are kept.')
          })
        : button('Keep nothing on this device', '', async () => {
            await caches.open(shelves.refused)
            await clear('All of it was cleared, and nothing will be kept.')
          }),
    ),
  )
  if (refused) place.append(made('p', 'small quiet', 'You chose that this site keeps nothing here. Only that choice is stored.'))
  place.hidden = false
}

/** The pages that were opened and may still be shown: the shelf has the newest last, and here it is the first. */
async function opened(shelves: CacheNames): Promise<Link[]> {
  // To open a shelf makes it, and where all was cleared there is to be none.
  if (!(await caches.has(shelves.pages))) return []
  const shelf = await caches.open(shelves.pages)
  const found = await Promise.all(
    (await shelf.keys()).map(async (request) => {
      const page = await shelf.match(request)
      if (!page || isPast(page, Date.now())) return []
      const kept = new DOMParser().parseFromString(await page.text(), 'text/html')
      // A short address leads on to a page, which is listed itself.
      if (kept.querySelector('meta[http-equiv=refresh]')) return []
      return [{ address: new URL(request.url).pathname, title: kept.title.replace(/ · [^·]*$/, '') }]
    }),
  )
  return found.flat().reverse()
}

function part(title: string, links: Link[], beside?: (link: Link) => Node): Node[] {
  if (links.length === 0) return []
  const items = links.map((link) => {
    const item = made('li', 'row', Object.assign(made('a', '', link.title), { href: link.address }))
    if (beside) item.append(beside(link))
    return item
  })
  return [made('h3', '', title), made('ul', 'plain', ...items)]
}

function heading(words: string): HTMLElement {
  return Object.assign(made('h2', '', words), { tabIndex: -1 })
}

function button(label: string, unseen: string, act: () => Promise<void>): HTMLButtonElement {
  const one = Object.assign(made('button', 'button', label), { type: 'button' as const })
  if (unseen) one.append(made('span', 'unseen', unseen))
  one.addEventListener('click', () => void act())
  return one
}

function made<K extends keyof HTMLElementTagNameMap>(name: K, className: string, ...children: (Node | string)[]) {
  const element = document.createElement(name)
  if (className) element.className = className
  element.append(...children)
  return element
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
    document.querySelector('#about-keeping h1')?.replaceWith(made('h2', '', 'Kept on this device'))
    document.title = document.title.replace(/^.*(?= · )/, 'This page is not kept here')
    document.getElementById('again')?.addEventListener('click', () => location.reload())
  }
  if ('serviceWorker' in navigator && 'caches' in window) list(place, cacheNamesOf(base)).catch(() => undefined)
}
