import type { Element, ElementContent } from 'hast'
import type { Block } from '../../../views/slides/block.ts'
import { xmlText } from '../../files/xml.ts'
import { type Box, heightOf, INCH, LINE } from './fit.ts'
import { type Paragraph, paragraphsIn, plain } from './paragraph.ts'
import { emu, fill, paragraphXml, place } from './text.ts'

/** Rows of cells, the first of which names the columns; all have as many. */
export interface Table {
  rows: readonly (readonly Paragraph[][])[]
  /** Inches of each column. */
  widths: readonly number[]
}

/** Points of type; where rows are to be written in, they are as tall as there is room. */
const SIZES = [22, 20, 18, 16, 14, 12, 10, 8, 6]
const TO_WRITE_IN = 18
/** Inches between a line and the words of a cell. */
const [ACROSS, DOWN] = [0.12, 0.06]

/** A table of the content, in a width. */
export function tableOf({ content }: Block, width: number): Table {
  const cells = content.flatMap((node) => rowsIn(node)).map((row) => row.map((cell) => paragraphsIn([cell])))
  const columns = Math.max(1, ...cells.map((row) => row.length))
  const rows = cells.map((row) => Array.from({ length: columns }, (_, i) => row[i] ?? []))
  // A column with more words is wider, and none is too narrow for a word.
  const weights = Array.from({ length: columns }, (_, i) => Math.sqrt(Math.max(12, ...rows.map((row) => lengthOf(row[i] ?? [])))))
  const whole = weights.reduce((sum, weight) => sum + weight, 0)
  return { rows, widths: weights.map((weight) => (weight / whole) * width) }
}

/** Rows to write in, below the names of their columns. */
export function emptyTable(names: readonly string[], widths: readonly number[], rows: number): Table {
  const head = names.map((name) => [plain(name, { bold: true })])
  return { rows: [head, ...Array.from({ length: rows }, () => names.map(() => []))], widths }
}

const lengthOf = (cell: readonly Paragraph[]): number =>
  cell.reduce((sum, { runs }) => sum + runs.reduce((length, { text }) => length + (text?.length ?? 0), 0), 0)

function rowsIn(node: ElementContent): Element[][] {
  if (node.type !== 'element') return []
  if (node.tagName !== 'tr') return node.children.flatMap(rowsIn)
  return [node.children.filter((cell): cell is Element => cell.type === 'element')]
}

/** Inches that each row needs in type of a size. */
const heightsOf = ({ rows, widths }: Table, size: number): number[] =>
  rows.map((row) => 2 * DOWN + Math.max(...row.map((cell, i) => heightOf(orLine(cell), (widths[i] as number) - 2 * ACROSS, size))))
const orLine = (cell: readonly Paragraph[]): readonly Paragraph[] => (cell.length > 0 ? cell : [plain('')])
const sum = (numbers: readonly number[]): number => numbers.reduce((all, one) => all + one, 0)

/** A table as a shape: thin lines between its rows, which are as tall as they need, or as the box has room for. */
export function tableIn(table: Table, box: Box, { name, id, language, isTall = false }: Shown): string {
  const size = isTall ? TO_WRITE_IN : (SIZES.find((one) => sum(heightsOf(table, one)) <= box.h) ?? (SIZES.at(-1) as number))
  const [head = 0, ...least] = heightsOf(table, size)
  // A program makes a row taller where its words need it.
  const heights = [
    head,
    ...least.map((height) => (isTall ? Math.max(height, (box.h - head) / least.length) : (size * LINE) / INCH + 2 * DOWN)),
  ]
  const cell = (paragraphs: readonly Paragraph[], isHead: boolean): string => {
    const words = paragraphs.map((one) => paragraphXml(one, size, language, true)).join('')
    const empty = `<a:p><a:endParaRPr lang="${xmlText(language)}" sz="${size * 100}"/></a:p>`
    const none = ['L', 'R', 'T'].map((side) => `<a:ln${side} w="0"><a:noFill/></a:ln${side}>`).join('')
    const below = `<a:lnB w="${isHead ? 19_050 : 9525}">${fill(isHead ? 'accent1' : 'accent3')}</a:lnB>`
    return `<a:tc><a:txBody><a:bodyPr/><a:lstStyle/>${words || empty}</a:txBody><a:tcPr marL="${emu(ACROSS)}" marR="${emu(ACROSS)}" marT="${emu(DOWN)}" marB="${emu(DOWN)}" anchor="${isHead || isTall ? 'b' : 't'}">${none}${below}<a:noFill/></a:tcPr></a:tc>`
  }
  const rows = table.rows.map((row, i) => `<a:tr h="${emu(heights[i] as number)}">${row.map((one) => cell(one, i === 0)).join('')}</a:tr>`)
  const grid = table.widths.map((width) => `<a:gridCol w="${emu(width)}"/>`).join('')
  return `<p:graphicFrame><p:nvGraphicFramePr><p:cNvPr id="${id}" name="${xmlText(name)}"/><p:cNvGraphicFramePr><a:graphicFrameLocks noGrp="1"/></p:cNvGraphicFramePr><p:nvPr/></p:nvGraphicFramePr><p:xfrm>${place(box)}</p:xfrm><a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/table"><a:tbl><a:tblPr firstRow="1"/><a:tblGrid>${grid}</a:tblGrid>${rows.join('')}</a:tbl></a:graphicData></a:graphic></p:graphicFrame>`
}

interface Shown {
  name: string
  id: number
  language: string
  /** Whether its rows are to be written in. */
  isTall?: boolean
}
