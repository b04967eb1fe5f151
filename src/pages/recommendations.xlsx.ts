import { library } from 'virtual:sevenfold/library'
import { xlsx } from '../exports/files/xlsx.ts'
import { COLUMNS, type Column, registerRows } from '../exports/register.ts'

/** Characters that a column is wide, where its cells are long. */
const WIDTHS: Partial<Record<Column, number>> = {
  recommendation: 70,
  themes: 30,
  agencies: 30,
  asked_of: 30,
  partnerships: 30,
  address: 40,
}

export const GET = () => {
  const columns = COLUMNS.map((key) => [key, WIDTHS[key] ?? 16] as const)
  const bytes = xlsx(library.language.messages.exports.sheet, registerRows(library), columns)
  return new Response(bytes as BodyInit, {
    headers: { 'Content-Type': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet' },
  })
}
