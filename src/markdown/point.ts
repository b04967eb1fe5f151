import type { Element, ElementContent, RootContent } from 'hast'
import { toString as textOf } from 'hast-util-to-string'
import type { Position } from '../diagnostics/diagnostic.ts'
import type { AgencyId, ThemeId } from '../model/id.ts'
import { positionOf } from './link.ts'
import { isSource } from './source.ts'
import { walk } from './walk.ts'

/**
 * A list item or paragraph that can stand by itself on another page: a point of learning, an example of good
 * practice, or a question. It belongs to the themes and agencies that it links to.
 */
export interface PointTree {
  node: Element
  isItem: boolean
  themes: ThemeId[]
  agencies: AgencyId[]
  /** The whole, without its source. */
  content: ElementContent[]
  /** The theme of a label that it begins with, as in `[Escalation](...): a further MARF is ...`. */
  label: ThemeId | undefined
  /** The whole without that label, beginning with a capital. */
  unlabelled: ElementContent[]
  source: ElementContent[] | undefined
  text: string
  place: Position
}

/** Every list item, and every paragraph outside a list, of a section. */
export function points({ children }: { children: readonly RootContent[] }): PointTree[] {
  return children.flatMap((node) => {
    if (node.type !== 'element') return []
    if (node.tagName === 'p') return [point(node, node.children)]
    if (!isList(node)) return []
    return node.children.flatMap((item): PointTree[] =>
      item.type === 'element' ? [point(item, itemContent(item)), ...points({ children: item.children.filter(isList) })] : [],
    )
  })
}

const isList = (node: RootContent): boolean => node.type === 'element' && (node.tagName === 'ul' || node.tagName === 'ol')

const isFigure = (node: RootContent): boolean => node.type === 'element' && node.tagName === 'figure'

/** A list item's own words: with its paragraphs opened, and without the lists and pictures inside it. */
function itemContent(item: Element): ElementContent[] {
  const content: ElementContent[] = []
  for (const child of item.children) {
    if (isList(child) || isFigure(child) || (child.type === 'text' && child.value === '\n')) continue
    if (child.type !== 'element' || child.tagName !== 'p') content.push(child)
    else content.push(...(content.length > 0 ? [{ type: 'text', value: ' ' } as const] : []), ...child.children)
  }
  return content
}

function point(node: Element, all: ElementContent[]): PointTree {
  const sources = all.filter(isSource)
  const content = trimmed(all.filter((child) => !isSource(child)))
  const themes = new Set<ThemeId>()
  const agencies = new Set<AgencyId>()
  walk({ type: 'root', children: content }, (node) => {
    const target = node.type === 'element' ? node.data?.target : undefined
    if (target?.kind === 'theme') themes.add(target.id)
    if (target?.kind === 'agency') agencies.add(target.id)
  })
  const { label, rest } = splitLabel(content)
  return {
    node,
    isItem: node.tagName === 'li',
    themes: [...themes],
    agencies: [...agencies],
    content,
    label,
    unlabelled: rest,
    source: sources.length > 0 ? sources.flatMap(({ children }) => children) : undefined,
    text: textOf({ type: 'root', children: content }),
    place: positionOf(node),
  }
}

function splitLabel(content: ElementContent[]): { label: ThemeId | undefined; rest: ElementContent[] } {
  const [link, text, ...more] = content
  const target = link?.type === 'element' ? link.data?.target : undefined
  if (target?.kind !== 'theme' || text?.type !== 'text' || !/^:\s*/.test(text.value)) return { label: undefined, rest: content }
  const value = text.value.replace(/^:\s*/, '')
  return { label: target.id, rest: capitalised([{ type: 'text', value }, ...more]) }
}

/** Raises the first letter, also where it stands in a link. */
function capitalised(content: ElementContent[]): ElementContent[] {
  const [first, ...more] = content
  if (first === undefined) return content
  if (first.type === 'text') {
    if (first.value === '') return capitalised(more)
    return [{ ...first, value: first.value.charAt(0).toUpperCase() + first.value.slice(1) }, ...more]
  }
  if (first.type === 'element') return [{ ...first, children: capitalised(first.children) }, ...more]
  return content
}

/** Without the white space around it. */
function trimmed(content: ElementContent[]): ElementContent[] {
  const out = content.map((node) => ({ ...node }))
  const [first, last] = [out[0], out.at(-1)]
  if (first?.type === 'text') first.value = first.value.trimStart()
  if (last?.type === 'text') last.value = last.value.trimEnd()
  return out.filter((node) => node.type !== 'text' || node.value !== '')
}
