import { DOMParser, type Document, type Element, type Node, XMLSerializer } from '@xmldom/xmldom'
import { UnreadableDocument } from './errors.ts'
import { children, remove } from './tree.ts'

export type { Document, Element, Node } from '@xmldom/xmldom'
export { children, insert, remove, unwrap } from './tree.ts'

/** @throws {UnreadableDocument} when the part is no XML, or defines entities of its own. */
export function parsed(bytes: Uint8Array, part: string): Document {
  const damaged = () =>
    new UnreadableDocument(`Its part \`${part}\` is damaged. Open the file in Word or LibreOffice, save it again, and put that here.`)
  const isWide = (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff)
  const text = new TextDecoder(isWide ? (bytes[0] === 0xff ? 'utf-16le' : 'utf-16be') : 'utf-8').decode(bytes)
  if (/<!(?:DOCTYPE|ENTITY)/i.test(text)) throw damaged()
  try {
    const onError = (level: string) => {
      if (level !== 'warning') throw damaged()
    }
    const source = isWide ? text.replace(/encoding="[^"]*"/, 'encoding="UTF-8"') : text
    if (isTooDeep(source)) throw damaged()
    const document = new DOMParser({ onError }).parseFromString(source, 'text/xml')
    dropRemarks(document)
    return document
  } catch {
    throw damaged()
  }
}

/** Takes out what only those see who open the XML: its comments, and instructions to programs. */
function dropRemarks(within: Node): void {
  for (const node of [...children(within), ...elements(within).flatMap(children)])
    if (node.nodeType === 8 || (node.nodeType === 7 && node.nodeName !== 'xml')) remove(node)
}

/** No program nests as deeply; the time to read would grow with the square of it. */
const MAX_DEPTH = 2000

function isTooDeep(source: string): boolean {
  let depth = 0
  for (const { 0: tag } of source.matchAll(/<(?:\/?)[\w:][^<>]*>/g)) {
    if (tag.endsWith('/>')) continue
    depth += tag[1] === '/' ? -1 : 1
    if (depth > MAX_DEPTH) return true
  }
  return false
}

export const written = (document: Document): Uint8Array => new TextEncoder().encode(new XMLSerializer().serializeToString(document))

export const isElement = (node: Node | null): node is Element => node?.nodeType === 1

/** The elements in a node, in order, with those that these names are of only; what is removed meanwhile is still listed. */
export function elements(within: Node, ...names: string[]): Element[] {
  const out: Element[] = []
  let node: Node | null = within.firstChild
  while (node) {
    if (isElement(node) && (names.length === 0 || names.includes(node.localName ?? ''))) out.push(node)
    let next: Node | null = node.firstChild
    while (!next && node && node !== within) {
      next = node.nextSibling
      if (!next) node = node.parentNode
    }
    node = next
  }
  return out
}

export const childOf = (parent: Element, name: string): Element | undefined => {
  for (let node = parent.firstChild; node; node = node.nextSibling) if (isElement(node) && node.localName === name) return node
  return undefined
}

/** What an element says of its own looks (`pPr`, `rPr`), which comes before all else in it: however much that is, it is not looked through. */
export function looksOf(parent: Element, name: string): Element | undefined {
  let node = parent.firstChild
  while (node && !isElement(node)) node = node.nextSibling
  return isElement(node) && node.localName === name ? node : undefined
}

/** An attribute by its name without a prefix. */
export function attribute(element: Element, name: string): string | undefined {
  for (const one of Array.from(element.attributes)) if (one.localName === name || one.name === name) return one.value
  return undefined
}

export function isWithin(element: Node, ...names: string[]): boolean {
  for (let above = element.parentNode; above; above = above.parentNode) {
    if (isElement(above) && names.includes(above.localName ?? '')) return true
  }
  return false
}
