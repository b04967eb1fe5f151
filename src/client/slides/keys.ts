/** What a person can do with slides. */
export type Action = 'on' | 'back' | 'first' | 'last' | 'black' | 'notes' | 'full' | 'file'

/** Keys, as a keyboard and as a clicker sends them. */
const KEYS: Readonly<Record<string, Action>> = {
  ArrowRight: 'on',
  ArrowDown: 'on',
  PageDown: 'on',
  ' ': 'on',
  ArrowLeft: 'back',
  ArrowUp: 'back',
  PageUp: 'back',
  Home: 'first',
  End: 'last',
  b: 'black',
  '.': 'black',
  s: 'notes',
  f: 'full',
}

/** What a key asks for. One that a control or the browser has its own use for asks for nothing. */
export function actionOf({ key, altKey, ctrlKey, metaKey, target }: KeyboardEvent): Action | undefined {
  if (altKey || ctrlKey || metaKey) return undefined
  if (target instanceof Element && target.closest('button, a') && (key === ' ' || key === 'Enter')) return undefined
  return KEYS[key.length === 1 ? key.toLowerCase() : key]
}

/** CSS pixels that a finger moves to one side, at least, and at most up or down. */
const [FAR, LEVEL] = [50, 40]

/** Takes a finger drawn to the left for "on", and to the right for "back". */
export function swipes(over: HTMLElement, act: (action: Action) => void): void {
  let from: Touch | undefined
  over.addEventListener('touchstart', ({ touches }) => (from = touches.length === 1 ? touches[0] : undefined), { passive: true })
  over.addEventListener('touchend', ({ changedTouches: [to] }) => {
    if (!from || !to) return
    const [x, y] = [to.clientX - from.clientX, to.clientY - from.clientY]
    if (Math.abs(x) >= FAR && Math.abs(y) <= LEVEL) act(x < 0 ? 'on' : 'back')
    from = undefined
  })
}
