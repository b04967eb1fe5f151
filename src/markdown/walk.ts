import type { Element, Root, Text } from 'hast'

/**
 * Calls a function for every element and text of a section, in order; what it returns `false` for is not entered.
 * A section is walked several times, and unist-util-visit, which keeps every node's ancestors, took a sixth of all
 * the time that compiling takes.
 */
export function walk(tree: Root | Element, see: (node: Element | Text) => unknown): void {
  for (const node of tree.children) {
    if (node.type === 'text') see(node)
    else if (node.type === 'element' && see(node) !== false) walk(node, see)
  }
}
