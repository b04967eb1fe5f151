import { existsSync } from 'node:fs'
import { dirname, join, normalize } from 'node:path'
import GithubSlugger from 'github-slugger'
import type { Element, Root as Hast } from 'hast'
import { toHtml } from 'hast-util-to-html'
import { toString as textIn } from 'hast-util-to-string'
import type { Code, Nodes, Root } from 'mdast'
import remarkParse from 'remark-parse'
import remarkRehype from 'remark-rehype'
import { unified } from 'unified'
import { SKIP, visit } from 'unist-util-visit'
import { githubMarkdown } from '../../src/markdown/github-markdown.ts'
import { ENTRIES, type Entry } from './guide.ts'

/** A page of the docs, read. */
export interface DocsPage extends Entry {
  title: string
  /** The anchor of its title. */
  id: string
  /** What stands before the first section. */
  lead: string
  sections: Section[]
  /** Files beside it that it shows. */
  files: string[]
  /** Where it leads within the docs: `it.html#restore`, with the line of the link. */
  leads: { to: string; line: number }[]
  anchors: Set<string>
}

export interface Section {
  id: string
  name: string
  html: string
  parts: { id: string; name: string }[]
}

/** The labels of blocks that a reader pastes, and of what she sees. */
const LABELS: Readonly<Record<string, string>> = {
  sh: 'Paste',
  'sh stops': 'Paste: it ends with 1',
  'sh until-stopped': 'Paste: it runs until you press Ctrl and C',
  text: 'You see',
  markdown: 'Markdown',
  yaml: 'YAML',
}

/**
 * Reads a page of the docs.
 *
 * @param root the folder of the checkout.
 * @throws {Error} where it leads to a file that is not there.
 */
export function readPage(entry: Entry, markdown: string, root: string): DocsPage {
  const page: DocsPage = { ...entry, title: entry.name, id: '', lead: '', sections: [], files: [], leads: [], anchors: new Set() }
  const tree = unified().use(remarkParse).use(githubMarkdown).parse(markdown) as Root
  visit(tree, (node, index, parent) => resolve(node, index, parent as { children: Nodes[] } | undefined, page, root))
  const hast = unified()
    .use(remarkRehype, { handlers: { code: (_, node: Code) => block(node) } })
    .runSync(tree) as Hast
  headings(hast, page)
  visit(hast, 'element', (node: Element) => void (node.tagName === 'table' && asTable(node)))
  cut(hast, page)
  return page
}

/** Leads a link to the page that a file has become; one to a file without a page keeps its words alone. */
function resolve(node: Nodes, index: number | undefined, parent: { children: Nodes[] } | undefined, page: DocsPage, root: string) {
  if (node.type !== 'link' && node.type !== 'image') return undefined
  if (/^[a-z]+:/.test(node.url)) return undefined
  const [path = '', anchor] = node.url.split('#')
  const file = path === '' ? page.file : normalize(join(dirname(page.file), decodeURI(path)))
  const line = node.position?.start.line ?? 0
  if (!existsSync(join(root, file))) throw new Error(`${page.file}:${line}: there is no ${file}.`)
  if (node.type === 'image') {
    page.files.push(file)
    node.url = file.replace(/^docs\//, '')
    return undefined
  }
  const to = ENTRIES.find((one) => one.file === file)
  if (!to) {
    parent?.children.splice(index ?? 0, 1, ...node.children)
    return [SKIP, index ?? 0] as [typeof SKIP, number]
  }
  node.url = anchor === undefined ? to.address : `${to.address}#${anchor}`
  page.leads.push({ to: node.url, line })
  return undefined
}

/** A block of text as it is typed or seen: under a label that says which. A drawing may be wider than the page. */
function block({ lang, meta, value }: Code): Element {
  const label = LABELS[[lang, meta].filter(Boolean).join(' ')]
  const isDrawing = /[─│┌]/.test(value)
  const about = isDrawing ? { tabIndex: 0, role: 'region', ariaLabel: 'Drawing', dataPagefindIgnore: '' } : {}
  const pre = element('pre', { className: [isDrawing ? 'drawing' : `of-${lang ?? 'plain'}`], ...about }, [
    element(
      'code',
      {},
      value.split('\n').flatMap((line, i) => [...(i ? [text('\n')] : []), ...commented(line, lang)]),
    ),
  ])
  return label === undefined
    ? pre
    : element('figure', { className: ['block', `is-${lang}`] }, [element('figcaption', { dataPagefindIgnore: '' }, [text(label)]), pre])
}

/** A line, with its comment set apart. */
function commented(line: string, lang: string | null | undefined): Element['children'] {
  const [, code = line, comment] = lang === 'text' ? [] : (/^((?:.*\s{2,})?)(#\s.*)$/.exec(line) ?? [])
  return comment === undefined ? [text(line)] : [text(code), element('span', { className: ['comment'] }, [text(comment)])]
}

function headings(tree: Hast, page: DocsPage): void {
  const slugger = new GithubSlugger()
  visit(tree, 'element', (node: Element) => {
    if (!/^h[1-6]$/.test(node.tagName)) return
    const id = slugger.slug(textIn(node))
    page.anchors.add(id)
    node.properties['id'] = id
  })
}

/** On a narrow screen each row stands by itself, and each cell says under what it stands: its part in the table stays. */
function asTable(table: Element): void {
  const names: string[] = []
  table.properties['role'] = 'table'
  visit(table, 'element', (node: Element) => {
    if (node.tagName === 'thead' || node.tagName === 'tbody') node.properties['role'] = 'rowgroup'
    if (node.tagName !== 'tr') return
    node.properties['role'] = 'row'
    const cells = node.children.filter((child): child is Element => child.type === 'element')
    for (const [i, cell] of cells.entries()) {
      if (cell.tagName === 'th') names.push(textIn(cell))
      // A corner that says nothing names no column.
      if (textIn(cell) === '') cell.tagName = 'td'
      cell.properties['role'] = cell.tagName === 'th' ? 'columnheader' : 'cell'
      if (cell.tagName === 'td' && i > 0 && names[i]) cell.properties['dataName'] = names[i]
    }
  })
}

/** Cuts a page into its title, what stands before the first section, and its sections. */
function cut(tree: Hast, page: DocsPage): void {
  let nodes: Hast['children'] = []
  let section: Section | undefined
  const end = () => {
    const html = toHtml({ type: 'root', children: nodes })
    if (section) section.html = html
    else page.lead = html
    nodes = []
  }
  for (const node of tree.children) {
    const tag = node.type === 'element' ? node.tagName : ''
    const named = node.type === 'element' ? { id: String(node.properties['id']), name: textIn(node) } : { id: '', name: '' }
    if (tag === 'h1') Object.assign(page, { title: named.name, id: named.id })
    else if (tag === 'h2') {
      end()
      section = { ...named, html: '', parts: [] }
      page.sections.push(section)
    } else {
      if (tag === 'h3') section?.parts.push(named)
      nodes.push(node)
    }
  }
  end()
}

const text = (value: string) => ({ type: 'text' as const, value })
const element = (tagName: string, properties: Element['properties'], children: Element['children']): Element => ({
  type: 'element',
  tagName,
  properties,
  children,
})
