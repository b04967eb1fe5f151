import type { Element, ElementContent, RootContent } from 'hast'
import { toString as textOf } from 'hast-util-to-string'

/** A paragraph, an item of a list or the like: what stays together on one slide. */
export interface Block {
  kind: 'paragraph' | 'item' | 'quotation' | 'heading' | 'table' | 'other'
  /** Without links' and terms' behaviour: a slide is read, not pressed. */
  content: readonly ElementContent[]
  text: string
  words: number
  /** The ids of the glossary's terms in it. */
  terms: readonly string[]
}

/** Cuts the words of a section into its blocks; lists inside lists stay with their item. */
export const blocksOf = (nodes: readonly RootContent[]): Block[] => nodes.flatMap(blockOf)

function blockOf(node: RootContent): Block[] {
  if (node.type !== 'element') return []
  switch (node.tagName) {
    case 'ul':
    case 'ol':
      return node.children.filter(isElement).map((item) => block('item', item.children))
    case 'blockquote':
      return [block('quotation', node.children)]
    case 'h3':
    case 'h4':
      return [block('heading', node.children)]
    case 'figure':
      return []
    case 'p':
      return [block('paragraph', node.children)]
    case 'table':
      return tablesOf(node).map((table) => block('table', [table]))
    default:
      return [block('other', [node])]
  }
}

/** Rows that can be read from the back row at once. */
const ROWS = 6

/** A table in pieces, each with the names of the columns. */
function tablesOf(table: Element): Element[] {
  const parts = table.children.filter(isElement)
  const head = parts.filter(({ tagName }) => tagName === 'thead')
  const rows = parts
    .filter(({ tagName }) => tagName !== 'thead')
    .flatMap((part) => (part.tagName === 'tr' ? [part] : part.children.filter(isElement)))
  const pieces = Array.from({ length: Math.max(1, Math.ceil(rows.length / ROWS)) }, (_, i) => rows.slice(i * ROWS, (i + 1) * ROWS))
  return pieces.map((children) => ({ ...table, children: [...head, { type: 'element', tagName: 'tbody', properties: {}, children }] }))
}

const isElement = (node: ElementContent | RootContent): node is Element => node.type === 'element'

/** What stays together. */
export function block(kind: Block['kind'], children: readonly ElementContent[]): Block {
  const terms: string[] = []
  const content = children.flatMap((child) => read(child, terms))
  const text = textOf({ type: 'root', children: content }).replace(/\s+/g, ' ').trim()
  return { kind, content, text, words: text.split(' ').filter(Boolean).length, terms }
}

/** Opens what can be pressed, and notes the terms; ids stay on the page that they belong to. */
function read(node: ElementContent, terms: string[]): ElementContent[] {
  if (node.type !== 'element') return node.type === 'text' ? [node] : []
  // A picture stays on the page.
  if (node.tagName === 'figure') return []
  const children = node.children.flatMap((child) => read(child, terms))
  if (node.tagName === 'button') terms.push(String(node.properties['popoverTarget']).replace(/^term-/, ''))
  if (node.tagName === 'a' || node.tagName === 'button') return children
  const { className, dataSource } = node.properties
  return [{ ...node, properties: { ...(className ? { className } : {}), ...(dataSource === undefined ? {} : { dataSource }) }, children }]
}

/** A paragraph of plain words. */
export const textBlock = (value: string): Block => block('paragraph', [{ type: 'text', value }])
