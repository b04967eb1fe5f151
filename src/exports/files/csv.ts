import { stringify } from 'csv-stringify/sync'

/**
 * Rows as a CSV file that spreadsheets open as they are: UTF-8 with its mark, and no cell that would be run as a formula.
 *
 * @param columns their keys, in order.
 */
export const csv = (rows: readonly Readonly<Record<string, string>>[], columns: readonly string[]): string =>
  stringify(rows as Record<string, string>[], {
    header: true,
    columns: [...columns],
    bom: true,
    escape_formulas: true,
    record_delimiter: 'windows',
  })
