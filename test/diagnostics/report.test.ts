import { VFile } from 'vfile'
import { expect, test } from 'vitest'
import { addDiagnostic, hasErrors, START } from '../../src/diagnostics/diagnostic.ts'
import { diagnosticsOf, FORMATS, formatReport, isForHost } from '../../src/diagnostics/report.ts'

const files = () => {
  const late = new VFile({ path: 'themes/neglect.md' })
  addDiagnostic(late, 'source-missing', { line: 9, column: 1 }, 'Second.')
  addDiagnostic(late, 'link-dead', { line: 2, column: 7 }, 'First: 100 %, and a\nsecond line.')
  const early = new VFile({ path: 'agencies.yaml' })
  addDiagnostic(early, 'field-missing', { line: 3, column: 3 }, 'Add it.')
  return [late, early, new VFile({ path: 'good.md' })]
}

test('for a person: a place that a terminal makes a link, in order, and how many', () => {
  expect(formatReport(files(), 'content', 'text')).toMatchInlineSnapshot(`
    "content/agencies.yaml:3:3: error field-missing
      Add it.
    content/themes/neglect.md:2:7: error link-dead
      First: 100 %, and a\\u000asecond line.
    content/themes/neglect.md:9:1: warning source-missing
      Second.

    2 errors, 1 warning"
  `)
})

test('text of a content file cannot act on a terminal, nor look like another problem', () => {
  const file = new VFile({ path: 'x.md' })
  addDiagnostic(file, 'field-value', { line: 1, column: 1 }, '`\u001b[2J\nx.md:1:1: error yaml\u202e` is not a value.')
  expect(formatReport([file], '', 'text')).toBe(
    'x.md:1:1: error field-value\n  `\\u001b[2J\\u000ax.md:1:1: error yaml\\u202e` is not a value.\n\n1 error',
  )
})

test('in colour only when asked', () => {
  expect(formatReport(files(), 'content', 'text')).not.toContain('\u001b')
  expect(formatReport(files(), 'content', 'text', true)).toContain('\u001b[31merror\u001b[0m')
})

test('with nothing wrong there is nothing to say', () => {
  expect(formatReport([new VFile({ path: 'x' })], 'content', 'text')).toBe('')
  expect(JSON.parse(formatReport([], 'content', 'json'))).toEqual([])
})

test('for a machine, as JSON', () => {
  expect(JSON.parse(formatReport(files(), 'content', 'json'))[0]).toEqual({
    file: 'content/agencies.yaml',
    line: 3,
    column: 3,
    rule: 'field-missing',
    severity: 'error',
    message: 'Add it.',
  })
})

test('for a pull request, as annotations in which no text can end its field', () => {
  expect(formatReport(files(), 'con:te,nt', 'github')).toMatchInlineSnapshot(`
    "::error file=con%3Ate%2Cnt/agencies.yaml,line=3,col=3,title=field-missing::What is wrong is said where nobody else reads it, on your own machine: npm run check
    ::error file=con%3Ate%2Cnt/themes/neglect.md,line=2,col=7,title=link-dead::What is wrong is said where nobody else reads it, on your own machine: npm run check
    ::warning file=con%3Ate%2Cnt/themes/neglect.md,line=9,col=1,title=source-missing::What is wrong is said where nobody else reads it, on your own machine: npm run check"
  `)
})

test('for a merge request, as a code quality report, each problem with a fingerprint of its own', () => {
  const report = JSON.parse(formatReport(files(), 'content', 'gitlab')) as { fingerprint: string }[]
  expect(report[1]).toEqual({
    description: expect.stringMatching(/^link-dead\. .*npm run check$/),
    check_name: 'link-dead',
    fingerprint: expect.stringMatching(/^[0-9a-f]{64}$/),
    severity: 'major',
    location: { path: 'content/themes/neglect.md', lines: { begin: 2 } },
  })
  expect(new Set(report.map(({ fingerprint }) => fingerprint)).size).toBe(3)
})

test('for a log that others read, as places', () => {
  expect(formatReport(files(), 'content', 'places')).toMatchInlineSnapshot(`
    "content/agencies.yaml:3:3: error field-missing
    content/themes/neglect.md:2:7: error link-dead
    content/themes/neglect.md:9:1: warning source-missing

    2 errors, 1 warning. What is wrong is said where nobody else reads it, on your own machine: npm run check"
  `)
})

test('what a host shows has no word of the content', () => {
  expect(FORMATS.filter(isForHost)).toEqual(['github', 'gitlab', 'places'])
  for (const format of FORMATS.filter(isForHost)) {
    const said = formatReport(files(), 'content', format)
    expect(said).toContain('link-dead')
    expect(said, format).not.toMatch(/First|Second|100|Add it/)
  }
})

test('a warning stops nothing, and an error stops the build', () => {
  const file = new VFile({ path: 'x' })
  addDiagnostic(file, 'source-missing', { line: 1, column: 1 }, 'x')
  expect(hasErrors([file])).toBe(false)
  addDiagnostic(file, 'source-missing', { line: 1, column: 1 }, 'x', 'error')
  expect(hasErrors([file])).toBe(true)
  expect(diagnosticsOf([file], '').map(({ severity }) => severity)).toEqual(['warning', 'error'])
})

test('no format lets a text act on a terminal, or turn it', () => {
  const file = new VFile({ path: 'a\u001b[31m.md' })
  addDiagnostic(file, 'yaml', START, 'Turned \u202e here, and \u009b31m, and \u0000.')
  for (const format of FORMATS) {
    const said = formatReport([file], 'content', format)
    expect(said.replaceAll('\n', '')).not.toMatch(/[\p{Cc}\u202a-\u202e]/u)
    if (!isForHost(format)) expect(said).toContain(String.raw`Turned \u202e here`)
  }
  expect(JSON.parse(formatReport([file], 'content', 'json'))).toMatchObject([{ message: 'Turned \u202e here, and \u009b31m, and \u0000.' }])
})
