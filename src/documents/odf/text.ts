import { type ReadParagraph, withRows, withTabs } from '../cells.ts'
import type { Leaf } from '../content.ts'
import { type Links, ownLinks } from '../links.ts'
import { chunks } from '../office/text.ts'
import { attribute, type Document, type Element, elements, isElement, isWithin, type Node } from '../xml.ts'

/** Styles that show small letters as capitals, also those that come from one which does. */
export function capitalStyles(documents: readonly Document[]): ReadonlySet<string> {
  const all = new Map(documents.flatMap((one) => elements(one, 'style')).map((one) => [attribute(one, 'name') ?? '', one]))
  const isCapital = (name: string, depth = 0): boolean => {
    const style = all.get(name)
    if (!style || depth > 20) return false
    for (const look of elements(style, 'text-properties')) {
      const [transformed, variant] = [attribute(look, 'text-transform'), attribute(look, 'font-variant')]
      if (transformed !== undefined || variant !== undefined) return transformed === 'uppercase' || variant === 'small-caps'
    }
    return isCapital(attribute(style, 'parent-style-name') ?? '', depth + 1)
  }
  return new Set([...all.keys()].filter((name) => isCapital(name)))
}

/** One paragraph; beside it stands how its words are shown where capitals are a matter of looks, and where its links lead. */
function readParagraph(paragraph: Element, capitals: ReadonlySet<string>, links: Links): ReadParagraph {
  const text = withTabs(textOf(paragraph, new Set()))
  const shown = withTabs(textOf(paragraph, capitals))
  return { element: paragraph, text, beside: [...(shown === text ? [] : [shown]), ...links(paragraph, text)] }
}

function textOf(paragraph: Element, capitals: ReadonlySet<string>): string {
  let text = ''
  const read = (parent: Node, above: boolean) => {
    const inCapitals = above || (isElement(parent) && capitals.has(attribute(parent, 'style-name') ?? ''))
    for (let node = parent.firstChild; node; node = node.nextSibling) {
      if (node.nodeType === 3) text += inCapitals ? (node.nodeValue ?? '').toUpperCase() : (node.nodeValue ?? '')
      if (!isElement(node)) continue
      const name = node.localName ?? ''
      if (name === 'tab') text += '\t'
      else if (name === 's' || name === 'line-break') text += ' '
      // A note and a text box have paragraphs of their own.
      else if (name !== 'note' && name !== 'text-box') read(node, inCapitals)
    }
  }
  read(paragraph, false)
  return text
}

/** The paragraphs of the body, by page where LibreOffice wrote down where pages end, or else by heading. */
export function bodyLeaves(content: Document, capitals: ReadonlySet<string>): Leaf[] {
  const links = ownLinks()
  const hasPages = elements(content, 'soft-page-break').length > 0
  let page = 1
  let heading: string | undefined
  const leaves: Leaf[] = []
  const notes: ReadParagraph[] = []
  const body = elements(content, 'p', 'h', 'soft-page-break').flatMap((one) => {
    if (one.localName === 'soft-page-break') {
      if (!isWithin(one, 'p', 'h')) page += 1
      return []
    }
    const read = readParagraph(one, capitals, links)
    const { text } = read
    if (isWithin(one, 'note')) {
      notes.push(read)
      return []
    }
    if (one.localName === 'h' && text.trim()) heading = text.trim()
    const at = page
    page += elements(one, 'soft-page-break').length
    return [{ ...read, page: hasPages ? at : undefined, heading }]
  })
  leaves.push(...chunks(body))
  if (notes.length > 0) leaves.push({ where: 'the footnotes', line: 1, text: textOfRows(notes), unseen: false })
  const more = links(content)
  if (more.length > 0) leaves.push({ where: 'links of pictures', line: 1, text: more.join('\n\n'), unseen: false })
  return leaves
}

const textOfRows = (paragraphs: readonly ReadParagraph[]): string =>
  withRows(paragraphs)
    .map(({ text }) => text)
    .join('\n\n')

/** Headers and footers stand with the styles of pages. */
export function marginLeaves(styles: Document | undefined, capitals: ReadonlySet<string>): Leaf[] {
  const links = ownLinks()
  const paragraphs = styles ? elements(styles, 'p', 'h').filter((one) => isWithin(one, 'master-page')) : []
  return paragraphs.length === 0
    ? []
    : [
        {
          where: 'a header or a footer',
          line: 1,
          text: textOfRows(paragraphs.map((one) => readParagraph(one, capitals, links))),
          unseen: false,
        },
      ]
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
