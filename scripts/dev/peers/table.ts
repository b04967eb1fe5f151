/** What one generator takes. Seconds are of processors. */
export interface Figures {
  name: string
  cold: number
  /** After an edit of one briefing. */
  again: number
  /** After an edit that all pages may show, of a theme's term and of a colour: of Sevenfold alone. */
  theme?: number
  colour?: number
  /** Of the site, for each briefing: files, and kB. What is in `documents/` and `data/` is counted by itself. */
  files: number
  size: number
  apart: number
  /** Of the largest process of a cold build, in GB. */
  memory: number
}

/** A figure that one of Sevenfold's is divided by, and how that is called. */
interface Divisor {
  name: string
  figure: 'cold' | 'again'
  says: string
}

/** One line of the table, and what Sevenfold may take at most. */
interface Row {
  what: string
  figure: Exclude<keyof Figures, 'name'>
  unit: 's' | 'kB' | 'GB' | ''
  by?: Divisor
  bar?: number
  /** With how many briefings the bar holds at most. */
  upTo?: number
}

const SEVENFOLD = 'Sevenfold'
const OF_COLD: Divisor = { name: SEVENFOLD, figure: 'cold', says: 'of cold' }
const ofStarlight = (figure: 'cold' | 'again'): Divisor => ({ name: 'Starlight', figure, says: 'of Starlight’s' })

const ROWS: readonly Row[] = [
  { what: 'cold', figure: 'cold', unit: 's', by: ofStarlight('cold'), bar: 1.5 },
  { what: 'after an edit of one briefing', figure: 'again', unit: 's', by: ofStarlight('again'), bar: 0.25 },
  { what: 'after an edit of a theme’s term', figure: 'theme', unit: 's', by: OF_COLD, bar: 0.8 },
  { what: 'after an edit of a colour', figure: 'colour', unit: 's', by: OF_COLD, bar: 0.8 },
  { what: 'files a briefing', figure: 'files', unit: '', bar: 7 },
  { what: 'size a briefing', figure: 'size', unit: 'kB', bar: 120 },
  { what: 'size of `documents/` and `data/`, which these two leave out', figure: 'apart', unit: 'kB' },
  { what: 'memory of the largest process, cold', figure: 'memory', unit: 'GB', bar: 0.8, upTo: 1000 },
]

/**
 * A table in Markdown of what generators take, and how many bars Sevenfold misses.
 *
 * @param title of its first column.
 * @param n how many briefings were built.
 */
export function tableOf(title: string, all: readonly Figures[], n: number): { table: string; missed: number } {
  const [own] = all.filter(({ name }) => name === SEVENFOLD) as [Figures]
  const rows = ROWS.map(({ what, figure, unit, by, bar = Number.POSITIVE_INFINITY, upTo = Number.POSITIVE_INFINITY }) => {
    const cells = all.map((one) => (one[figure] === undefined ? '' : `${one[figure].toFixed(unit === 'GB' ? 2 : 1)} ${unit}`.trim()))
    const divisor = by && all.find(({ name }) => name === by.name)?.[by.figure]
    const value = (own[figure] as number) / (divisor ?? 1)
    const [holds, misses] = [Number.isFinite(bar) && n <= upTo, value > bar && n <= upTo]
    const said = holds ? `at most ${bar}${misses ? ': missed' : ''}` : ''
    return { cells: [what, ...cells, by ? `${value.toFixed(2)} ${by.says}` : '', said], misses }
  })
  const heads = [title, ...all.map(({ name }) => name), 'ratio', 'bar']
  const [head, ...lines] = [heads, ...rows.map(({ cells }) => cells)].map((cells) => `| ${cells.join(' | ')} |`)
  return { table: [head, `|${'---|'.repeat(heads.length)}`, ...lines].join('\n'), missed: rows.filter(({ misses }) => misses).length }
}

/** The one in the middle, or between the two in the middle. */
export function median(numbers: readonly number[]): number {
  const sorted = numbers.toSorted((a, b) => a - b)
  const middle = (sorted.length - 1) / 2
  return ((sorted[Math.floor(middle)] as number) + (sorted[Math.ceil(middle)] as number)) / 2
}
