import type { Html, Root } from 'mdast'
import { visit } from 'unist-util-visit'
import type { Diagnostic, Position } from '../diagnostics/diagnostic.ts'
import { positionOf } from './link.ts'
import { ALLOWED } from './sanitise.ts'

/** What hides all that follows until its end: a comment, an instruction, a declaration. */
const MARKS = [
  ['<!--', '-->'],
  ['<?', '?>'],
  ['<![CDATA[', ']]>'],
  ['<!', '>'],
] as const

const hiding = new Set(ALLOWED.strip)

/** Notes HTML that is never closed and would take the rest of the text with it. */
export function noteUnclosed(tree: Root, findings: Diagnostic[]): void {
  const open = new Map<string, [Html, number][]>()
  const note = (place: Position, what: string, cure = 'Take it out.') => {
    findings.push({ rule: 'markup-unclosed', place, reason: `${what} is never closed, so all that follows is hidden. ${cure}` })
  }
  visit(tree, 'html', (node) => {
    const [mark] = MARKS.find(([begin, end]) => node.value.lastIndexOf(begin) > node.value.lastIndexOf(end)) ?? []
    if (mark) {
      const place = placeIn(node, node.value.lastIndexOf(mark))
      if (mark === '<!--') note(place, 'This comment', 'End it with `-->`.')
      else note(place, `This \`${mark}\``)
    }
    for (const { 1: end, 2: name = '', 3: rest, index } of node.value.matchAll(/<(\/?)([a-z][a-z0-9-]*)([^<>]*)/gi)) {
      const tag = name.toLowerCase()
      if (!hiding.has(tag) || rest?.endsWith('/')) continue
      const opened = open.get(tag) ?? []
      if (end) opened.pop()
      else opened.push([node, index])
      open.set(tag, opened)
    }
  })
  for (const [tag, [first]] of open) {
    if (first) note(placeIn(...first), `This \`<${tag}>\``)
  }
}

/** Where the character at `index` of an HTML node stands in its file. */
function placeIn(node: Html, index: number): Position {
  const { line, column } = positionOf(node)
  const before = node.value.slice(0, index).split('\n')
  const last = before.at(-1) ?? ''
  return { line: line + before.length - 1, column: last.length + (before.length > 1 ? 1 : column) }
}
