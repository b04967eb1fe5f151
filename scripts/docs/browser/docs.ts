/** What scripts add to the docs: a search, and buttons that copy what is to be pasted. Nothing else needs them. */

interface Result {
  url: string
  meta: { title: string }
  sub_results: readonly { title: string; url: string; excerpt: string }[]
}
interface Pagefind {
  search(words: string): Promise<{ results: readonly { data(): Promise<Result> }[] }>
}

/** How many pages are shown, and how many places of each. */
const [PAGES, PLACES] = [6, 3]

const form = document.querySelector<HTMLFormElement>('#find')
const field = document.querySelector<HTMLInputElement>('#words')
const found = document.querySelector<HTMLElement>('#found')
/** What a screen reader says of what was found or copied. It is there before: what comes with its words is not read out. */
const said = document.querySelector<HTMLElement>('#find [role=status]')

/** The index cannot be read from files that were opened without a server. */
if (form && field && found && said && location.protocol.startsWith('http')) {
  form.hidden = false
  let pagefind: Promise<Pagefind> | undefined
  const search = async () => {
    const words = field.value.trim()
    pagefind ??= import(new URL('pagefind/pagefind.js', document.baseURI).href) as Promise<Pagefind>
    const { results } = words ? await (await pagefind).search(words) : { results: [] }
    const shown = await Promise.all(results.slice(0, PAGES).map((result) => result.data()))
    if (field.value.trim() === words) show(found, said, words, shown)
  }
  form.addEventListener('submit', (event) => {
    event.preventDefault()
    void search()
  })
  field.addEventListener('input', () => void search())
  field.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape') return
    field.value = ''
    show(found, said, '', [])
  })
}

function show(found: HTMLElement, said: HTMLElement, words: string, results: readonly Result[]): void {
  found.hidden = words === ''
  const heading = Object.assign(document.createElement('p'), {
    className: 'eyebrow',
    textContent: results.length > 0 ? `Found for “${words}”` : `Nothing was found for “${words}”.`,
  })
  said.textContent = words === '' ? '' : heading.textContent
  const list = document.createElement('ul')
  list.className = 'plain'
  for (const { meta, url, sub_results: places } of results) {
    const item = document.createElement('li')
    const title = document.createElement('p')
    title.append(link(meta.title, url))
    const inner = document.createElement('ul')
    inner.append(
      ...places.slice(0, PLACES).map((place) => {
        const part = document.createElement('li')
        part.append(link(place.title, place.url), ' ', ...excerpt(place.excerpt))
        return part
      }),
    )
    item.append(title, inner)
    list.append(item)
  }
  found.replaceChildren(heading, list)
}

/** A link that leads there from wherever the docs stand. */
const link = (textContent: string, url: string) =>
  Object.assign(document.createElement('a'), { textContent, href: url.replace(/^.*\/(?=[^/]*$)/, '') })

/** What was found, with its words marked: of what stands in an excerpt, text and marks alone. */
function excerpt(source: string): Node[] {
  const { body } = new DOMParser().parseFromString(source, 'text/html')
  return [...body.childNodes].map((node) => {
    const text = node.textContent ?? ''
    return node.nodeName === 'MARK' ? Object.assign(document.createElement('mark'), { textContent: text }) : document.createTextNode(text)
  })
}

for (const block of document.querySelectorAll<HTMLElement>('.block:is(.is-sh, .is-markdown, .is-yaml)')) {
  const text = block.querySelector('code')?.textContent ?? ''
  const [first = ''] = text.split('\n')
  const button = Object.assign(document.createElement('button'), { type: 'button', textContent: 'Copy', ariaLabel: `Copy: ${first}` })
  button.addEventListener('click', async () => {
    await navigator.clipboard.writeText(text)
    button.textContent = 'Copied'
    if (said) said.textContent = 'Copied'
    setTimeout(() => (button.textContent = 'Copy'), 2000)
  })
  block.querySelector('figcaption')?.append(button)
}
