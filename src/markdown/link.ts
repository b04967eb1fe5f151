import type { Root } from 'hast'
import type { Diagnostic, Position } from '../diagnostics/diagnostic.ts'
import type { Urls } from '../model/urls.ts'
import { hrefOf, type LinkTarget, readLink } from './content-link.ts'
import { walk } from './walk.ts'

/** A link of a content file, to be held against the Library. */
export interface LinkUse {
  target: LinkTarget
  place: Position
}

declare module 'hast' {
  interface ElementData {
    target?: LinkTarget
  }
}

/**
 * Resolves the links of a section, written in Markdown or in HTML: each gets its address, and is noted; one that
 * leads nowhere is a problem, and no link.
 */
export function resolveLinks(tree: Root, path: string, urls: Urls, links: LinkUse[], findings: Diagnostic[]): void {
  walk(tree, (node) => {
    if (node.type !== 'element' || node.tagName !== 'a') return
    const { href } = node.properties
    if (href === undefined) return
    const place = positionOf(node)
    const target = readLink(String(href), path)
    if ('rule' in target) {
      findings.push({ ...target, place })
      delete node.properties['href']
      return
    }
    node.properties['href'] = hrefOf(target, urls)
    node.data = Object.assign({}, node.data, { target })
    links.push({ target, place })
  })
}

/** Where a node stands in its file. */
export function positionOf(node: { position?: { start: { line: number; column: number } } | undefined }): Position {
  const { line, column } = node.position?.start ?? { line: 1, column: 1 }
  return { line, column }
}
