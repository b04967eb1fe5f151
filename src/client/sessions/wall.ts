import { element } from '../element.ts'
import { keepForLater } from '../slides/later.ts'
import { present } from '../slides/stage.ts'
import { minutesOf } from './plan.ts'
import { kept } from './saved-session.ts'
import { codeOf, EASY } from './share.ts'
import { slidesOf } from './slides.ts'
import { decode } from './url-codec.ts'

/** Puts the session of the address, or else that of this browser, on the wall. */
const { plan } = location.hash === '' ? { plan: kept() } : decode(location.hash)
const deck = document.getElementById('deck') as HTMLElement
deck.dataset['minutes'] = String(Math.max(1, minutesOf(plan)))
// The windows of one session keep in step, and not those of two.
deck.dataset['channel'] += location.hash
deck.ariaBusy = 'true'
const close = document.getElementById('close') as HTMLElement
deck.replaceChildren(...(await slidesOf(plan, import.meta.env.BASE_URL)), close)
deck.ariaBusy = null
document.title = `${plan.title || 'Your own session'} · slides`
for (const link of document.querySelectorAll<HTMLAnchorElement>('.before a')) link.hash = location.hash
addEventListener('hashchange', () => location.reload())
present({ ownsAddress: false })
void keepForLater()

// A session that stands in a link can be taken along from the last slide; one that is only in this browser cannot.
const { href = '' } = document.querySelector<HTMLAnchorElement>('.before a') ?? {}
if (location.hash !== '' && href.length <= EASY) {
  const code = await codeOf(href).catch(() => undefined)
  if (code) close.querySelector('.where')?.prepend(element('div', { className: 'code' }, code))
}
