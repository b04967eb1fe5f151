/** Milliseconds that a person waits for slides, and then sees the page. */
const PATIENCE = 2000

/** Ends the slides that are shown, or on their way. */
let shown: AbortController | undefined

/** Where the address says `#wall`, the page for frames becomes slides. What makes them comes when it is asked for. */
async function follow(): Promise<void> {
  if (!/^#wall(?:-|$)/.test(location.hash)) {
    shown?.abort()
    shown = undefined
    return
  }
  if (shown) return
  const here = new AbortController()
  shown = here
  const { style } = document.body
  // Nothing that is seen moves.
  style.visibility = 'hidden'
  const late = setTimeout(() => (style.visibility = ''), PATIENCE)
  try {
    const { show } = await import('./wall.ts')
    show(here.signal)
  } catch {
    // It stays the page that it was, to be read.
    shown = undefined
  }
  clearTimeout(late)
  style.visibility = ''
}

addEventListener('hashchange', () => void follow())
void follow()
