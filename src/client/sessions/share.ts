import { element } from '../element.ts'

/** Signs of a link that a phone still reads from the code on a wall, and that a code holds at all. */
export const EASY = 700
const WHOLE = 2300

/** Puts a text where other programs find it; where the browser does not let a page do that, it is selected in its field. */
export async function copy(field: HTMLInputElement): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(field.value)
    return true
  } catch {
    field.focus()
    field.select()
    return false
  }
}

/** The QR code of a link as a picture; nothing where the link is too long for one. */
export async function codeOf(link: string): Promise<Element | undefined> {
  if (link.length > WHOLE) return undefined
  const drawn = new DOMParser().parseFromString(await drawnBeside(link), 'image/svg+xml').documentElement
  drawn.setAttribute('role', 'img')
  drawn.setAttribute('aria-label', 'QR code of the link to this session')
  return document.importNode(drawn, true)
}

/** Shows the QR code of a link. What draws it is a script of its own, which comes only when it is asked for. @returns what came of it. */
export async function showCode(place: HTMLElement, link: string): Promise<string> {
  try {
    const code = await codeOf(link)
    if (!code) return 'The link is too long for a QR code. Shorten the prompts, or share the link itself.'
    const about =
      link.length > EASY ? 'The link is long, so the code is fine: show it large, or share the link itself.' : 'It opens this session.'
    place.replaceChildren(code, element('p', { className: 'small' }, about))
    return `The QR code is shown. ${about}`
  } catch {
    return 'The code could not be made just now. Try again, or share the link itself.'
  }
}

// A link whose code is asked for again, on the screen and on paper, has been drawn.
let last: { link: string; drawn: Promise<string> } | undefined

function drawnBeside(link: string): Promise<string> {
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

/** Gives a text to a person as a file. */
export function save(text: string, name: string): void {
  const href = URL.createObjectURL(new Blob([text], { type: 'text/markdown' }))
  const link = element('a', { href, download: name })
  document.body.append(link)
  link.click()
  link.remove()
  // The browser has begun to read it once the click has been dealt with.
  setTimeout(() => URL.revokeObjectURL(href), 10_000)
}

/** The name of a session's file, which is its id on a site: `an-hour-on-escalation.md`. */
export function fileNameOf(title: string): string {
  const plain = title
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, 60)
    .replace(/^-|-$/g, '')
  return `${/[a-z]/.test(plain) && plain !== 'build' ? plain : ['session', plain].filter(Boolean).join('-')}.md`
}
