import type { Definition, Image, ImageReference, Link, LinkReference, Root } from 'mdast'
import { visit } from 'unist-util-visit'
import { TooComplex } from './complexity-limits.ts'
import { positionOf } from './link.ts'

/** Characters of the addresses that are written out: each can stand at thousands of links. */
const MAX_WRITTEN = 100_000

/**
 * Writes reference links (`[text][name]`) and pictures out as plain ones, so that a section can stand by itself.
 *
 * @throws {TooComplex}
 */
export function inlineDefinitions(tree: Root): void {
  const definitions = new Map<string, Definition>()
  visit(tree, 'definition', (node) => {
    if (!definitions.has(node.identifier)) definitions.set(node.identifier, node)
  })
  if (definitions.size === 0) return
  let written = 0
  visit(tree, ['linkReference', 'imageReference'], (found, index, parent) => {
    const node = found as LinkReference | ImageReference
    const definition = definitions.get(node.identifier)
    if (!definition || !parent || index === undefined) return
    written += definition.url.length
    if (written > MAX_WRITTEN) {
      const reason =
        'The addresses of all the links to names in square brackets are longer together than the text may be. Write shorter ones.'
      throw new TooComplex('markup-large', positionOf(definition).line, reason)
    }
    const { url, title } = definition
    const plain: Link | Image =
      node.type === 'linkReference'
        ? { type: 'link', url, children: node.children }
        : { type: 'image', url, title: title ?? null, alt: node.alt ?? null }
    if (node.position) plain.position = node.position
    parent.children[index] = plain
  })
}
