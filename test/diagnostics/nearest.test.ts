import { expect, test } from 'vitest'
import { nearest, slip, suggestion } from '../../src/diagnostics/nearest.ts'

const THEMES = ['escalation', 'unseen-men', 'neglect']

test.each([
  ['escalaton', 'escalation'],
  ['ESCALATION', 'escalation'],
  ['unseen-man', 'unseen-men'],
  ['negelct', 'neglect'],
  ['housing', undefined],
  ['', undefined],
])('the nearest to “%s” is %s', (word, found) => {
  expect(nearest(word, THEMES)).toBe(found)
})

test('a short word may be two slips away', () => {
  expect(nearest('gp', ['gps', 'police'])).toBe('gps')
  expect(nearest('abcd', ['abxy'])).toBe('abxy')
  expect(nearest('abcd', ['awxy'])).toBeUndefined()
})

test('a suggestion follows a sentence, after a space of its own', () => {
  expect(suggestion('escalaton', THEMES)).toBe(' Did you mean `escalation`?')
})

test('with nothing near, a short list is given, and a long one is not', () => {
  expect(suggestion('housing', THEMES)).toBe(' Known: `escalation`, `unseen-men`, `neglect`.')
  expect(
    suggestion(
      'housing',
      Array.from({ length: 17 }, (_, i) => `theme-${i}`),
    ),
  ).toBe('')
  expect(suggestion('housing', [])).toBe('')
})

const TYPES = ['lcspr', 'scr', 'silp', 'rapid-review', 'table-top-review', 'thematic-review', 'audit']
const STATUS = ['published', 'no-longer-published', 'not-published', 'delayed', 'draft', 'withdrawn']

test.each([
  ['rapid-reviw', TYPES, 'rapid-review'],
  ['Rapid review', TYPES, 'rapid-review'],
  ['tabletop_review', TYPES, 'table-top-review'],
  ['thematci-review', TYPES, 'thematic-review'],
  ['SCR', TYPES, 'scr'],
  ['audits', TYPES, 'audit'],
  ['publised', STATUS, 'published'],
  ['withdrwan', STATUS, 'withdrawn'],
  ['childrens-socail-care', ['childrens-social-care'], 'childrens-social-care'],
  ['unseen-man', THEMES, 'unseen-men'],
])('“%s” is a slip for one of %j', (word, known, meant) => {
  expect(slip(word, known)).toBe(meant)
})

test.each<readonly [string, readonly string[]]>([
  ...['dhr', 'sar', 'cspr', 'lcsrp', 'mcr', 'srp', 'cscpr', 'iopc', 'sil', 'serious-case-review', 'rapid-revision'].map(
    (word) => [word, TYPES] as const,
  ),
  ...['unpublished', 'un-published', 'republished', 'relayed', 'drafted', 'withheld'].map((word) => [word, STATUS] as const),
  ['preview', ['review', 'topic']],
  ['child-x', ['child-t', 'child-p']],
  ['child-x.pdf', ['child-t.pdf']],
  ['report-2018.pdf', ['report-2019.pdf']],
  ['north-barset', ['south-barset']],
  ['west-barset', ['east-barset']],
  ['gwent', ['kent']],
  ['gp', ['gps', 'gmp']],
  ['ics', ['icb']],
  ['', TYPES],
])('“%s” is something else than any of %j', (word, known) => {
  expect(slip(word, known)).toBeUndefined()
})

test('what no slip explains is told what there is', () => {
  expect(suggestion('dhr', TYPES, slip)).toBe(
    ' Known: `lcspr`, `scr`, `silp`, `rapid-review`, `table-top-review`, `thematic-review`, `audit`.',
  )
})

test('a long name is compared in good time', () => {
  expect(slip('a-'.repeat(50_000), ['b-'.repeat(50_000), ...TYPES])).toBeUndefined()
})
