import type { Definition, Link, LinkReference, Root } from 'mdast'
import { visit } from 'unist-util-visit'

/** Writes reference links (`[text][name]`) out as plain links, so that a section can stand by itself. */
export function inlineDefinitions(tree: Root): void {
  const definitions = new Map<string, Definition>()
  visit(tree, 'definition', (node) => {
    if (!definitions.has(node.identifier)) definitions.set(node.identifier, node)
  })
  if (definitions.size === 0) return
  visit(tree, 'linkReference', (node: LinkReference, index, parent) => {
    const definition = definitions.get(node.identifier)
    if (!definition || !parent || index === undefined) return
    const link: Link = { type: 'link', url: definition.url, children: node.children }
    if (node.position) link.position = node.position
    parent.children[index] = link
  })
}
