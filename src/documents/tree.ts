import type { Element, Node } from '@xmldom/xmldom'

/**
 * Changes to a tree of XML that take the same time in a small one and in a large one. xmldom numbers all that stands in an
 * element anew whenever one thing in it comes or goes, so that a report with many tracked changes would take minutes.
 * These leave its numbers (`childNodes`) as they are: nobody reads them here, but `children()`.
 */
type Links = { -readonly [K in 'parentNode' | 'firstChild' | 'lastChild' | 'previousSibling' | 'nextSibling']: Node | null }
const links = (node: Node): Links => node as unknown as Links

/** What stands directly in a node; it may be changed meanwhile. */
export function children(node: Node): Node[] {
  const out: Node[] = []
  for (let one = node.firstChild; one; one = one.nextSibling) out.push(one)
  return out
}

export function remove(node: Node): void {
  const parent = node.parentNode
  if (!parent) return
  const { previousSibling, nextSibling } = node
  if (previousSibling) links(previousSibling).nextSibling = nextSibling
  else links(parent).firstChild = nextSibling
  if (nextSibling) links(nextSibling).previousSibling = previousSibling
  else links(parent).lastChild = previousSibling
  Object.assign(links(node), { parentNode: null, previousSibling: null, nextSibling: null })
}

/** Puts a node before another one, or at the end where there is none. */
export function insert(parent: Node, node: Node, before: Node | null): void {
  remove(node)
  const previousSibling = before ? before.previousSibling : parent.lastChild
  Object.assign(links(node), { parentNode: parent, previousSibling, nextSibling: before })
  if (previousSibling) links(previousSibling).nextSibling = node
  else links(parent).firstChild = node
  if (before) links(before).previousSibling = node
  else links(parent).lastChild = node
}

/** Takes an element away and leaves what it holds. */
export function unwrap(element: Element): void {
  const parent = element.parentNode
  if (parent) for (const one of children(element)) insert(parent, one, element)
  remove(element)
}
