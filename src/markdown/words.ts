import type { Nodes } from 'mdast'

const WORD = /[\p{L}\p{N}][\p{L}\p{N}'’.%-]*/gu
const TAG_OR_COMMENT = /<!--[\s\S]*?-->|<[^>]*>/g

/** The number of words in a text. */
export const countWords = (text: string): number => text.match(WORD)?.length ?? 0

/** Nodes whose parts stand apart, so that their words do too. */
const APART = new Set<Nodes['type']>(['root', 'blockquote', 'list', 'listItem', 'table', 'tableRow'])

/** A node's text as it is read: without its sources, which nobody reads aloud, and without tags and comments. */
export function proseOf(node: Nodes): string {
  if (node.type === 'source') return ''
  if (node.type === 'break') return ' '
  if (node.type === 'html') return node.value.replace(TAG_OR_COMMENT, '')
  if ('children' in node) return node.children.map((child) => proseOf(child)).join(APART.has(node.type) ? ' ' : '')
  return 'value' in node ? node.value : ''
}
