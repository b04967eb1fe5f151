import { stage } from 'virtual:sevenfold/messages'

/** Opens the window for the speaker, or brings it to the front. */
export function openNotes(): void {
  const address = new URL(location.href)
  address.search = '?notes'
  open(address, 'sevenfold-notes', 'popup,width=900,height=700')
}

/** Characters of the next slide that the speaker sees. */
const MOST = 160

const line = document.createElement('p')
line.className = 'next'

/** Shows the speaker the slide with its notes, and which comes next. */
export function showNotes(slide: HTMLElement, next: HTMLElement | undefined): void {
  for (const notes of document.querySelectorAll<HTMLElement>('[data-notes]')) notes.hidden = !slide.contains(notes)
  const heading = next?.querySelector('h2')?.textContent ?? ''
  const words = next?.querySelector('[data-words]')?.textContent.trim().slice(0, MOST) ?? ''
  line.textContent = next ? stage.next({ heading, words }) : stage.last
  slide.append(line)
}
