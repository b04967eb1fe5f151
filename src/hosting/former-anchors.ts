import { fromHtml } from 'hast-util-from-html'
import { visit } from 'unist-util-visit'
import type { FormerAnchor } from '../library/permalinks/former.ts'

/**
 * Puts former anchors onto a page, each as an empty element at the beginning of what it leads to now. Nothing else of the
 * page changes. What has no such place keeps no anchor.
 */
export function withFormerAnchors(html: string, anchors: readonly FormerAnchor[]): string {
  const wanted = Map.groupBy(anchors, ({ to }) => to)
  const at: [offset: number, spans: string][] = []
  visit(fromHtml(html, { verbose: true }), 'element', ({ properties, data, position }) => {
    const former = wanted.get(String(properties['id'] ?? ''))
    const begins = data?.position?.opening?.end.offset ?? position?.start.offset
    if (former && begins !== undefined) at.push([begins, former.map(({ from }) => `<span id="${escaped(from)}"></span>`).join('')])
  })
  return at.reduceRight((page, [offset, spans]) => page.slice(0, offset) + spans + page.slice(offset), html)
}

const escaped = (id: string): string => id.replaceAll('&', '&amp;').replaceAll('"', '&quot;')
