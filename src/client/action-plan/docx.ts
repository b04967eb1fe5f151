import { coreProperties, officeRelationship, type Part, packageOf } from '../../exports/files/opc.ts'
import { xmlText } from '../../exports/files/xml.ts'
import { zipped } from '../../exports/files/zip.ts'
import { type Action, type ActionPlan, type Question, ROWS, type Sheet, written } from '../../views/action-plan.ts'

/**
 * An action plan as a Word file (Office Open XML, ECMA-376): headings, and a table with a header row, so that a screen
 * reader finds its way. It names no person, machine or moment.
 *
 * @param sheet in the words of the language.
 * @param language of the words: `en-GB`.
 */
export function docxOf(plan: ActionPlan, sheet: Sheet, language: string): Uint8Array<ArrayBuffer> {
  const styled: Part = { name: 'word/styles.xml', type: `${WORD}.styles+xml`, content: styles(language) }
  const document: Part = {
    name: 'word/document.xml',
    type: `${WORD}.document.main+xml`,
    content: `<w:document xmlns:w="${MAIN}"><w:body>${body(written(plan), sheet)}<w:sectPr><w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1134" w:right="1134" w:bottom="1134" w:left="1134" w:header="0" w:footer="0" w:gutter="0"/></w:sectPr></w:body></w:document>`,
    relationships: [{ id: 'styles', type: officeRelationship('styles'), target: styled }],
  }
  const title = [sheet.title, plan.about].filter(Boolean).join(': ')
  const uses = [{ id: 'document', type: officeRelationship('officeDocument'), target: document }, coreProperties({ title, language })]
  return zipped(packageOf(uses))
}

const MAIN = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'
const WORD = 'application/vnd.openxmlformats-officedocument.wordprocessingml'

const run = (text: string): string =>
  `<w:r>${text
    .split(/\r?\n|\r/)
    .map((line) => `<w:t xml:space="preserve">${xmlText(line)}</w:t>`)
    .join('<w:br/>')}</w:r>`

const paragraph = (text: string, style?: string): string =>
  `<w:p>${style ? `<w:pPr><w:pStyle w:val="${style}"/></w:pPr>` : ''}${text === '' ? '' : run(text)}</w:p>`

function body(plan: ActionPlan, { title, before, actions, columns, after }: Sheet): string {
  const answer = ({ name, label }: Question) => paragraph(label, 'Heading1') + paragraph(plan[name])
  return [
    paragraph(title, 'Title'),
    ...before.map(answer),
    paragraph(actions, 'Heading1'),
    table(plan.actions, columns),
    ...after.map(answer),
  ].join('')
}

/** Twentieths of a point that each column has; together as wide as the text. */
const WIDTHS = [5300, 2338, 2000]
const SIDES = ['top', 'left', 'bottom', 'right', 'insideH', 'insideV']

function table(actions: readonly Action[], columns: Sheet['columns']): string {
  const empty = Array.from({ length: Math.max(0, ROWS.screen - actions.length) }, (): Action => ({ what: '', who: '', by: '' }))
  const row = (cells: readonly string[], header = false) =>
    `<w:tr><w:trPr>${header ? '<w:cantSplit/><w:tblHeader/>' : ''}</w:trPr>${cells.map((cell, i) => `<w:tc><w:tcPr><w:tcW w:w="${WIDTHS[i]}" w:type="dxa"/></w:tcPr>${paragraph(cell, header ? 'ColumnName' : undefined)}</w:tc>`).join('')}</w:tr>`
  return [
    `<w:tbl><w:tblPr><w:tblW w:w="9638" w:type="dxa"/><w:tblBorders>${SIDES.map((side) => `<w:${side} w:val="single" w:sz="4" w:space="0" w:color="555555"/>`).join('')}</w:tblBorders><w:tblLayout w:type="fixed"/><w:tblLook w:firstRow="1"/></w:tblPr>`,
    `<w:tblGrid>${WIDTHS.map((width) => `<w:gridCol w:w="${width}"/>`).join('')}</w:tblGrid>`,
    row(
      columns.map(({ label }) => label),
      true,
    ),
    ...[...actions, ...empty].map((action) => row(columns.map(({ name }) => action[name]))),
    '</w:tbl>',
  ].join('')
}

function styles(language: string): string {
  const style = (id: string, name: string, size: number, more = '', next = 'Normal') =>
    `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${name}"/><w:basedOn w:val="Normal"/><w:next w:val="${next}"/><w:pPr>${more}</w:pPr><w:rPr><w:b/><w:sz w:val="${size}"/></w:rPr></w:style>`
  return `<w:styles xmlns:w="${MAIN}"><w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="Arial" w:hAnsi="Arial" w:cs="Arial"/><w:sz w:val="24"/><w:lang w:val="${xmlText(language)}"/></w:rPr></w:rPrDefault><w:pPrDefault><w:pPr><w:spacing w:after="120" w:line="276" w:lineRule="auto"/></w:pPr></w:pPrDefault></w:docDefaults><w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/></w:style>${style('Title', 'Title', 44)}${style('Heading1', 'heading 1', 28, '<w:keepNext/><w:spacing w:before="280" w:after="60"/><w:outlineLvl w:val="0"/>')}${style('ColumnName', 'Column name', 24, '', 'ColumnName')}</w:styles>`
}
