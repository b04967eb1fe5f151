/** Opens the window for the speaker, or brings it to the front. */
export function openNotes(): void {
  const address = new URL(location.href)
  address.search = '?notes'
  open(address, 'sevenfold-notes', 'popup,width=900,height=700')
}

/** Shows the speaker the slide with its notes, and which comes next. */
export function showNotes(slide: HTMLElement, next: HTMLElement | undefined): void {
  for (const notes of document.querySelectorAll<HTMLElement>('.notes')) notes.hidden = !slide.contains(notes)
  document.querySelector('.next')?.remove()
  const line = document.createElement('p')
  line.className = 'next'
  line.textContent = next
    ? `Next: ${next.querySelector('h2')?.textContent ?? ''}. ${next.querySelector('.words')?.textContent?.trim().slice(0, 160) ?? ''}`
    : 'This is the last slide.'
  slide.append(line)
}
