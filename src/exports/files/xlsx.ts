import { unzipSync } from 'fflate'
import writeXlsxFile from 'write-excel-file/node'
import { zippedByNode } from './node-zip.ts'
import { withoutForbidden } from './xml.ts'

/**
 * Rows as an XLSX workbook with one sheet. Every cell is text: none is run as a formula.
 *
 * @param columns their keys, in order, each with its width in characters.
 */
export async function xlsx(
  name: string,
  rows: readonly Readonly<Record<string, string>>[],
  columns: readonly (readonly [key: string, width: number])[],
): Promise<Uint8Array> {
  const head = columns.map(([key]) => ({ value: key, type: String, fontWeight: 'bold' as const }))
  const body = rows.map((row) =>
    columns.map(([key]) => ({ value: cellText(row[key] ?? ''), type: String, wrap: true, alignVertical: 'top' as const })),
  )
  const options = { sheet: name, stickyRowsCount: 1, columns: columns.map(([, width]) => ({ width })) }
  const bytes = await writeXlsxFile([head, ...body], options).toBuffer()
  return zippedByNode(unzipSync(new Uint8Array(bytes)))
}

/** What a cell may hold. The library leaves in some that no XML may have; and readers take `_x0041_` in a cell for an `A`. Source: ECMA-376 part 1, 22.9.2.19. */
const cellText = (text: string): string => withoutForbidden(text).replace(/_(?=x[0-9a-f]{4}_)/gi, '_x005F_')
