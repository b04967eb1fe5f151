import type { Element, ElementContent, Root, Text } from 'hast'
import type { GlossaryId } from '../model/id.ts'
import { isSource } from './source.ts'
import { typesetText } from './typeset.ts'

/** The terms to find in running text, as one expression; longer terms are found before shorter ones. */
export interface TermFinder {
  expression: RegExp | undefined
  idOf: ReadonlyMap<string, GlossaryId>
}

/** Matches a term as it is written, with capitals as they stand, and with the `s` of a plural. */
export function termFinder(entries: ReadonlyMap<GlossaryId, { term: string }>): TermFinder {
  const idOf = new Map<string, GlossaryId>()
  for (const [id, { term }] of entries) idOf.set(typesetText(term), id)
  const terms = [...idOf.keys()].sort((a, b) => b.length - a.length || (a < b ? -1 : 1))
  if (terms.length === 0) return { expression: undefined, idOf }
  const escaped = terms.map((term) => term.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
  return { expression: new RegExp(String.raw`(?<![\p{L}\p{N}-])(${escaped.join('|')})(s?)(?![\p{L}\p{N}]|-\p{L})`, 'u'), idOf }
}

const NOT_IN = new Set(['a', 'button', 'code', 'h2', 'h3', 'h4', 'abbr'])
const isClosed = (node: Element): boolean => NOT_IN.has(node.tagName) || isSource(node)

/**
 * Turns the first appearance of each glossary term in a section into a button that opens its explanation: it
 * works by touch, by keyboard and without script.
 *
 * @returns the terms that appear, in order.
 */
export function explainTerms(section: Root, { expression, idOf }: TermFinder): GlossaryId[] {
  const seen = new Set<GlossaryId>()
  if (!expression) return []
  const explain = (node: ElementContent): ElementContent | ElementContent[] => {
    if (node.type === 'text') return split(node, expression, idOf, seen)
    if (node.type !== 'element' || isClosed(node)) return node
    return { ...node, children: node.children.flatMap(explain) }
  }
  section.children = (section.children as ElementContent[]).flatMap(explain)
  return [...seen]
}

const button = (id: GlossaryId, words: string): Element => ({
  type: 'element',
  tagName: 'button',
  properties: { type: 'button', className: ['term'], popoverTarget: `term-${id}` },
  children: [{ type: 'text', value: words }],
})

/** A line may break before a button: an opening mark before it must go with it. */
const kept = (opening: string, term: Element): Element =>
  opening === ''
    ? term
    : { type: 'element', tagName: 'span', properties: { className: ['keep'] }, children: [{ type: 'text', value: opening }, term] }

function split(node: Text, expression: RegExp, idOf: TermFinder['idOf'], seen: Set<GlossaryId>): ElementContent[] {
  const parts: ElementContent[] = []
  let rest = node.value
  let from = 0
  for (;;) {
    const match = expression.exec(rest.slice(from))
    if (!match) break
    const start = from + match.index
    const end = start + match[0].length
    const id = idOf.get(match[1] as string) as GlossaryId
    if (seen.has(id)) {
      from = end
      continue
    }
    seen.add(id)
    const opening = /[“‘(]*$/.exec(rest.slice(0, start))?.[0] ?? ''
    if (start > opening.length) parts.push({ type: 'text', value: rest.slice(0, start - opening.length) })
    parts.push(kept(opening, button(id, match[0])))
    rest = rest.slice(end)
    from = 0
  }
  if (rest !== '' || parts.length === 0) parts.push({ type: 'text', value: rest })
  return parts
}
