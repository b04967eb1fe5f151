import { reading } from 'virtual:sevenfold/messages'
import { button } from './toolbar.ts'

let status: HTMLElement | undefined
/** The button that copied last, and the field that stands for one that could not. */
let copied: HTMLElement | undefined
let field: HTMLInputElement | undefined

/** Says something to a screen reader, also when the same was said before. */
export function announce(words: string): void {
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
  by.ariaLabel = reading.copyWhat({ what })
  by.addEventListener('click', async () => {
    if (copied) delete copied.dataset['copied']
    field?.remove()
    try {
      await navigator.clipboard.writeText(text)
      by.dataset['copied'] = reading.copied
      copied = by
      announce(reading.copiedWhat({ what }))
    } catch {
      select(by, text, what)
    }
  })
}

/** Where the browser does not let a page copy, its text stands in a field, selected, so that one key copies it. */
function select(by: HTMLButtonElement, text: string, what: string): void {
  const input = document.createElement('input')
  field = input
  input.readOnly = true
  input.value = text
  input.ariaLabel = reading.notCopied({ what })
  input.addEventListener('keydown', ({ key }) => {
    if (key !== 'Escape') return
    input.remove()
    by.focus()
  })
  by.after(input)
  input.select()
}

/** Puts a button beside each text that is there to be copied. */
export function offerCopies(main: HTMLElement): void {
  for (const text of main.querySelectorAll<HTMLElement>('[data-copy]')) {
    const by = button('')
    by.className = 'copy'
    by.dataset['label'] = reading.copy
    copies(by, text.textContent.trim(), text.dataset['copy'] as string)
    text.after(' ', by)
  }
}
