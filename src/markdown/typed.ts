import type { Nodes, Parents } from 'mdast'

/** A finding of a rule that reads what was typed: `at` is an offset of its text. */
export interface UnreadMarkup {
  rule:
    | 'character-hidden'
    | 'character-space'
    | 'comment-shown'
    | 'link-private'
    | 'link-unread'
    | 'list-bullet'
    | 'markup-unread'
    | 'path-local'
  at: number
  reason: string
  severity?: 'error' | 'warning'
}

/** Stands for what Markdown has read: code, HTML, pictures, and the signs of links and emphasis. It is in no text. */
export const READ = '\ufffc'

/** Signs without which nothing was typed for a program: where a text has none of them, all of it is words. */
export const SIGNS = [/[[\]<{}%&\\/*=^$#|~\uff01-\uff5e\ufe55\ufe68]/, /:\S/, /error!/i]

/**
 * The words of a paragraph, a heading or a cell as they were typed and as they stand on its page: each sign that Markdown has read is
 * covered, so that what is left is printed. Every character has the place that it has in the source.
 */
export function typed(block: Parents, source: string): string {
  const start = block.position?.start.offset ?? 0
  const end = block.position?.end.offset ?? 0
  let out = ''
  let from = start
  const cover = (to: number) => {
    const covered = source.slice(from, to)
    out += covered.includes('\n') ? covered.replace(/[^\n]/g, READ) : READ.repeat(covered.length)
    from = to
  }
  const keep = (to: number) => {
    out += source.slice(from, to)
    from = to
  }
  const read = (node: Nodes) => {
    const [first, last] = [node.position?.start.offset ?? from, node.position?.end.offset ?? from]
    cover(first)
    if ('children' in node) for (const child of node.children) read(child)
    if (node.type === 'text') keep(last)
    else cover(last)
  }
  for (const child of block.children) {
    // What stands between the parts of a block is its own: the signs of a heading or of a quotation.
    cover(child.position?.start.offset ?? from)
    read(child)
  }
  cover(end)
  return out
}

/** A piece of HTML without its tags and comments, which nobody reads. */
export const typedInHtml = (html: string): string =>
  html.replace(/<!--[\s\S]*?(?:-->|$)|<\/?[a-z](?:"[^"]*"|'[^']*'|[^<>"'])*>/gi, (tag) => tag.replace(/[^\n]/g, READ))
