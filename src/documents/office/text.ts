import { type ReadParagraph, withRows, withTabs } from '../cells.ts'
import type { Leaf } from '../content.ts'
import type { Links } from '../links.ts'
import { attribute, type Document, type Element, elements, isElement, type Node } from '../xml.ts'

/** Whether the letters of a run are shown as capitals, whatever they are in the file. */
export type Capitals = (run: Element) => boolean

/**
 * One paragraph, without the text boxes within it: they have paragraphs of their own. Beside it stands how its words are shown
 * where capitals are a matter of looks, and where its links lead.
 */
export function readParagraph(paragraph: Element, { isCapital, links }: { isCapital: Capitals; links: Links }): ReadParagraph {
  const text = withTabs(textOfParagraph(paragraph, () => false))
  const shown = withTabs(textOfParagraph(paragraph, isCapital))
  return { element: paragraph, text, beside: [...(shown === text ? [] : [shown]), ...spokenAbove(paragraph), ...links(paragraph, text)] }
}

/** How signs are spoken, which stands above them in smaller letters (ruby). */
const spokenAbove = (paragraph: Element): string[] => elements(paragraph, 'rt').map(({ textContent }) => textContent ?? '')

/** All paragraphs of a part, and where what else is in it leads. */
export function textOfPart(document: Document, options: { isCapital: Capitals; links: Links }): string {
  const rows = withRows(elements(document, 'p').map((one) => readParagraph(one, options)))
  return [...rows.map(({ text }) => text), ...options.links(document)].join('\n\n')
}

function textOfParagraph(paragraph: Element, isCapital: Capitals): string {
  let text = ''
  const read = (parent: Node, inCapitals: boolean) => {
    for (let node = parent.firstChild; node; node = node.nextSibling) {
      if (!isElement(node)) continue
      const name = node.localName ?? ''
      if (name === 't') text += inCapitals ? (node.textContent ?? '').toUpperCase() : (node.textContent ?? '')
      else if (name === 'tab' || name === 'ptab') text += '\t'
      else if (name === 'br' || name === 'cr') text += attribute(node, 'type') === 'page' ? '' : ' '
      else if (name === 'sym') text += signOf(node)
      else if (name === 'noBreakHyphen') text += '-'
      else if (name === 'docPr' || name === 'cNvPr') text += described(node)
      else if (name === 'rPr') text += pointedAt(node)
      else if (name === 'pPr' || name === 'rt') continue
      else {
        text += spoken(node)
        if (!['txbxContent', 'txBody', 'p'].includes(name)) read(node, inCapitals || ((name === 'r' || name === 'fld') && isCapital(node)))
      }
    }
  }
  read(paragraph, false)
  return text
}

/** Fonts of which the letters are pictures. */
const PICTURES = /dings|symbol|icon|awesome|ornament/i

/** A sign that is named by its place in a font: a letter where the font has letters, or else a private character. */
function signOf(one: Element): string {
  const place = Number.parseInt(attribute(one, 'char') ?? '', 16) & 0xff
  const font = attribute(one, 'font') ?? ''
  const isPlain = place >= 0x20 && place < 0x7f && (!PICTURES.test(font) || (/^symbol$/i.test(font) && place >= 0x30 && place <= 0x39))
  return String.fromCharCode(isPlain ? place : 0xf000 + place)
}

/** What else is shown or read out: the words of a watermark, of a picture in an old format, of a link that is pointed at. */
function spoken(one: Element): string {
  const name = one.localName ?? ''
  const words =
    name === 'textpath'
      ? attribute(one, 'string')
      : name === 'hyperlink'
        ? attribute(one, 'tooltip')
        : one.namespaceURI === 'urn:schemas-microsoft-com:vml'
          ? attribute(one, 'alt')
          : undefined
  return words ? ` ${words} ` : ''
}

/** What a link in a slide says when it is pointed at. */
const pointedAt = (look: Element): string => {
  const words = elements(look, 'hlinkClick', 'hlinkMouseOver').map((one) => attribute(one, 'tooltip') ?? '')
  return words.some(Boolean) ? ` ${words.join(' ')} ` : ''
}

/** The captions and descriptions of tables, which screen readers read out. */
export const tablesDescribed = (document: Document): string[] =>
  elements(document, 'tblCaption', 'tblDescription').map((one) => attribute(one, 'val') ?? '')

/** What is said of a picture to those who do not see it. */
export const described = (one: Element): string => {
  const words = [attribute(one, 'title'), attribute(one, 'descr')].filter(Boolean).join('. ')
  return `${words ? ` (${words}) ` : ''}${pointedAt(one)}`
}

interface Paragraph extends ReadParagraph {
  page: number | undefined
  heading: string | undefined
}

/** Paragraphs as the parts in which they can be found again: pages, or what stands below one heading. */
export function chunks(paragraphs: readonly Paragraph[]): Leaf[] {
  const out: (Leaf & { key: unknown })[] = []
  for (const { text, page, heading } of withRows(paragraphs)) {
    const key = page ?? heading
    const last = out.at(-1)
    if (last && last.key === key) last.text += `\n\n${text}`
    else out.push({ where: page === undefined ? below(heading) : `about page ${page}`, line: page ?? 1, text, unseen: false, key })
  }
  return out.map(({ key, ...leaf }) => leaf)
}

/** A heading with a long number in it is not repeated: it may be what was found. */
const below = (heading: string | undefined): string =>
  heading === undefined ? 'the beginning' : /\d{4}/.test(heading) ? 'the text' : `below the heading “${heading.slice(0, 60)}”`
