import type { Link, Root } from 'mdast'
import { visit } from 'unist-util-visit'
import type { Addresses } from '../library/address.ts'
import type { Place } from '../library/problem.ts'
import { hrefOf, type LinkTarget, readLink } from './content-link.ts'
import type { Finding } from './finding.ts'

/** A link of a content file, to be held against the Library. */
export interface LinkUse {
  target: LinkTarget
  place: Place
}

declare module 'mdast' {
  interface LinkData {
    target?: LinkTarget
  }
}

/** Resolves the links of a file: each gets its address, and is noted; one that leads nowhere is a problem. */
export function resolveLinks(tree: Root, path: string, at: Addresses, findings: Finding[]): LinkUse[] {
  const uses: LinkUse[] = []
  visit(tree, 'html', (node) => {
    if (!/<a\s[^>]*href/i.test(node.value)) return
    findings.push({ rule: 'link-dead', place: placeOf(node), reason: 'A link in HTML cannot be checked. Write it in Markdown, such as `[escalation](../themes/escalation.md)`.' })
  })
  visit(tree, 'link', (node: Link) => {
    const place = placeOf(node)
    const target = readLink(node.url, path)
    if ('rule' in target) {
      findings.push({ ...target, place })
      node.url = ''
      return
    }
    node.url = hrefOf(target, at)
    node.data = { ...node.data, target }
    uses.push({ target, place })
  })
  return uses
}

/** Where a node stands in its file. */
export function placeOf(node: { position?: { start: { line: number; column: number } } | undefined }): Place {
  const { line, column } = node.position?.start ?? { line: 1, column: 1 }
  return { line, column }
}
