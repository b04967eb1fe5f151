/** What a page does for a reader, or says aside. The meanings of terms open with buttons, but the terms are words like any. */
const ASIDE = 'details, .no-print, [popover], script, style, button:not([popovertarget])'
const HEADING = 'h1, h2, h3, h4'
const NAME = 'h3, h4, dt'
const ITEM = 'li:not(:has(li))'
/** What is read at one time. A paragraph of an item is read with it. */
const BLOCK = `:is(h3, h4, dt, dd, p, blockquote):not(${ITEM} *), ${ITEM}`
/** Where something was said, and of whom it was asked. */
const SOURCE = '.source, .small.quiet'

/** A point, a question, a recommendation or a paragraph. */
export interface Words {
  /** The heading that it stands under, within its part of the page. */
  under: string
  text: string
  source: string
}

export const textOf = (element: Element | null | undefined): string => element?.textContent.replace(/\s+/g, ' ').trim() ?? ''

/** The heading of a part of a page; nothing where it has none of its own. */
export function headingOf(place: Element): string {
  if (place.matches('h2, h3, h4, dt')) return textOf(place)
  const found = read(place).querySelector('h2, h3, h4')
  return textOf(found?.querySelector('[id^=h-]') ?? found)
}

/** What a part of a page says, in order: without its own heading, and without what can only be pressed. */
export function wordsOf(place: Element): Words[] {
  let [chapter, under] = ['', '']
  const own = headingOf(place)
  return partsOf(place)
    .map(read)
    .flatMap((part) => (part.matches(BLOCK) ? [part] : [...part.querySelectorAll(BLOCK)]))
    .flatMap((block) => {
      if (block.matches(NAME)) {
        const name = textOf(block)
        if (block.tagName === 'H4') under = [chapter, name].filter(Boolean).join(', ')
        else under = chapter = name === own ? '' : name
        return []
      }
      if (block.matches('p.eyebrow, p.small.quiet')) return []
      const source = [...block.querySelectorAll(SOURCE)].map(textOf).join(' ')
      for (const one of block.querySelectorAll(`${SOURCE}, .eyebrow`)) one.remove()
      const text = textOf(block)
      return text ? [{ under, text, source }] : []
    })
}

/** A heading is followed by what it is of. */
function partsOf(place: Element): Element[] {
  if (!place.matches('h2, h3, h4, dt')) return [place]
  const parts: Element[] = []
  const ends = place.tagName === 'DT' ? 'dt' : HEADING.slice(0, HEADING.indexOf(place.localName) + 2)
  for (let next = place.nextElementSibling; next && !next.matches(ends); next = next.nextElementSibling) parts.push(next)
  return parts
}

/** A copy without what is aside. */
function read(place: Element): Element {
  const copy = place.cloneNode(true) as Element
  for (const one of copy.querySelectorAll(ASIDE)) one.remove()
  return copy
}

/** Words that can be read from the back row at once. */
const AT_ONCE = 64

/** As few groups as can be read from the back row; nothing is put together from under two headings. */
export function grouped(words: readonly Words[]): Words[][] {
  const groups: Words[][] = []
  let count = 0
  for (const one of words) {
    const more = `${one.text} ${one.source}`.split(' ').length
    const last = groups.at(-1)
    if (last && last[0]?.under === one.under && count + more <= AT_ONCE) {
      last.push(one)
      count += more
    } else {
      groups.push([one])
      count = more
    }
  }
  return groups
}
