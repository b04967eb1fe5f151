import type { Html, Root } from 'mdast'
import { visit } from 'unist-util-visit'
import { nested, TooComplex } from './complexity-limits.ts'
import { positionOf } from './link.ts'

/** A table of a page has a few dozen. Short rows are filled up, so that a few signs can make millions. */
const MAX_CELLS = 2000

/** @throws {TooComplex} at a table that would have too many cells. */
export function checkTables(tree: Root): void {
  visit(tree, 'table', (table) => {
    const cells = (table.align?.length ?? 0) * table.children.length
    if (cells <= MAX_CELLS) return
    const reason = `This table has ${cells} cells; one may have ${MAX_CELLS}. Make several of it, or put it into a document.`
    throw new TooComplex('markup-large', positionOf(table).line, reason)
  })
}

/** Tags that a browser opens again in every paragraph that follows, until they are closed. */
const REOPENED = new Set(['a', 'b', 'big', 'code', 'em', 'font', 'i', 'nobr', 's', 'small', 'strike', 'strong', 'tt', 'u'])
const MAX_OPEN = 3
const MAX_DEEP = 50
/** Tags of a text; the worst of them make work for each of the others. */
const MAX_TAGS = 1000

/** @throws {TooComplex} at HTML that would be repeated all over the text, because it is opened and never closed. */
export function checkOpen(tree: Root): void {
  let open = 0
  let tags = 0
  visit(tree, 'html', (node: Html) => {
    for (const { 1: end, 2: name = '' } of node.value.matchAll(/<(\/?)([a-z][a-z0-9-]*)/gi)) {
      tags += 1
      if (tags > MAX_TAGS) {
        const reason = `There are more than ${MAX_TAGS} HTML tags in this text. Write it in Markdown.`
        throw new TooComplex('markup-large', positionOf(node).line, reason)
      }
      if (!REOPENED.has(name.toLowerCase())) continue
      open = Math.max(0, open + (end ? -1 : 1))
      if (open > MAX_DEEP) throw nested(positionOf(node).line)
    }
  })
  if (open <= MAX_OPEN) return
  throw new TooComplex('markup-large', 1, `${open} tags such as \`<b>\` are opened and never closed. Close each of them.`)
}
