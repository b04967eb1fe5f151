import type { Nodes } from 'mdast'
import { toString } from 'mdast-util-to-string'

const WORD = /[\p{L}\p{N}][\p{L}\p{N}'’.%-]*/gu

/** The number of words in a text. */
export const countWords = (text: string): number => text.match(WORD)?.length ?? 0

/** A node's text as it is read: without its sources, which nobody reads aloud. */
export function proseOf(node: Nodes): string {
  if (node.type === 'source') return ''
  if (!('children' in node)) return toString(node)
  const between = node.type === 'paragraph' || node.type === 'heading' ? '' : ' '
  return node.children.map((child) => proseOf(child)).join(between)
}
