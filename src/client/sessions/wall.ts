import { builtSlides } from 'virtual:sevenfold/messages'
import { element } from '../element.ts'
import { registerWorker } from '../slides/register-worker.ts'
import { present } from '../slides/stage.ts'
import { minutesOf } from './plan.ts'
import { codeOf, EASY } from './qr-picture.ts'
import { loadSession } from './saved-session.ts'
import { slidesOf } from './session-slides.ts'
import { decode } from './url-codec.ts'

/** Puts the session of the address, or else that of this browser, on the wall. */
const { plan } = location.hash === '' ? { plan: loadSession() } : decode(location.hash)
const deck = document.getElementById('deck') as HTMLElement
deck.dataset['minutes'] = String(Math.max(1, minutesOf(plan)))
// The windows of one session keep in step, and not those of two.
deck.dataset['channel'] += location.hash
deck.ariaBusy = 'true'
const close = document.getElementById('close') as HTMLElement
deck.replaceChildren(...(await slidesOf(plan, import.meta.env.BASE_URL)), close)
deck.ariaBusy = null
document.title = builtSlides.title({ title: plan.title || builtSlides.own })
const page = document.querySelector<HTMLAnchorElement>('a[data-page]')
if (page) page.hash = location.hash
addEventListener('hashchange', () => location.reload())
present({ ownsAddress: false })
void registerWorker()

// A session that stands in a link can be taken along from the last slide; one that is only in this browser cannot.
const { href = '' } = page ?? {}
if (location.hash !== '' && href.length <= EASY) {
  const code = await codeOf(href, builtSlides.codeLabel).catch(() => undefined)
  if (code) close.querySelector('footer')?.prepend(element('div', { className: 'code' }, code))
}
