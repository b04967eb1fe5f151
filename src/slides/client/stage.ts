import { Clock } from './clock.ts'
import { type Action, actionOf, swipes } from './keys.ts'
import { openNotes, showNotes } from './notes.ts'

/** What one window tells the others of the same deck. */
export interface Told {
  slide: number
  black: boolean
  /** When the clock began, in milliseconds since 1970; nothing while it has not. */
  began: number | undefined
}

/**
 * Puts the slides that are on the page on the wall, one at a time.
 *
 * @param ownsAddress whether the address names the slide; where it holds something else, the history remembers the place.
 */
export function present({ ownsAddress = true } = {}): void {
  const deck = document.getElementById('deck') as HTMLElement
  const slides = [...deck.querySelectorAll<HTMLElement>('.slide')]
  const controls = document.getElementById('controls') as HTMLElement
  const place = document.getElementById('place') as HTMLElement
  const isNotes = new URLSearchParams(location.search).has('notes')
  const others = new BroadcastChannel(`sevenfold ${deck.dataset['channel']}`)
  const clock = new Clock(document.getElementById('clock') as unknown as SVGElement, Number(deck.dataset['minutes']))

  let now: Told = { slide: fromAddress() ?? 0, black: false, began: undefined }

  function fromAddress(): number | undefined {
    const id = ownsAddress ? decodeURIComponent(location.hash.slice(1)) : history.state?.slide
    const at = slides.findIndex((slide) => slide.id === id)
    return at < 0 ? undefined : at
  }

  function toAddress({ id }: HTMLElement): void {
    if (!ownsAddress) history.replaceState({ slide: id }, '')
    else if (location.hash !== `#${id}`) history.replaceState(null, '', `#${id}`)
  }

  /** Changes what is seen, here and in the other window. */
  function go(change: Partial<Told>): void {
    now = { ...now, ...change }
    if (now.slide > 0) now.began ??= Date.now()
    others.postMessage(now)
    show({ focus: 'slide' in change })
  }

  function show({ focus = false } = {}): void {
    const { slide: at, black, began } = now
    const slide = slides[at] as HTMLElement
    for (const one of slides) one.hidden = one !== slide
    document.body.classList.toggle('black', black && !isNotes)
    controls.querySelector('[data-do=black]')?.setAttribute('aria-pressed', String(black))
    place.textContent = `${at + 1} of ${slides.length}${black ? ', black' : ''}`
    clock.began = began
    toAddress(slide)
    if (isNotes) showNotes(slide, slides[at + 1])
    else fit(slide)
    if (focus) slide.querySelector<HTMLElement>('h1, h2')?.focus({ preventScroll: true })
  }

  /** Makes the type of a slide as large as it can be read whole; what no size fits is scrolled. */
  function fit(slide: HTMLElement): void {
    const words = slide.querySelector<HTMLElement>('.words') as HTMLElement
    for (const size of ['', 'smaller', 'smallest']) {
      words.dataset['size'] = size
      if (slide.scrollHeight <= slide.clientHeight + 1) return
    }
  }

  const goTo = (at: number) => go({ slide: Math.max(0, Math.min(slides.length - 1, at)) })

  const DO: Readonly<Record<Action, () => unknown>> = {
    on: () => goTo(now.slide + 1),
    back: () => goTo(now.slide - 1),
    first: () => goTo(0),
    last: () => goTo(slides.length - 1),
    black: () => go({ black: !now.black }),
    notes: openNotes,
    full: () => (document.fullscreenElement ? document.exitFullscreen() : document.documentElement.requestFullscreen()),
  }

  /** On a black wall, whatever moves slides brings the light back first. */
  function act(action: Action): void {
    if (now.black && action !== 'black' && action !== 'notes') go({ black: false })
    else DO[action]()
  }

  document.body.classList.add(isNotes ? 'speaking' : 'staged')
  controls.hidden = false
  if (isNotes) for (const name of ['notes', 'full']) controls.querySelector<HTMLElement>(`[data-do=${name}]`)?.remove()
  else if (!document.fullscreenEnabled) controls.querySelector<HTMLElement>('[data-do=full]')?.remove()

  controls.addEventListener('click', ({ target }) => {
    const action = (target as Element).closest<HTMLElement>('[data-do]')?.dataset['do']
    if (action) act(action as Action)
  })
  document.addEventListener('keydown', (event) => {
    const action = actionOf(event)
    if (!action) return
    event.preventDefault()
    act(action)
  })
  swipes(deck, act)
  addEventListener('resize', () => show())
  if (ownsAddress) addEventListener('hashchange', () => go({ slide: fromAddress() ?? now.slide }))
  others.addEventListener('message', ({ data }: MessageEvent<Told | 'where'>) => {
    if (data === 'where') {
      if (!isNotes) others.postMessage(now)
      return
    }
    now = data
    show()
  })
  if (isNotes) others.postMessage('where')
  show({ focus: fromAddress() !== undefined })
}
