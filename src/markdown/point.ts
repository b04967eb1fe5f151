import type { Link, ListItem, Paragraph, PhrasingContent, RootContent } from 'mdast'
import { visit } from 'unist-util-visit'
import type { AgencyId, ThemeId } from '../library/id.ts'
import type { Place } from '../library/problem.ts'
import { placeOf } from './link.ts'
import { proseOf } from './words.ts'

/**
 * A list item or paragraph that can stand by itself on another page: a point of learning, an example of good
 * practice, or a question. It belongs to the themes and agencies that it links to.
 */
export interface PointTree {
  isItem: boolean
  themes: ThemeId[]
  agencies: AgencyId[]
  /** The whole, without its source. */
  content: PhrasingContent[]
  /** The theme of a label that it begins with, as in `[Escalation](...): a further MARF is ...`. */
  label: ThemeId | undefined
  /** The whole without that label, beginning with a capital. */
  unlabelled: PhrasingContent[]
  source: PhrasingContent[] | undefined
  text: string
  place: Place
}

/** Every list item, and every paragraph outside a list, of a section. */
export function points(nodes: readonly RootContent[]): PointTree[] {
  return nodes.flatMap((node) => {
    if (node.type === 'paragraph') return [point(node, node.children)]
    if (node.type !== 'list') return []
    return node.children.flatMap((item) => [
      point(item, itemContent(item)),
      ...points(item.children.filter((child) => child.type === 'list')),
    ])
  })
}

/** A list item's own words: its paragraphs, without the lists inside it. */
const itemContent = (item: ListItem): PhrasingContent[] =>
  item.children
    .filter((child): child is Paragraph => child.type === 'paragraph')
    .flatMap((paragraph, i) => (i === 0 ? paragraph.children : [{ type: 'text', value: ' ' } as const, ...paragraph.children]))

function point(node: ListItem | Paragraph, all: PhrasingContent[]): PointTree {
  const sources = all.filter((child) => child.type === 'source')
  const content = trimEnd(all.filter((child) => child.type !== 'source'))
  const themes = new Set<ThemeId>()
  const agencies = new Set<AgencyId>()
  visit({ type: 'root', children: content }, 'link', (link: Link) => {
    const target = link.data?.target
    if (target?.kind === 'theme') themes.add(target.id)
    if (target?.kind === 'agency') agencies.add(target.id)
  })
  const { label, rest } = splitLabel(content)
  return {
    isItem: node.type === 'listItem',
    themes: [...themes],
    agencies: [...agencies],
    content,
    label,
    unlabelled: rest,
    source: sources.length > 0 ? sources.flatMap((one) => one.children) : undefined,
    text: proseOf({ type: 'paragraph', children: content }).trim(),
    place: placeOf(node),
  }
}

function splitLabel(content: PhrasingContent[]): { label: ThemeId | undefined; rest: PhrasingContent[] } {
  const [link, text, ...more] = content
  const target = link?.type === 'link' ? link.data?.target : undefined
  if (target?.kind !== 'theme' || text?.type !== 'text' || !/^:\s*/.test(text.value)) return { label: undefined, rest: content }
  const value = text.value.replace(/^:\s*/, '')
  return { label: target.id, rest: capitalised([{ type: 'text', value }, ...more]) }
}

/** Raises the first letter, also where it stands in a link. */
function capitalised(content: PhrasingContent[]): PhrasingContent[] {
  const [first, ...more] = content
  if (first === undefined) return content
  if (first.type === 'text') {
    if (first.value === '') return capitalised(more)
    return [{ ...first, value: first.value.charAt(0).toUpperCase() + first.value.slice(1) }, ...more]
  }
  if (first.type === 'link') return [{ ...first, children: capitalised(first.children) as Link['children'] }, ...more]
  return content
}

function trimEnd(content: PhrasingContent[]): PhrasingContent[] {
  const last = content.at(-1)
  if (last?.type !== 'text') return content
  return [...content.slice(0, -1), { ...last, value: last.value.trimEnd() }]
}
