import { chunks } from '../office/text.ts'
import type { Leaf } from '../reading.ts'
import { attribute, type Document, type Element, elements, isElement, isWithin, type Node } from '../xml.ts'

/** The text of one paragraph. */
function textOf(paragraph: Element): string {
  let text = ''
  const read = (parent: Node) => {
    for (let node = parent.firstChild; node; node = node.nextSibling) {
      if (node.nodeType === 3) text += node.nodeValue ?? ''
      if (!isElement(node)) continue
      const name = node.localName ?? ''
      if (name === 's' || name === 'tab' || name === 'line-break') text += ' '
      // A note and a text box have paragraphs of their own.
      else if (name !== 'note' && name !== 'text-box') read(node)
    }
  }
  read(paragraph)
  return text
}

/** The paragraphs of the body, by page where LibreOffice wrote down where pages end, or else by heading. */
export function bodyLeaves(content: Document): Leaf[] {
  const hasPages = elements(content, 'soft-page-break').length > 0
  let page = 1
  let heading: string | undefined
  const leaves: Leaf[] = []
  const notes: string[] = []
  const body = elements(content, 'p', 'h', 'soft-page-break').flatMap((one) => {
    if (one.localName === 'soft-page-break') {
      if (!isWithin(one, 'p', 'h')) page += 1
      return []
    }
    const text = textOf(one)
    if (isWithin(one, 'note')) {
      notes.push(text)
      return []
    }
    if (one.localName === 'h' && text.trim()) heading = text.trim()
    const at = page
    page += elements(one, 'soft-page-break').length
    return [{ text, page: hasPages ? at : undefined, heading }]
  })
  leaves.push(...chunks(body))
  if (notes.length > 0) leaves.push({ where: 'the footnotes', line: 1, text: notes.join('\n\n'), unseen: false })
  return leaves
}

/** Headers and footers stand with the styles of pages. */
export function marginLeaves(styles: Document | undefined): Leaf[] {
  const paragraphs = styles ? elements(styles, 'p', 'h').filter((one) => isWithin(one, 'master-page')) : []
  return paragraphs.length === 0
    ? []
    : [{ where: 'a header or a footer', line: 1, text: paragraphs.map(textOf).join('\n\n'), unseen: false }]
}

/** What is said of pictures to those who do not see them, and the words before the items of lists. */
export function describedLeaves(documents: readonly Document[]): Leaf[] {
  const words = documents.flatMap((one) => [
    ...elements(one, 'title', 'desc').map(({ textContent }) => textContent ?? ''),
    ...elements(one, 'list-level-style-number', 'list-level-style-bullet', 'outline-level-style').flatMap((level) =>
      ['num-prefix', 'num-suffix', 'bullet-char'].map((name) => attribute(level, name) ?? ''),
    ),
  ])
  const told = [...new Set(words.filter((text) => /\p{L}{2}/u.test(text)))]
  return told.length === 0 ? [] : [{ where: 'what is said of pictures and lists', line: 1, text: told.join('\n\n'), unseen: false }]
}
