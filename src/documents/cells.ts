import { type Element, isElement, type Node } from './xml.ts'

/** A paragraph as it is read. */
export interface ReadParagraph {
  element: Element
  text: string
  /** What belongs to it and stands not in its line: where its links lead, how its words are printed. */
  beside: readonly string[]
}

const CELLS = ['tc', 'table-cell']
const ROWS = ['tr', 'table-row']
/** A box of text in a cell has a text of its own. */
const BOXES = ['txbxContent', 'text-box']

/**
 * Paragraphs with the cells of each row of a table as one, with ` | ` between them, as in a table of Markdown: a label and its
 * value are read together. What stands beside them follows.
 */
export function withRows<T extends ReadParagraph>(paragraphs: readonly T[]): T[] {
  const rows: { paragraph: T; text: string; beside: string[] }[] = []
  let before: Element | undefined
  for (const paragraph of paragraphs) {
    const { element, text, beside } = paragraph
    if (text.trim() === '' && isInCell(element)) {
      const last = rows.at(-1)
      if (last) last.beside.push(...beside)
      else if (beside.length > 0) rows.push({ paragraph, text, beside: [...beside] })
      continue
    }
    const row = rows.at(-1)
    if (row && before && isNextCell(before, element)) {
      row.text += ` | ${text.trim()}`
      row.beside.push(...beside)
    } else rows.push({ paragraph, text, beside: [...beside] })
    before = element
  }
  return rows.map(({ paragraph, text, beside }) => ({ ...paragraph, text: [text, ...beside].join('\n\n'), beside: [] }))
}

function isInCell(paragraph: Element): boolean {
  for (let one: Node | null = paragraph; one; one = one.parentNode) if (isElement(one) && CELLS.includes(one.localName ?? '')) return true
  return false
}

/** Whether a paragraph begins another cell of the row in which the one before it stands. */
function isNextCell(before: Element, paragraph: Element): boolean {
  const around = new Set<Node>()
  for (let one: Node | null = before; one; one = one.parentNode) around.add(one)
  let last: 'cell' | 'other' = 'other'
  for (let one: Node | null = paragraph; one && !around.has(one); one = one.parentNode) {
    const name = (isElement(one) && one.localName) || ''
    if (CELLS.includes(name)) last = 'cell'
    else if (ROWS.includes(name) || BOXES.includes(name)) last = 'other'
  }
  return last === 'cell'
}

/** A line with tabs in it: what stands apart in it is read as cells are. */
export function withTabs(line: string): string {
  if (!line.includes('\t')) return line
  return line
    .split('\t')
    .filter((part) => part.trim() !== '')
    .map((part) => part.trim())
    .join(' | ')
}
