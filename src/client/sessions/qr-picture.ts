/** Signs of a link that a phone still reads from the code on a wall, and that a code holds at all. */
export const EASY = 700
const WHOLE = 2300

/**
 * The QR code of a link as a picture; nothing where the link is too long for one.
 *
 * @param label what the picture shows, in words.
 */
export async function codeOf(link: string, label: string): Promise<Element | undefined> {
  if (link.length > WHOLE) return undefined
  const drawn = new DOMParser().parseFromString(await drawnInWorker(link), 'image/svg+xml').documentElement
  drawn.setAttribute('role', 'img')
  drawn.setAttribute('aria-label', label)
  return document.importNode(drawn, true)
}

// A link whose code is asked for again, on the screen and on paper, has been drawn.
let last: { link: string; drawn: Promise<string> } | undefined

function drawnInWorker(link: string): Promise<string> {
  if (last?.link !== link) last = { link, drawn: draw(link) }
  const { drawn } = last
  drawn.catch(() => (last = undefined))
  return drawn
}

async function draw(link: string): Promise<string> {
  const worker = new Worker(new URL('./qr-drawing.ts', import.meta.url), { type: 'module' })
  try {
    return await new Promise<string>((drawn, failed) => {
      worker.addEventListener('message', ({ data }: MessageEvent<string>) => drawn(data))
      worker.addEventListener('error', () => failed(new Error('The code could not be drawn.')))
      worker.postMessage(link)
    })
  } finally {
    worker.terminate()
  }
}
