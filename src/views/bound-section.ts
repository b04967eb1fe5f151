import type { Element, Root } from 'hast'
import { fromHtml } from 'hast-util-from-html'
import { toHtml } from 'hast-util-to-html'
import { visit } from 'unist-util-visit'
import type { Briefing } from '../library/briefings/briefing.ts'

/**
 * A section's HTML as it stands where several briefings are bound together: each id begins with `read-` and the briefing's, and
 * each heading is one level lower.
 */
export function bound(html: string, { id }: Pick<Briefing, 'id'>): string {
  const tree: Root = fromHtml(html, { fragment: true })
  visit(tree, 'element', (element: Element) => {
    const { properties } = element
    if (properties['id'] !== undefined) properties['id'] = `read-${id}-${properties['id']}`
    const level = /^h([2-5])$/.exec(element.tagName)?.[1]
    if (level) element.tagName = `h${Number(level) + 1}`
  })
  return toHtml(tree)
}
