import type { Root } from 'hast'
import { isSource } from './source.ts'
import { walk } from './walk.ts'

const JOINER = '\u2060'

/**
 * Sets the quotation marks and apostrophes of a text as a printer would. Authors type the straight ones.
 *
 * @param before what stands before the text, where it goes on from another.
 */
export function typesetText(text: string, before = ''): string {
  if (!/["']/.test(text)) return text
  return text.replace(/["']/g, (mark, at: number) => {
    const left = at > 0 ? text.charAt(at - 1) : before
    const opens = left === '' || /[\s([{–—“‘"]/.test(left)
    if (mark === '"') return opens ? '“' : '”'
    return opens && /\S/.test(text.charAt(at + 1)) ? '‘' : '’'
  })
}

/** A run of paragraphs with a dash that no line breaks at: `¶6.1–6.3`. */
export const typesetSource = (source: string): string => source.replace(/(\d)-(?=\d)/g, `$1${JOINER}–${JOINER}`)

/** Sets the words of a section; what stands in code stays as it is. */
export function typeset(tree: Root): void {
  let before = ''
  walk(tree, (node) => {
    if (node.type === 'element') {
      if (node.tagName === 'code' || node.tagName === 'pre') return false
      if (/^(p|li|h[1-6]|td|th|dt|dd|blockquote|figcaption)$/.test(node.tagName)) before = ''
      if (isSource(node)) {
        walk(node, (text) => {
          if (text.type === 'text') text.value = typesetSource(text.value)
        })
        before = ')'
        return false
      }
    }
    if (node.type === 'text') {
      node.value = typesetText(node.value, before)
      before = node.value.slice(-1)
    }
    return true
  })
}
