import { stage } from 'virtual:sevenfold/messages'
import { ElapsedRing } from './elapsed-ring.ts'
import { type Action, actionOf, swipes } from './keys.ts'
import { openNotes, showNotes } from './notes.ts'

/** What is seen: one window tells it the others of the same deck. */
export interface StageState {
  slide: number
  black: boolean
  /** When the clock began, in milliseconds since 1970; nothing while it has not. */
  began: number | undefined
  /** How many slides the window has. One that could not fetch as many is another deck. */
  of: number
}

/** Keys that first show the rest of a slide that is too long for its window: 1 down, -1 up. */
const SCROLLS: Readonly<Record<string, number>> = { ArrowDown: 1, PageDown: 1, ' ': 1, ArrowUp: -1, PageUp: -1 }

interface Presenting {
  /** Whether the address names the slide; where it holds something else, the history remembers the place. */
  ownsAddress?: boolean
  /** Makes the file of the slides, where a script does. @returns its name. */
  makeFile?: () => Promise<string>
  /** Ends it. The slides stay on the page. */
  signal?: AbortSignal
}

/** Puts the slides that are on the page on the wall, one at a time. */
export function present({ ownsAddress = true, makeFile, signal = new AbortController().signal }: Presenting = {}): void {
  const deck = document.getElementById('deck') as HTMLElement
  const slides = [...deck.querySelectorAll<HTMLElement>(':scope > section')]
  const controls = document.getElementById('controls') as HTMLElement
  const place = document.getElementById('place') as HTMLElement
  const isNotes = new URLSearchParams(location.search).has('notes')
  const others = new BroadcastChannel(`sevenfold ${deck.dataset['channel']}`)
  const ring = new ElapsedRing(document.getElementById('clock') as unknown as SVGElement, Number(deck.dataset['minutes']), signal)

  // A page that is loaded again goes on where it was, with the same clock.
  let now: StageState = { slide: fromAddress() ?? 0, black: false, began: history.state?.began, of: slides.length }

  function fromAddress(): number | undefined {
    const id = ownsAddress ? location.hash.slice(1) : history.state?.slide
    const at = slides.findIndex((slide) => slide.id === id)
    return at < 0 ? undefined : at
  }

  function toAddress({ id }: HTMLElement): void {
    const { began } = now
    if (history.state?.slide === id && history.state.began === began) return
    history.replaceState({ slide: id, began }, '', ownsAddress ? `#${id}` : undefined)
  }

  /**
   * Changes what is seen, here and in the other window.
   *
   * @param focus whether the heading is read out; a button that was pressed keeps the focus, to be pressed again.
   */
  function go(change: Partial<StageState>, focus = !controls.contains(document.activeElement)): void {
    now = { ...now, ...change }
    if (now.slide > 0) now.began ??= Date.now()
    others.postMessage(now)
    show({ focus })
  }

  function show({ focus = false } = {}): void {
    const { slide: at, black, began } = now
    const slide = slides[at] as HTMLElement
    for (const one of slides) one.hidden = one !== slide
    document.body.classList.toggle('black', black && !isNotes)
    controls.querySelector('[data-do=black]')?.setAttribute('aria-pressed', String(black))
    const heading = document.createElement('span')
    heading.className = 'unseen'
    heading.textContent = `: ${slide.querySelector('h1, h2')?.textContent ?? ''}`
    const [number, count] = [at + 1, slides.length]
    place.replaceChildren((black ? stage.placeBlack : stage.place)({ number, count }), heading)
    ring.began = began
    toAddress(slide)
    if (isNotes) showNotes(slide, slides[at + 1])
    else fit(slide)
    if (focus) slide.querySelector<HTMLElement>('h1, h2')?.focus({ preventScroll: true })
  }

  /** Makes the type of a slide as large as it can be read whole; what no size fits is scrolled. */
  function fit(slide: HTMLElement): void {
    const words = slide.querySelector<HTMLElement>('[data-words]') as HTMLElement
    for (const size of ['', 'smaller', 'smallest']) {
      words.dataset['size'] = size
      if (slide.scrollHeight <= slide.clientHeight + 1) return
    }
  }

  /** Shows more of a slide that its window cuts, where there is more in that direction. */
  function scrolled(key: string): boolean {
    const slide = slides[now.slide] as HTMLElement
    const by = isNotes || now.black ? undefined : SCROLLS[key]
    if (by === undefined) return false
    const left = by > 0 ? slide.scrollHeight - slide.clientHeight - slide.scrollTop : slide.scrollTop
    if (left < 2) return false
    slide.scrollBy({ top: by * slide.clientHeight * 0.8 })
    return true
  }

  async function file(): Promise<void> {
    try {
      if (makeFile) place.replaceChildren(stage.fileMade({ file: await makeFile() }))
    } catch {
      place.replaceChildren(stage.fileFailed)
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
    file,
    full: () => (document.fullscreenElement ? document.exitFullscreen() : document.documentElement.requestFullscreen()),
  }

  /** On a black wall, whatever moves slides brings the light back first. */
  function act(action: Action): void {
    if (now.black && action !== 'black' && action !== 'notes') go({ black: false })
    else DO[action]()
  }

  document.body.classList.add(isNotes ? 'speaking' : 'staged')
  signal.addEventListener('abort', () => {
    others.close()
    document.body.classList.remove('staged', 'speaking', 'black')
  })
  controls.hidden = false
  // Only one slide is seen, so its heading is that of the page.
  for (const heading of deck.querySelectorAll('h2')) Object.assign(heading, { role: 'heading', ariaLevel: '1' })
  if (isNotes) for (const name of ['leave', 'notes', 'full', 'file']) controls.querySelector<HTMLElement>(`[data-do=${name}]`)?.remove()
  else if (!document.fullscreenEnabled) controls.querySelector<HTMLElement>('[data-do=full]')?.remove()

  controls.addEventListener('click', ({ target }) => {
    const action = (target as Element).closest<HTMLElement>('button[data-do]')?.dataset['do']
    if (action) act(action as Action)
  })
  // The buttons are not to be seen on a black wall: anywhere brings the light back. The press that made it black comes before.
  document.addEventListener('click', () => now.black && !isNotes && go({ black: false }, true), { capture: true, signal })
  document.addEventListener(
    'keydown',
    (event) => {
      const action = actionOf(event)
      if (!action) return
      event.preventDefault()
      if (!scrolled(event.key)) act(action)
    },
    { signal },
  )
  swipes(deck, act)
  addEventListener('resize', () => show(), { signal })
  if (ownsAddress) addEventListener('hashchange', () => go({ slide: fromAddress() ?? now.slide }), { signal })
  others.addEventListener('message', ({ data }: MessageEvent<StageState | 'where'>) => {
    if (data === 'where') {
      if (!isNotes) others.postMessage(now)
      return
    }
    if (data.of !== slides.length) return
    now = data
    show()
  })
  if (isNotes) others.postMessage('where')
  show({ focus: fromAddress() !== undefined })
}
