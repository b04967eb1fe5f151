import { expect, test } from 'vitest'
import { type Figures, median, tableOf } from '../../../scripts/dev/peers/table.ts'

const PEERS: Figures[] = [
  { name: 'Starlight', cold: 20, again: 16, files: 2.2, size: 70, apart: 0, memory: 1 },
  { name: 'Eleventy', cold: 10, again: 9, files: 1.1, size: 30, apart: 0, memory: 0.3 },
]
const OWN: Figures = { name: 'Sevenfold', cold: 30, again: 4, theme: 24, colour: 12, files: 7, size: 120, apart: 8, memory: 0.8 }
const table = (own: Partial<Figures> = {}, n = 1000) => tableOf('1,000 briefings', [{ ...OWN, ...own }, ...PEERS], n)

test('a table says what each takes, the ratios that are held to bars, and the bars', () => {
  expect(table()).toMatchInlineSnapshot(`
    {
      "missed": 0,
      "table": "| 1,000 briefings | Sevenfold | Starlight | Eleventy | ratio | bar |
    |---|---|---|---|---|---|
    | cold | 30.0 s | 20.0 s | 10.0 s | 1.50 of Starlight’s | at most 1.5 |
    | after an edit of one briefing | 4.0 s | 16.0 s | 9.0 s | 0.25 of Starlight’s | at most 0.25 |
    | after an edit of a theme’s term | 24.0 s |  |  | 0.80 of cold | at most 0.8 |
    | after an edit of a colour | 12.0 s |  |  | 0.40 of cold | at most 0.8 |
    | files a briefing | 7.0 | 2.2 | 1.1 |  | at most 7 |
    | size a briefing | 120.0 kB | 70.0 kB | 30.0 kB |  | at most 120 |
    | size of \`documents/\` and \`data/\`, which these two leave out | 8.0 kB | 0.0 kB | 0.0 kB |  |  |
    | memory of the largest process, cold | 0.80 GB | 1.00 GB | 0.30 GB |  | at most 0.8 |",
    }
  `)
})

test.each([
  ['cold', { cold: 30.1 }, 1.5],
  ['again', { again: 4.1 }, 0.25],
  ['theme', { theme: 24.1 }, 0.8],
  ['colour', { colour: 24.1 }, 0.8],
  ['files', { files: 7.1 }, 7],
  ['size', { size: 120.1 }, 120],
  ['memory', { memory: 0.81 }, 0.8],
] as [string, Partial<Figures>, number][])('a bar is missed: %s', (_, figures, bar) => {
  const { table: said, missed } = table(figures)
  expect(missed).toBe(1)
  expect(said.split('\n').filter((line) => line.endsWith(`at most ${bar}: missed |`))).toHaveLength(1)
})

test('the bar of memory holds for 1,000 briefings, and not for more', () => {
  expect([table({ memory: 2 }, 1000).missed, table({ memory: 2 }, 1001).missed]).toEqual([1, 0])
  expect(table({ memory: 2 }, 1001).table).toMatch(/\| 2\.00 GB \|.* \| {2}\| {2}\|$/)
})

test.each([
  [[3], 3],
  [[9, 1, 2], 2],
  [[10, 1, 9, 2], 5.5],
])('the median of %j is %d', (numbers, middle) => {
  expect(median(numbers)).toBe(middle)
})
