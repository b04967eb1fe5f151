import { describe, expect, test } from 'vitest'
import { type ReportDate, reportDate, span, years } from '../../../src/library/schema/date.ts'
import { formatReportDate } from '../../../src/views/date.ts'
import { ENGLISH } from '../../messages/english.ts'
import { load, swap } from '../folder.ts'

const because = 'It says so.'

test.each<[ReportDate, string, string[]]>([
  ['2017', '2017', ['2017']],
  ['2017-06', 'June 2017', ['2017']],
  ['2017-06-02', '2 June 2017', ['2017']],
  [{ after: '2021-01', before: '2021-04', because }, 'not stated; between January 2021 and April 2021', ['2021']],
  [{ after: '2019-12-30', before: '2021', because }, 'not stated; between 30 December 2019 and 2021', ['2019', '2020', '2021']],
  [{ after: '2020-01', because }, 'not stated; not before January 2020', ['2020']],
  [{ before: '2016', because }, 'not stated; not after 2016', ['2016']],
])('%j is written “%s” and is of %j', (date, words, of) => {
  expect(formatReportDate(date, ENGLISH)).toBe(words)
  expect(years(date)).toEqual(of)
})

test('a span runs from the first to the last day that a date may be', () => {
  expect(span('2017')).toEqual({ from: '2017-01-01', to: '2017-12-31' })
  expect(span('2017-06')).toEqual({ from: '2017-06-01', to: '2017-06-30' })
  expect(span('2017-06-02')).toEqual({ from: '2017-06-02', to: '2017-06-02' })
  expect(span({ after: '2019', before: '2021-04', because })).toEqual({ from: '2019-01-01', to: '2021-04-30' })
})

describe('a date in a file', () => {
  test.each([
    2017,
    '2017',
    '2017-06',
    '2017-06-12',
    '2020-02-29',
    { after: 2016, because },
    { after: '2021-01', before: '2021-01', because },
    { after: '2010-01', before: '2020-12', because },
    '1900',
    '2200-12-31',
  ])('may be %j', (date) => {
    expect(reportDate.safeParse(date).success).toBe(true)
  })

  test.each([
    17,
    '17',
    '2017-13',
    '2017-6',
    '2021-02-31',
    '2021-02-29',
    '12 June 2017',
    { because },
    { after: 2016 },
    { after: 2021, before: 2020, because },
    { after: 2021, because: '' },
    { after: 2021, because: 'One\nline' },
    1899,
    '1899',
    '0001-01',
    '2201-01-01',
    { after: '0001', because },
    { before: '9999', because },
    { after: 2009, before: '2020', because },
    [],
  ])('may not be %j', (date) => {
    expect(reportDate.safeParse(date).success).toBe(false)
  })

  test('says how to write it when it is wrong, and that it is missing when it is', () => {
    expect(load({ 'briefings/child-t.md': swap('completed: 2020-06', 'completed: June 2020') }).errors).toMatchInlineSnapshot(`
      [
        "briefings/child-t.md:13:14 field-value Write the date as \`YYYY\`, \`YYYY-MM\` or \`YYYY-MM-DD\`, from 1900 to 2200; where the report does not state it, write its bounds: \`{ after: YYYY-MM, before: YYYY-MM, because: ... }\`, the earlier one first and at most 10 years apart.",
      ]
    `)
    expect(load({ 'briefings/child-t.md': swap('  completed: 2020-06\n', '') }).errors).toMatchInlineSnapshot(`
      [
        "briefings/child-t.md:9:3 field-missing The field \`review.completed\` is missing. Add it.",
      ]
    `)
  })
})
