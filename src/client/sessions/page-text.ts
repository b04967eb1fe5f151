/** What a page does for a reader, or says aside. The meanings of terms open with buttons, but the terms are words like any. */
const ASIDE = 'details, nav, aside, [data-aside], [popover], script, style, button:not([popovertarget])'
const HEADING = 'h1, h2, h3, h4'
const NAME = 'h3, h4, dt'
const ITEM = 'li:not(:has(li))'
/** What is read at one time. A paragraph of an item is read with it. */
const BLOCK = `:is(h3, h4, dt, dd, p, blockquote):not(${ITEM} *), ${ITEM}`
/** A remark on what it stands with: where that was said, and of whom it was asked. */
const NOTE = '[data-note], [data-source]'

/** A point, a question, a recommendation or a paragraph. */
export interface Passage {
  /** The heading that it stands under, within its part of the page. */
  under: string
  text: string
  /** Where it was said, and of whom it was asked. */
  source: string
}

export const textOf = (element: Element | null | undefined): string => element?.textContent.replace(/\s+/g, ' ').trim() ?? ''

/** The heading of a part of a page; nothing where it has none of its own. */
export function headingOf(place: Element): string {
  if (place.matches('h2, h3, h4, dt')) return textOf(place)
  const part = withoutAsides(place)
  const label = part.getAttribute('aria-labelledby')
  return textOf((label && part.querySelector(`[id="${CSS.escape(label)}"]`)) || part.querySelector('h2, h3, h4'))
}

/** What a part of a page says, in order: without its own heading, and without what can only be pressed. */
export function passagesOf(place: Element): Passage[] {
  let [chapter, under] = ['', '']
  const own = headingOf(place)
  return partsOf(place)
    .map(withoutAsides)
    .flatMap((part) => (part.matches(BLOCK) ? [part] : [...part.querySelectorAll(BLOCK)]))
    .flatMap((block) => {
      if (block.matches(NAME)) {
        const name = textOf(block)
        if (block.tagName === 'H4') under = [chapter, name].filter(Boolean).join(', ')
        else under = chapter = name === own ? '' : name
        return []
      }
      if (block.matches(`p:is([data-aside], ${NOTE})`)) return []
      const notes = [...block.querySelectorAll(NOTE)]
      const source = notes.map(textOf).join(' ')
      for (const note of notes) note.remove()
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
function withoutAsides(place: Element): Element {
  const copy = place.cloneNode(true) as Element
  for (const aside of copy.querySelectorAll(ASIDE)) aside.remove()
  return copy
}

/** Words that can be read from the back row at once. */
const AT_ONCE = 64

/** As few groups as can be read from the back row; nothing is put together from under two headings. */
export function grouped(passages: readonly Passage[]): Passage[][] {
  const groups: Passage[][] = []
  let count = 0
  for (const passage of passages) {
    const more = `${passage.text} ${passage.source}`.split(' ').length
    const last = groups.at(-1)
    if (last && last[0]?.under === passage.under && count + more <= AT_ONCE) {
      last.push(passage)
      count += more
    } else {
      groups.push([passage])
      count = more
    }
  }
  return groups
}
