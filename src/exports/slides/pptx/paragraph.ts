import type { Element, ElementContent } from 'hast'
import type { Block } from '../../../views/slides/block.ts'

/** How a piece of text looks; what is not said is as its place has it. */
export interface Look {
  bold?: true
  italic?: true
  struck?: true
  /** Of type with letters of one width. */
  code?: true
  /** Where in a report it stands: small and quiet. */
  source?: true
  /** Above or below the line, in thousandths of the size of the type. */
  baseline?: number
  /** The id of the relationship that it leads to. */
  link?: string
}

/** A piece of text of one look; nothing in place of the text is where a line ends. */
export interface Run extends Look {
  text: string | undefined
}

export interface Paragraph {
  runs: Run[]
  /** How far in it stands: 0 for words, 1 for an item of a list, 2 for one within that. */
  level: number
  mark: Mark
  heading?: true
}

/** What stands before an item of a list: its number, where items are counted. */
type Mark = 'bullet' | 'none' | number

/** Levels that the slides know. */
const DEEPEST = 4

const LOOKS: Readonly<Record<string, Look>> = {
  strong: { bold: true },
  b: { bold: true },
  th: { bold: true },
  dt: { bold: true },
  em: { italic: true },
  i: { italic: true },
  cite: { italic: true },
  del: { struck: true },
  code: { code: true },
  pre: { code: true },
  sub: { baseline: -25_000 },
  sup: { baseline: 30_000 },
}
/** What stands on lines of its own. */
const BLOCKS = new Set(['p', 'div', 'blockquote', 'dt', 'dd', 'pre', 'tr', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6'])
const LISTS = new Set(['ul', 'ol'])

/** The paragraphs of the blocks of a slide. An item that stands alone needs no mark. */
export function paragraphsOf(blocks: readonly Block[]): Paragraph[] {
  return blocks.flatMap(({ kind, content }) => {
    const isItem = kind === 'item' && blocks.length > 1
    const all = paragraphsIn(content, isItem || kind === 'quotation' ? 1 : 0, isItem ? 'bullet' : 'none')
    return kind === 'heading' ? all.map((one): Paragraph => ({ ...one, heading: true })) : all
  })
}

/** Words of one look, as one paragraph. */
export const plain = (text: string, look: Look = {}): Paragraph => ({ runs: [{ text, ...look }], level: 0, mark: 'none' })

/**
 * The paragraphs of a piece of HTML, without those that are empty.
 *
 * @param mark what stands before the first.
 */
export function paragraphsIn(content: readonly ElementContent[], level = 0, mark: Mark = 'none'): Paragraph[] {
  const all: Paragraph[] = []
  let open: Paragraph | undefined
  const begin = (depth: number, own: Mark): Paragraph => {
    const paragraph = { runs: [], level: Math.min(depth, DEEPEST), mark: own }
    all.push(paragraph)
    return paragraph
  }
  const say = (run: Run, depth: number): void => {
    open ??= begin(depth, all.length === 0 ? mark : 'none')
    open.runs.push(run)
  }
  const read = (node: ElementContent, look: Look, depth: number): void => {
    if (node.type === 'text') {
      if (look.code) for (const [i, line] of node.value.split('\n').entries()) sayLine(line, i, look, depth)
      else if (open?.runs.length || /[^ \t\n\v\f\r]/.test(node.value))
        say({ text: node.value.replace(/[ \t\n\v\f\r]+/g, ' '), ...look }, depth)
    }
    if (node.type !== 'element') return
    const { tagName, children, properties } = node
    if (tagName === 'br') say({ text: undefined }, depth)
    if (LISTS.has(tagName)) {
      for (const [i, item] of children.filter(isElement).entries()) {
        open = begin(depth + 1, tagName === 'ol' ? Number(properties['start'] ?? 1) + i : 'bullet')
        for (const child of item.children) read(child, look, depth + 1)
      }
      open = undefined
      return
    }
    const isSource = properties['dataSource'] !== undefined
    const own: Look = { ...look, ...LOOKS[tagName], ...(isSource ? { source: true } : {}) }
    const isBlock = BLOCKS.has(tagName)
    if (isBlock && open?.runs.length) open = undefined
    for (const child of children) read(child, own, depth)
    if (isBlock) open = undefined
  }
  const sayLine = (line: string, i: number, look: Look, depth: number): void => {
    if (i > 0) say({ text: undefined }, depth)
    say({ text: line, ...look }, depth)
  }
  for (const node of content) read(node, {}, level)
  return all.map(trimmed).filter(({ runs }) => runs.length > 0)
}

const isElement = (node: ElementContent): node is Element => node.type === 'element'

/** A paragraph without the white around its words, and without runs that say nothing. */
function trimmed(paragraph: Paragraph): Paragraph {
  const runs: Run[] = []
  for (const run of paragraph.runs) {
    const before = runs.at(-1)
    const begins = before === undefined || before.text === undefined || before.text.endsWith(' ')
    const text = begins && !run.code ? run.text?.replace(/^ +/, '') : run.text
    if (text !== '') runs.push({ ...run, text })
  }
  for (let last = runs.at(-1); last && !last.text?.trim(); last = runs.at(-1)) runs.pop()
  const last = runs.at(-1)
  if (last?.text) last.text = last.text.replace(/ +$/, '')
  return { ...paragraph, runs }
}
