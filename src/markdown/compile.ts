import type { ElementContent, Root as Html } from 'hast'
import { toHtml } from 'hast-util-to-html'
import type { Root, RootContent } from 'mdast'
import rehypeRaw from 'rehype-raw'
import rehypeSanitize from 'rehype-sanitize'
import remarkParse from 'remark-parse'
import remarkRehype, { type Options } from 'remark-rehype'
import { unified } from 'unified'
import type { Node } from 'unist'
import type { Diagnostic, Position } from '../diagnostics/diagnostic.ts'
import { type AgencyId, type GlossaryId, OWN_ANCHORS, type ThemeId } from '../model/id.ts'
import type { Holding, Slot } from '../model/slot.ts'
import type { Urls } from '../model/urls.ts'
import { namePoints } from './anchor.ts'
import { unlessUnreadable } from './complexity-limits.ts'
import { readLink } from './content-link.ts'
import { inlineDefinitions } from './definitions.ts'
import { githubMarkdown } from './github-markdown.ts'
import { explainTerms, type TermFinder } from './glossary-term.ts'
import { levelHeadings, nameHeadings } from './heading.ts'
import { checkOpen, checkTables } from './html-limits.ts'
import { type LinkUse, resolveLinks } from './link.ts'
import { type Picture, type PictureUse, pictureMark, placePictures, takePictures } from './picture.ts'
import { parsePlain } from './plain-markdown.ts'
import { type PointTree, points } from './point.ts'
import { noteRemoved } from './removed.ts'
import { ALLOWED } from './sanitise.ts'
import { type Headings, type OtherHeadings, splitSections } from './section.ts'
import { markSources, type Source, sourceElement } from './source.ts'
import { typeset } from './typeset.ts'
import { noteUnclosed } from './unclosed.ts'
import { noteUnread } from './unread.ts'
import { countWords, proseOf } from './words.ts'

/** All that compiled Markdown depends on, beside its own text. */
export interface Context {
  urls: Urls
  terms: TermFinder
}

interface CompiledSection {
  slot: Slot
  html: string
  words: number
}

export interface CompiledPoint {
  slot: Slot
  /** What its section holds. */
  holds: Exclude<Holding, 'text'>
  /** Its id on the page of its briefing: `learning-escalation`. */
  anchor: string
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
  place: Position
}

export interface CompiledBriefing {
  sections: CompiledSection[]
  /** List items and paragraphs that link to a theme, and every question; none of a section of words alone. */
  points: CompiledPoint[]
  terms: GlossaryId[]
  /** Ids of the points, and of the headings within sections. */
  anchors: string[]
  links: LinkUse[]
  pictures: PictureUse[]
  findings: Diagnostic[]
}

export interface CompiledProse {
  html: string
  terms: GlossaryId[]
  anchors: string[]
  links: LinkUse[]
  pictures: PictureUse[]
  findings: Diagnostic[]
}

/** What the seven sections are called, and what each holds. */
interface SectionsOfProfile {
  headings: Headings
  holds: Readonly<Record<Slot, Holding>>
  /** What they are called elsewhere. */
  others: readonly OtherHeadings[]
}

/** What a text says in which nothing stands. */
export const NO_PROSE: CompiledProse = { html: '', terms: [], anchors: [], links: [], pictures: [], findings: [] }

/** An attribute without a value is its name alone: a briefing arrives in one round trip. */
const WRITTEN = { collapseEmptyAttributes: true } as const

const parser = unified().use(remarkParse)
const githubParser = unified().use(remarkParse).use(githubMarkdown)
/** The parts of a section where no line says what a name stands for: nobody has to go through them to look for one. */
interface Section extends Node {
  type: 'section'
  parts: RootContent[]
}

declare module 'mdast' {
  interface RootContentMap {
    section: Section
  }
}

const handlers: Options['handlers'] = {
  source: (state, node: Source) => sourceElement(state.all(node)),
  picture: (_, node: Parameters<typeof pictureMark>[0]) => pictureMark(node),
  section: (state, { parts }: Section) => state.all({ type: 'root', children: parts }),
}
const toTree = unified().use(remarkRehype, { handlers })
const toTreeWithHtml = unified().use(remarkRehype, { handlers, allowDangerousHtml: true }).use(rehypeRaw)
const cleaner = unified().use(rehypeSanitize, ALLOWED)

/**
 * Compiles the body of a briefing: its seven sections, and the points that other pages gather.
 *
 * @throws {Unreadable}
 */
export function compileBriefing(
  body: string,
  path: string,
  { headings, holds: held, others }: SectionsOfProfile,
  context: Context,
): CompiledBriefing {
  return unlessUnreadable(body, () => {
    const parsed = parse(body, path)
    const { tree, findings } = parsed
    const out: CompiledBriefing = { sections: [], points: [], terms: [], anchors: [], links: [], pictures: usesOf(parsed), findings }
    const used = new Set<GlossaryId>()
    for (const { slot, nodes } of splitSections(tree, headings, others, findings)) {
      const html = toSafeHtml(nodes, parsed, context, out)
      levelHeadings(html, 3)
      const holds = held[slot]
      const found =
        holds === 'text' ? [] : points(html).filter(({ isItem, themes }) => (holds === 'questions' ? isItem : themes.length > 0))
      const anchors = namePoints(slot, found)
      if (holds !== 'text') out.points.push(...found.map((point, i) => compilePoint({ slot, holds, anchor: anchors[i] as string }, point)))
      out.anchors.push(...anchors, ...nameHeadings(html, `${slot}-`, anchors))
      for (const id of explainTerms(html, context.terms)) used.add(id)
      out.sections.push({ slot, html: toHtml(html, WRITTEN), words: countWords(proseOf({ type: 'root', children: nodes })) })
    }
    out.terms = [...used]
    return out
  })
}

/**
 * Compiles a text that is not a briefing: a theme's good practice, a page, or a part of a session.
 *
 * @param headings the level of the highest one, and what their ids begin with.
 * @throws {Unreadable}
 */
export function compileProse(
  body: string,
  path: string,
  context: Context,
  { top, prefix }: { top: 2 | 3 | 4; prefix: string } = { top: 2, prefix: '' },
): CompiledProse {
  return unlessUnreadable(body, () => {
    const parsed = parse(body, path)
    const out: CompiledProse = { html: '', terms: [], anchors: [], links: [], pictures: usesOf(parsed), findings: parsed.findings }
    const html = toSafeHtml(parsed.tree.children, parsed, context, out)
    levelHeadings(html, top)
    out.anchors = nameHeadings(html, prefix, OWN_ANCHORS)
    out.terms = explainTerms(html, context.terms)
    out.html = toHtml(html, WRITTEN)
    return out
  })
}

interface Parsed {
  tree: Root
  findings: Diagnostic[]
  pictures: Picture[]
  path: string
  /** Whether there may be HTML in it. */
  raw: boolean
  /** Whether lines may say in it what a name stands for. */
  defines: boolean
}

function parse(body: string, path: string): Parsed {
  // What GitHub adds begins with one of these; without them the text is read a good deal faster.
  const tree = parsePlain(body) ?? (/[|~]|\[\^/.test(body) ? githubParser : parser).parse(body)
  const findings: Diagnostic[] = []
  noteUnread(tree, body, findings)
  const defines = body.includes(']:')
  if (defines) inlineDefinitions(tree)
  if (body.includes('|')) checkTables(tree)
  const raw = body.includes('<')
  if (raw) {
    checkOpen(tree)
    noteUnclosed(tree, findings)
  }
  const pictures = body.includes('![') ? takePictures(tree, path, findings) : []
  if (raw || body.includes('[^')) noteRemoved(tree, findings)
  markSources(tree, ({ url }) => {
    const target = readLink(url, path)
    return 'kind' in target && target.kind === 'briefing'
  })
  return { tree, findings, pictures, path, raw, defines }
}

const usesOf = ({ pictures }: Parsed): PictureUse[] => pictures.map(({ file, place }) => ({ file, place }))

/** Markdown as HTML that may be published: links resolved, and nothing in it but what the allow-list holds. */
function toSafeHtml(
  children: RootContent[],
  { path, pictures, raw, defines }: Parsed,
  { urls }: Context,
  { links, findings }: Pick<CompiledProse, 'links' | 'findings'>,
): Html {
  const parts: RootContent[] = defines ? children : [{ type: 'section', parts: children }]
  const html = (raw ? toTreeWithHtml : toTree).runSync({ type: 'root', children: parts }) as Html
  resolveLinks(html, path, urls, links, findings)
  const safe = cleaner.runSync(html) as Html
  if (pictures.length > 0) placePictures(safe, pictures)
  typeset(safe)
  return safe
}

const inline = (children: ElementContent[]): string => toHtml({ type: 'root', children }, WRITTEN)

function compilePoint(at: Pick<CompiledPoint, 'slot' | 'holds' | 'anchor'>, point: PointTree): CompiledPoint {
  return {
    ...at,
    themes: point.themes,
    agencies: point.agencies,
    html: inline(point.content),
    ...(point.label ? { label: point.label, unlabelled: inline(point.unlabelled) } : {}),
    ...(point.source ? { source: inline(point.source) } : {}),
    text: point.text,
    place: point.place,
  }
}
