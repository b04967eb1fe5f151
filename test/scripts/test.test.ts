import { describe, expect, test } from 'vitest'
import { CHECKS, lineOf, type Report, tallyOf, vitestArgs } from '../../scripts/test.ts'

const file = (status: string, ...statuses: string[]) => ({ status, assertionResults: statuses.map((one) => ({ status: one })) })
const report = (...testResults: Report['testResults']): Report => {
  const statuses = testResults.flatMap(({ assertionResults }) => assertionResults.map(({ status }) => status))
  return { numTotalTests: statuses.length, numPassedTests: statuses.filter((status) => status === 'passed').length, testResults }
}

describe('a run counts as it went', () => {
  test.each([
    { what: 'all passed', of: report(file('passed', 'passed', 'passed')), exitCode: 0, tally: { passed: 2, failed: 0 } },
    { what: 'one failed', of: report(file('failed', 'passed', 'failed')), exitCode: 1, tally: { passed: 1, failed: 1 } },
    {
      what: 'one skipped, which is a failure',
      of: report(file('passed', 'passed', 'skipped')),
      exitCode: 0,
      tally: { passed: 1, failed: 1 },
    },
    {
      what: 'a file that could not be loaded',
      of: report(file('passed', 'passed'), file('failed')),
      exitCode: 1,
      tally: { passed: 1, failed: 1 },
    },
    { what: 'an error outside every test', of: report(file('passed', 'passed')), exitCode: 1, tally: { passed: 1, failed: 1 } },
    { what: 'no test at all', of: report(), exitCode: 0, tally: { passed: 0, failed: 1 } },
    { what: 'no report', of: undefined, exitCode: 1, tally: { passed: 0, failed: 1 } },
  ])('$what', ({ of, exitCode, tally }) => {
    expect(tallyOf(of, exitCode)).toEqual(tally)
  })
})

test('the last line counts all: checks and tests, what passed and what failed', () => {
  expect(
    lineOf([
      { passed: 1, failed: 0 },
      { passed: 0, failed: 1 },
      { passed: 40, failed: 2 },
    ]),
  ).toBe('41 passed, 3 failed')
})

test('format and types are checked each time', () => {
  expect(CHECKS.map(([program]) => program)).toEqual(['biome', 'astro'])
})

test('only files that say of themselves that they take long are left out, and none with `--all`', () => {
  expect(vitestArgs({ all: false, browser: true })).toEqual(['run', '--exclude', '**/*.long.test.ts'])
  expect(vitestArgs({ all: true, browser: true })).toEqual(['run'])
  expect(vitestArgs({ all: true, browser: false })).toEqual(['run', '--project', 'units'])
})
