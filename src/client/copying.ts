import { button } from './toolbar.ts'

let status: HTMLElement | undefined

/** Says something to a screen reader, also when the same was said before. */
export function say(words: string): void {
  if (!status) {
    status = document.createElement('p')
    status.className = 'unseen'
    status.role = 'status'
    document.querySelector('main')?.append(status)
  }
  status.textContent = ''
  // A region that is new, or that changes to the same words, is only read when it changes a moment later.
  setTimeout(() => status?.replaceChildren(words), 100)
}

/** Lets a button copy a text: it says on the page and to a screen reader that it has. */
export function copies(by: HTMLButtonElement, text: string, what: string): void {
  by.ariaLabel = `Copy ${what}`
  by.addEventListener('click', async () => {
    document.querySelector('[data-copied]')?.removeAttribute('data-copied')
    document.querySelector('.copy + input')?.remove()
    try {
      await navigator.clipboard.writeText(text)
      by.dataset['copied'] = ''
      say(`Copied ${what}`)
    } catch {
      select(by, text, what)
    }
  })
}

/** Where the browser does not let a page copy, its text stands in a field, selected, so that one key copies it. */
function select(by: HTMLButtonElement, text: string, what: string): void {
  const field = document.createElement('input')
  field.readOnly = true
  field.value = text
  field.ariaLabel = `It could not be copied. Copy it from here: ${what}`
  field.addEventListener('keydown', ({ key }) => {
    if (key !== 'Escape') return
    field.remove()
    by.focus()
  })
  by.after(field)
  field.select()
}

/** Puts a button beside each text that is there to be copied. */
export function offerCopies(main: HTMLElement): void {
  for (const text of main.querySelectorAll<HTMLElement>('[data-copy]')) {
    const by = button('')
    by.className = 'copy'
    copies(by, text.textContent.trim(), text.dataset['copy'] as string)
    text.after(' ', by)
  }
}
