import type { Nodes } from 'mdast'

const WORD = /[\p{L}\p{N}][\p{L}\p{N}'’.%-]*/gu

/** The number of words in a text. */
export const countWords = (text: string): number => text.match(WORD)?.length ?? 0

/** Nodes whose parts stand apart, so that their words do too. */
const APART = new Set<Nodes['type']>(['root', 'blockquote', 'list', 'listItem', 'table', 'tableRow'])

/** A node's text as it is read: without its sources, which nobody reads aloud, and without tags and comments. */
export function proseOf(node: Nodes): string {
  if (node.type === 'source') return ''
  if (node.type === 'break') return ' '
  if (node.type === 'html') return withoutTags(node.value)
  if ('children' in node) return node.children.map((child) => proseOf(child)).join(APART.has(node.type) ? ' ' : '')
  return 'value' in node ? node.value : ''
}

/** HTML without tags and comments, in one pass; what is not closed takes the rest with it, as it does in a browser. */
function withoutTags(html: string): string {
  let words = ''
  let at = 0
  for (;;) {
    const open = html.indexOf('<', at)
    if (open < 0) return words + html.slice(at)
    words += html.slice(at, open)
    const mark = html.startsWith('<!--', open) ? '-->' : '>'
    const close = html.indexOf(mark, open + 1)
    if (close < 0) return words
    at = close + mark.length
  }
}
