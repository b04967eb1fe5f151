/** A table of counts: how often each row goes with each column. */
export interface Matrix<Row, Column> {
  rows: readonly Row[]
  columns: readonly Column[]
  /** The counts of each row, in the order of the columns. */
  counts: readonly (readonly number[])[]
  /** The greatest count. */
  most: number
}

/**
 * Counts pairs, and keeps the rows with the highest sums.
 *
 * @param mostRows so many rows stay legible; the page says how many there are in all.
 */
export function matrixOf<Row, Column>(
  pairs: Iterable<readonly [Row, Column]>,
  columns: readonly Column[],
  mostRows: number,
): Matrix<Row, Column> & { all: number } {
  const places = new Map(columns.map((column, i) => [column, i]))
  const counts = new Map<Row, number[]>()
  for (const [row, column] of pairs) {
    const at = places.get(column)
    if (at === undefined) continue
    const known = counts.get(row) ?? columns.map(() => 0)
    known[at] = (known[at] as number) + 1
    counts.set(row, known)
  }
  const sum = (row: readonly number[]) => row.reduce((sum, one) => sum + one, 0)
  const kept = [...counts].sort(([, a], [, b]) => sum(b) - sum(a)).slice(0, mostRows)
  return {
    rows: kept.map(([row]) => row),
    columns,
    counts: kept.map(([, row]) => row),
    most: Math.max(0, ...kept.map(([, row]) => Math.max(...row))),
    all: counts.size,
  }
}

/** Rounds of averaging after which an order no longer changes. */
const ROUNDS = 30

/**
 * Orders rows, and columns unless they are in time, so that what goes together stands together: each takes the mean
 * place of what it goes with, in turn (reciprocal averaging).
 */
export function inBlocks<Row, Column>({ rows, columns, counts, most }: Matrix<Row, Column>, keepColumns = false): Matrix<Row, Column> {
  const count = (row: number, column: number) => counts[row]?.[column] ?? 0
  let down = rows.map((_, i) => i)
  let across = columns.map((_, i) => i)
  for (let round = 0; round < ROUNDS; round += 1) {
    down = averaged(down, across, count)
    if (!keepColumns) across = averaged(across, down, (column, row) => count(row, column))
  }
  return {
    rows: down.map((i) => rows[i] as Row),
    columns: across.map((i) => columns[i] as Column),
    counts: down.map((row) => across.map((column) => count(row, column))),
    most,
  }
}

/** Items in the order of the mean place of what they go with; what goes with nothing comes last, and ties keep their order. */
function averaged(items: readonly number[], others: readonly number[], count: (item: number, other: number) => number): number[] {
  const mean = (item: number) => {
    let [sum, weight] = [0, 0]
    for (const [place, other] of others.entries()) {
      sum += place * count(item, other)
      weight += count(item, other)
    }
    return weight === 0 ? others.length : sum / weight
  }
  const means = new Map(items.map((item) => [item, mean(item)]))
  return items.toSorted((a, b) => (means.get(a) as number) - (means.get(b) as number))
}
