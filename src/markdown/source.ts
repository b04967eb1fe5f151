import type { Element, ElementContent, RootContent as HtmlContent } from 'hast'
import type { Link, Paragraph, Parent, PhrasingContent, RootContent, Text } from 'mdast'

/**
 * A source: where in a report something stands, in round brackets: `(¶6.1.16)`, `(page 12)`, `(Theme 3, Theme 6)`, and in a
 * topic `([Child T](child-t.md), ¶6.1.16; [Julie](julie.md), Theme 6)`.
 */
export interface Source extends Parent {
  type: 'source'
  children: PhrasingContent[]
}

declare module 'mdast' {
  interface PhrasingContentMap {
    source: Source
  }
  interface RootContentMap {
    source: Source
  }
}

const LOCATOR = String.raw`(?:¶|[Pp]ages? \d|pp?\. ?\d|Theme \d|Appendix [A-Z]|Recommendation \d|Section \d|Paragraph \d)`
const WHOLE = new RegExp(String.raw`\((?=${LOCATOR})[^()]*\)`)
const OPEN = /\($/
const AFTER_LINK = new RegExp(`^,? ?${LOCATOR}`)

/**
 * Wraps each source, in every paragraph, in a node of its own.
 *
 * @param isReview whether a link leads to a review, as a source's link in a topic does.
 */
export function markSources({ children }: { children: readonly RootContent[] }, isReview: (link: Link) => boolean): void {
  for (const node of children) {
    if (node.type === 'paragraph') markIn(node, isReview)
    else if ('children' in node) markSources(node, isReview)
  }
}

function markIn(paragraph: Paragraph, isReview: (link: Link) => boolean): void {
  const out: PhrasingContent[] = []
  const queue = [...paragraph.children]
  while (queue.length > 0) {
    const node = queue.shift() as PhrasingContent
    if (node.type !== 'text') {
      out.push(node)
      continue
    }
    const whole = WHOLE.exec(node.value)
    if (whole) {
      pushText(out, node.value.slice(0, whole.index))
      out.push(source([{ type: 'text', value: whole[0] }]))
      unshiftText(queue, node.value.slice(whole.index + whole[0].length))
      continue
    }
    const group = OPEN.test(node.value) ? reviewGroup(queue, isReview) : undefined
    if (!group) {
      out.push(node)
      continue
    }
    pushText(out, node.value.slice(0, -1))
    out.push(source([{ type: 'text', value: '(' }, ...group]))
  }
  paragraph.children = out
}

/** Takes from the queue the rest of a bracket that begins with a link to a review; nothing when it is none. */
function reviewGroup(queue: PhrasingContent[], isReview: (link: Link) => boolean): PhrasingContent[] | undefined {
  const taken: PhrasingContent[] = []
  for (const [i, node] of queue.entries()) {
    if (node.type === 'link' && isReview(node)) {
      taken.push(node)
      continue
    }
    if (i === 0 || node.type !== 'text' || !AFTER_LINK.test(node.value)) return undefined
    const close = node.value.indexOf(')')
    if (close < 0) {
      taken.push(node)
      continue
    }
    taken.push({ type: 'text', value: node.value.slice(0, close + 1) })
    queue.splice(0, i + 1)
    unshiftText(queue, node.value.slice(close + 1))
    return taken
  }
  return undefined
}

/** Whether HTML is a source. */
export function isSource(node: HtmlContent): node is Element {
  return node.type === 'element' && node.properties['dataSource'] !== undefined
}

const source = (children: PhrasingContent[]): Source => ({ type: 'source', children })

/** A source as HTML. */
export const sourceElement = (children: ElementContent[]): Element => ({
  type: 'element',
  tagName: 'span',
  properties: { dataSource: '' },
  children,
})

function pushText(out: PhrasingContent[], value: string): void {
  if (value !== '') out.push({ type: 'text', value } satisfies Text)
}

function unshiftText(queue: PhrasingContent[], value: string): void {
  if (value !== '') queue.unshift({ type: 'text', value } satisfies Text)
}
