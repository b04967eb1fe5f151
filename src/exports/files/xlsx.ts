import { zippedByNode } from './node-zip.ts'
import { officeRelationship, type Part, packageOf } from './opc.ts'
import { xmlText } from './xml.ts'

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const typeOf = (name: string): string => `application/vnd.openxmlformats-officedocument.spreadsheetml.${name}+xml`

/** How cells look: by default, as a heading, and as text that is broken into lines from the top. */
const STYLES = `<styleSheet xmlns="${MAIN}"><fonts count="2"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><name val="Calibri"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="3"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/><xf numFmtId="0" fontId="1" fillId="0" borderId="0" xfId="0" applyFont="1"/><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0" applyAlignment="1"><alignment vertical="top" wrapText="1"/></xf></cellXfs></styleSheet>`
const [HEADING, TEXT] = [1, 2]

/** The first row stays in sight. */
const VIEW =
  '<sheetViews><sheetView tabSelected="1" workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews>'

/**
 * Rows as an XLSX workbook with one sheet (SpreadsheetML, ECMA-376 part 1, 18). Every cell is text: none is run as a formula.
 *
 * @param columns their keys, in order, each with its width in characters.
 */
export function xlsx(
  name: string,
  rows: readonly Readonly<Record<string, string>>[],
  columns: readonly (readonly [key: string, width: number])[],
): Uint8Array {
  const strings = new Map<string, number>()
  const cell = (text: string, column: number, row: number, style: number): string => {
    if (text === '') return ''
    const place = strings.get(text) ?? strings.size
    strings.set(text, place)
    return `<c r="${letters(column)}${row}" s="${style}" t="s"><v>${place}</v></c>`
  }
  const head = columns.map(([key], i) => cell(key, i, 1, HEADING)).join('')
  const body = rows.map((row, n) => `<row r="${n + 2}">${columns.map(([key], i) => cell(row[key] ?? '', i, n + 2, TEXT)).join('')}</row>`)
  const widths = columns.map(([, width], i) => `<col min="${i + 1}" max="${i + 1}" width="${width}" customWidth="1"/>`).join('')
  const data = `<cols>${widths}</cols><sheetData><row r="1">${head}</row>${body.join('')}</sheetData>`
  const sheet = part('worksheets/sheet1', 'worksheet', `<worksheet xmlns="${MAIN}">${VIEW}${data}</worksheet>`)
  const all = Array.from(strings.keys(), (text) => `<si><t xml:space="preserve">${cellText(text)}</t></si>`).join('')
  const book = part(
    'workbook',
    'sheet.main',
    `<workbook xmlns="${MAIN}" xmlns:r="${officeRelationship('').slice(0, -1)}"><sheets><sheet name="${sheetName(name)}" sheetId="1" r:id="sheet"/></sheets></workbook>`,
    [
      ['worksheet', 'sheet', sheet],
      ['styles', 'styles', part('styles', 'styles', STYLES)],
      [
        'sharedStrings',
        'strings',
        part('sharedStrings', 'sharedStrings', `<sst xmlns="${MAIN}" uniqueCount="${strings.size}">${all}</sst>`),
      ],
    ],
  )
  return zippedByNode(packageOf([{ id: 'workbook', type: officeRelationship('officeDocument'), target: book }]))
}

function part(
  name: string,
  type: string,
  content: string,
  uses: readonly (readonly [name: string, id: string, target: Part])[] = [],
): Part {
  const relationships = uses.map(([name, id, target]) => ({ id, type: officeRelationship(name), target }))
  return { name: `xl/${name}.xml`, type: typeOf(type), content, relationships }
}

/** What a column is called: `A`, and after `Z`, `AA`. */
const letters = (column: number): string =>
  `${column < 26 ? '' : letters(Math.floor(column / 26) - 1)}${String.fromCharCode(65 + (column % 26))}`

/** What a cell may hold: readers take `_x0041_` in it for an `A`. Source: ECMA-376 part 1, 22.9.2.19. */
const cellText = (text: string): string => xmlText(text.replace(/_(?=x[0-9a-f]{4}_)/gi, '_x005F_'))

/** What a sheet may be called. Source: Microsoft, "Rename a worksheet". */
const sheetName = (name: string): string => xmlText([...name.replace(/[[\]:*?/\\']/g, ' ')].slice(0, 31).join(''))
