import type { Root as Html } from 'hast'
import { toHtml } from 'hast-util-to-html'
import { toString as textOf } from 'hast-util-to-string'
import type { PhrasingContent, Root, RootContent } from 'mdast'
import GithubSlugger from 'github-slugger'
import rehypeRaw from 'rehype-raw'
import rehypeSanitize from 'rehype-sanitize'
import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import remarkRehype from 'remark-rehype'
import { unified } from 'unified'
import { visit } from 'unist-util-visit'
import type { Addresses } from '../library/address.ts'
import type { AgencyId, GlossaryId, ThemeId } from '../library/id.ts'
import type { Place } from '../library/problem.ts'
import type { Slot } from '../library/slot.ts'
import { inlineDefinitions } from './definitions.ts'
import type { Finding } from './finding.ts'
import { explainTerms, type TermFinder } from './glossary-term.ts'
import { type LinkUse, resolveLinks } from './link.ts'
import { type PointTree, points } from './point.ts'
import { noteRemoved } from './removed.ts'
import { ALLOWED } from './sanitise.ts'
import { splitSections } from './section.ts'
import { markSources } from './source.ts'
import { countWords, proseOf } from './words.ts'

/** All that compiled Markdown depends on, beside its own text. */
export interface Context {
  at: Addresses
  terms: TermFinder
}

export interface CompiledSection {
  slot: Slot
  html: string
  words: number
}

export interface CompiledPoint {
  slot: Slot
  themes: ThemeId[]
  agencies: AgencyId[]
  /** HTML of the point without its source. */
  html: string
  /** The theme that it is labelled with, and its HTML without the label, for pages where the label is known. */
  label?: ThemeId
  unlabelled?: string
  /** HTML of its source, in brackets: `(¶6.1.16)`. */
  source?: string
  text: string
  place: Place
}

export interface CompiledBriefing {
  sections: CompiledSection[]
  /** List items and paragraphs that link to a theme, and every item of the questions. */
  points: CompiledPoint[]
  terms: GlossaryId[]
  /** Ids of the headings within sections. */
  anchors: string[]
  links: LinkUse[]
  findings: Finding[]
}

export interface CompiledProse {
  html: string
  words: number
  terms: GlossaryId[]
  anchors: string[]
  links: LinkUse[]
  findings: Finding[]
}

const parser = unified().use(remarkParse).use(remarkGfm)
const plain = unified().use(remarkRehype).use(rehypeSanitize, ALLOWED)
const withHtml = unified().use(remarkRehype, { allowDangerousHtml: true }).use(rehypeRaw).use(rehypeSanitize, ALLOWED)

/** Compiles the body of a briefing: its seven sections, and the points that other pages gather. */
export function compileBriefing(
  body: string,
  path: string,
  headings: Readonly<Record<Slot, string>>,
  { at, terms }: Context,
): CompiledBriefing {
  const { tree, links, findings } = parse(body, path, at)
  const sections = splitSections(tree, headings, findings)
  const used = new Set<GlossaryId>()
  const anchors: string[] = []
  const compiled = sections.map(({ slot, nodes }): CompiledSection => {
    const html = toSafeHtml(nodes)
    anchors.push(...nameHeadings(html, 3, `${slot}-`))
    for (const id of explainTerms(html, terms)) used.add(id)
    return { slot, html: toHtml(html), words: countWords(proseOf({ type: 'root', children: nodes })) }
  })
  const gathered = sections.flatMap(({ slot, nodes }) =>
    points(nodes)
      .filter((point) => (slot === 'questions' ? point.isItem : point.themes.length > 0))
      .map((point) => compilePoint(slot, point)),
  )
  return { sections: compiled, points: gathered, terms: [...used], anchors, links, findings }
}

/** Compiles a text that is not a briefing: a theme's good practice, or a page. */
export function compileProse(body: string, path: string, { at, terms }: Context): CompiledProse {
  const { tree, links, findings } = parse(body, path, at)
  const html = toSafeHtml(tree.children)
  const anchors = nameHeadings(html, 2, '')
  const used = explainTerms(html, terms)
  return { html: toHtml(html), words: countWords(proseOf(tree)), terms: used, anchors, links, findings }
}

function parse(body: string, path: string, at: Addresses): { tree: Root; links: LinkUse[]; findings: Finding[] } {
  const tree = parser.parse(body)
  const findings: Finding[] = []
  inlineDefinitions(tree)
  noteRemoved(tree, findings)
  const links = resolveLinks(tree, path, at, findings)
  visit(tree, 'paragraph', (node) => markSources(node, (link) => link.data?.target?.kind === 'briefing'))
  return { tree, links, findings }
}

function toSafeHtml(children: RootContent[]): Html {
  const tree: Root = { type: 'root', children }
  let raw = false
  visit(tree, 'html', () => {
    raw = true
    return false
  })
  return (raw ? withHtml : plain).runSync(tree) as Html
}

const inline = (content: PhrasingContent[]): string => {
  const html = toSafeHtml([{ type: 'paragraph', children: content }])
  return html.children.map((child) => (child.type === 'element' ? toHtml(child.children) : '')).join('')
}

/** Gives each heading an id made from its words; none stands above `top` or below the fourth level. */
function nameHeadings(tree: Html, top: 2 | 3, prefix: string): string[] {
  const slugger = new GithubSlugger()
  const ids: string[] = []
  visit(tree, 'element', (node) => {
    if (!/^h[1-6]$/.test(node.tagName)) return
    node.tagName = `h${Math.min(4, Math.max(top, Number(node.tagName[1])))}`
    const id = prefix + slugger.slug(textOf(node))
    node.properties['id'] = id
    ids.push(id)
  })
  return ids
}

function compilePoint(slot: Slot, point: PointTree): CompiledPoint {
  return {
    slot,
    themes: point.themes,
    agencies: point.agencies,
    html: inline(point.content),
    ...(point.label ? { label: point.label, unlabelled: inline(point.unlabelled) } : {}),
    ...(point.source ? { source: inline(point.source) } : {}),
    text: point.text,
    place: point.place,
  }
}
