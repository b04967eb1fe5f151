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

  const columns = [
    ['a', 10],
    ['b', 20],
  ] as const
  const partOf = (bytes: Uint8Array, name: string) => strFromU8(unzipSync(bytes)[`xl/${name}.xml`] ?? expect.fail(`There is no ${name}.`))

  test('XLSX is a workbook whose cells are text, the same bytes each time', () => {
    const bytes = xlsx('Sheet', hostile, columns)
    expect(partOf(bytes, 'workbook')).toContain('name="Sheet"')
    expect(partOf(bytes, 'sharedStrings')).toContain('=HYPERLINK(')
    const sheet = partOf(bytes, 'worksheets/sheet1')
    expect(sheet).not.toMatch(/<f[ >]/)
    expect(sheet.match(/<c [^>]*t="s"/g)).toHaveLength(6)
    expect(Buffer.from(xlsx('Sheet', hostile, columns)).equals(Buffer.from(bytes))).toBe(true)
  })

  test('XLSX has each text once, and no cell where there is none; columns after the 26th have two letters', () => {
    const many = Array.from({ length: 28 }, (_, i) => [`k${i}`, 10] as const)
    const bytes = xlsx('Sheet', [{ k0: 'the same', k1: '', k27: 'the same' }], many)
    const [, row = ''] = /<row r="2">(.*?)<\/row>/.exec(partOf(bytes, 'worksheets/sheet1')) ?? []
    expect(row).toMatch(/^<c r="A2" [^>]*><v>(\d+)<\/v><\/c><c r="AB2" [^>]*><v>\1<\/v><\/c>$/)
  })

  test.each([
    ['What: asked?', 'What  asked '],
    [`'${'x'.repeat(40)}`, ` ${'x'.repeat(30)}`],
  ])('XLSX takes a name of a sheet that it may not have, and makes one of it: %j', (name, expected) => {
    expect(partOf(xlsx(name, hostile, columns), 'workbook')).toContain(`<sheet name="${expected}"`)
  })

  test('XLSX is a sound package whatever is in a cell, and has all of it that XML allows', () => {
    fc.assert(
      fc.property(hostileText(), (text) => {
        const file = xlsx('Sheet', [{ a: `x${text}` }], [['a', 10]])
        expect(faultsOf(file)).toEqual([])
        const [, written = ''] = /<si><t[^>]*>([^<]*)<\/t><\/si><\/sst>/.exec(partOf(file, 'sharedStrings')) ?? []
        const cell = written.replace(/&#(\d+);/g, (_, code: string) => String.fromCharCode(Number(code))).replaceAll('_x005F_', '_')
        expect(cell).toBe(allowed(`x${text}`))
      }),
      { numRuns: 30, examples: [[ALL], ['\u{10FFFF}'], ['a\uDC00b'], ['_x0041_']] },
    )
  })
})
