import type { Root } from 'mdast'
import { SKIP, visit } from 'unist-util-visit'
import type { Diagnostic } from '../diagnostics/diagnostic.ts'
import { positionOf } from './link.ts'
import { removedTags } from './sanitise.ts'

/** Notes what an author wrote and no reader will see: tags outside the allow-list and footnotes, which it takes out. */
export function noteRemoved(tree: Root, findings: Diagnostic[]): void {
  const note = (node: Parameters<typeof positionOf>[0], reason: string) =>
    findings.push({ rule: 'markup-removed', place: positionOf(node), reason })
  visit(tree, (node, index, parent) => {
    if (node.type === 'html') {
      const names = removedTags(node.value).map((name) => `\`<${name}>\``)
      if (names.length > 0) note(node, `For safety this HTML is taken out: ${names.join(', ')}. Write it in Markdown, or delete it.`)
    } else if (node.type === 'footnoteReference') {
      note(node, 'Footnotes are not shown. Put the note into the sentence.')
    }
    if ((node.type === 'footnoteReference' || node.type === 'footnoteDefinition') && parent && index !== undefined) {
      parent.children.splice(index, 1)
      return [SKIP, index]
    }
    return undefined
  })
}
