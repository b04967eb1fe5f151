import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { strFromU8, unzipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { csv } from '../../src/exports/files/csv.ts'
import { xlsx } from '../../src/exports/files/xlsx.ts'
import { COLUMNS, columnsInWords, registerRows } from '../../src/exports/register.ts'
import { exampleLibrary } from '../library/example.ts'
import { ALL, allowed, hostileText } from './hostile.ts'
import { faultsOf } from './package.ts'

const root = join(import.meta.dirname, '../..')
const library = exampleLibrary()
const rows = registerRows(library)

test('has a row for every recommendation, each with its source and its address', () => {
  expect(rows).toHaveLength(140)
  expect(new Set(rows.map(({ id }) => id)).size).toBe(140)
  expect(
    rows.filter(
      ({ source, address, licence, recommendation }) => !source || !address.includes('/recommendations/') || !licence || !recommendation,
    ),
  ).toEqual([])
})

test('says of a date no more than is known', () => {
  const row = (id: string) => rows.find((one) => one.id === id)
  expect(row('child-p-and-child-h-r1')).toMatchObject({ report_from: '2017-08-01', report_to: '2017-08-31' })
  expect(row('child-t-r1')).toMatchObject({ report_from: '2020-07-01', report_to: '' })
  expect(row('child-ys-r1')).toMatchObject({ report_from: '2021-01-01', report_to: '2021-04-30' })
})

test('has an answer only where the content has one', () => {
  expect(rows.filter(({ answer, answer_on: on, answer_by: by }) => answer || on || by)).toEqual([])
  const [first] = library.recommendations
  const answers = [
    { on: '2024-01-01', status: 'accepted' as const, by: 'the partnership' },
    { on: '2025-02-03', status: 'in-progress' as const, by: 'the board' },
  ]
  const answered = registerRows({ ...library, recommendations: [{ ...(first as (typeof library.recommendations)[number]), answers }] })
  expect(answered[0]).toMatchObject({ answer: 'In progress', answer_on: '2025-02-03', answer_by: 'the board' })
})

test('names its columns as the documentation does, in the same order', () => {
  const documented = [...readFileSync(join(root, 'docs/data.md'), 'utf8').matchAll(/^\| `(\w+)` \| (.*) \|$/gm)].map(([, name, what]) => [
    name,
    what,
  ])
  const said = columnsInWords(library.language)
  expect(documented).toEqual(COLUMNS.map((column) => [column, said[column]]))
  expect(Object.keys(rows[0] as object)).toEqual(COLUMNS)
})

describe('as a file', () => {
  const hostile = [
    { a: '=HYPERLINK("https://x.example")', b: 'one, "two"\nthree' },
    { a: '+1', b: '@x' },
  ]

  test('CSV keeps commas, quotes and lines, and runs nothing', () => {
    expect(csv(hostile, ['a', 'b'])).toBe(`\uFEFFa,b\r\n"'=HYPERLINK(""https://x.example"")","one, ""two""\nthree"\r\n'+1,'@x\r\n`)
  })

  test('CSV has the columns that are named, in their order, and no others', () => {
    expect(csv([{ a: '1', note: 'not for readers', b: '2' }], ['b', 'a'])).toBe('\uFEFFb,a\r\n2,1\r\n')
  })

  test('XLSX is a workbook whose cells are text, the same bytes each time', async () => {
    const bytes = await xlsx('Sheet', hostile, [
      ['a', 10],
      ['b', 20],
    ])
    const files = unzipSync(bytes)
    expect(Object.keys(files)).toContain('xl/workbook.xml')
    expect(strFromU8(files['xl/sharedStrings.xml'] as Uint8Array)).toContain('=HYPERLINK("https://x.example")')
    const sheet = strFromU8(files['xl/worksheets/sheet1.xml'] as Uint8Array)
    expect(sheet).not.toMatch(/<f[ >]/)
    expect(sheet.match(/<c [^>]*t="s"/g)).toHaveLength(6)
    expect(
      Buffer.from(
        await xlsx('Sheet', hostile, [
          ['a', 10],
          ['b', 20],
        ]),
      ).equals(Buffer.from(bytes)),
    ).toBe(true)
  })

  test('XLSX is a sound package whatever is in a cell, and has all of it that XML allows', async () => {
    // The library leaves out control characters that XML has, and what stands for a character that could not be read.
    const inOneLine = (text: string) =>
      allowed(text)
        .replace(/[\x7F-\x9F\uFFFD]/g, '')
        .replace(/\s+/g, ' ')
        .trim()
    await fc.assert(
      fc.asyncProperty(hostileText(), async (text) => {
        const file = await xlsx('Sheet', [{ a: `x${text}` }], [['a', 10]])
        expect(faultsOf(file)).toEqual([])
        const strings = strFromU8(unzipSync(file)['xl/sharedStrings.xml'] ?? new Uint8Array())
        const names: Record<string, string> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" }
        const cell = (/<si><t[^>]*>([^<]*)<\/t><\/si><\/sst>/.exec(strings)?.[1] ?? '')
          .replace(/&(\w+);/g, (_, name: string) => names[name] ?? '')
          .replaceAll('_x005F_', '_')
        expect(inOneLine(cell)).toBe(inOneLine(`x${text}`))
      }),
      { numRuns: 30, examples: [[ALL], ['\u{10FFFF}'], ['a\uDC00b']] },
    )
  })
})
