import { mkdirSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { differences } from '../../../src/cli/vocabulary/difference.ts'
import { vocabularyEntries } from '../../../src/cli/vocabulary/vocabulary-entries.ts'
import { MINIMAL, type Override, swap, write } from '../../library/folder.ts'

let place: string
beforeEach(() => {
  place = mkdtempSync(join(tmpdir(), 'sevenfold-vocabulary-'))
})
afterEach(() => rmSync(place, { recursive: true }))

let number = 0
function entries(overrides: Record<string, Override> = {}) {
  const folder = join(place, String(number++))
  write(folder, overrides)
  return vocabularyEntries(folder)
}
const found = (theirs: Record<string, Override>, ours: Record<string, Override> = {}) =>
  differences(entries(theirs), entries(ours)).map(({ entry, isNew, lines }) => [entry.path, isNew, ...lines])

test('the same says nothing, and neither does what the site alone has', () => {
  expect(found({})).toEqual([])
  expect(found({}, { 'themes/own.md': '---\nterm: Own\ndefinition: Ours.\n---\n- Own.\n' })).toEqual([])
})

test('a new entry is shown whole', () => {
  const theme = '---\nterm: Hoarding\nother: [clutter, full home]\ndefinition: Things fill a home.\nrelated: [escalation]\n---\n- Ask.\n'
  const glossary = `${MINIMAL['glossary.yaml']}dols:\n  term: DoLS\n  long: deprivation of liberty safeguards\n  meaning: Checks.\n`
  expect(found({ 'themes/hoarding.md': theme, 'glossary.yaml': glossary })).toEqual([
    ['themes/hoarding.md', true, '+ term: Hoarding', '+ other: clutter, full home', '+ definition: Things fill a home.', '+ - Ask.'],
    ['glossary.yaml#dols', true, '+ term: DoLS', '+ long: deprivation of liberty safeguards', '+ meaning: Checks.'],
  ])
})

test('of an entry that both have, what one says beside, or otherwise', () => {
  const theirs = {
    'themes/unseen-men.md': swap('other: [absent fathers]', 'other: [absent fathers, stepfathers]'),
    'themes/escalation.md': swap('definition: Saying so when you disagree.', 'definition: Saying so.'),
  }
  expect(found(theirs)).toEqual([
    ['themes/escalation.md', false, '- definition: Saying so when you disagree.', '+ definition: Saying so.'],
    ['themes/unseen-men.md', false, '+ other: stepfathers'],
  ])
})

test('what a site has under another id, or as another name, is not new to it', () => {
  const theirs = { 'themes/fathers.md': '---\nterm: Absent Fathers\ndefinition: Men.\n---\n- Ask.\n' }
  expect(found(theirs)).toEqual([])
})

test('a vocabulary that is not there lacks everything; one that cannot be read is said', () => {
  expect(found({}, { 'glossary.yaml': null }).map(([path]) => path)).toEqual(['glossary.yaml#marac'])
  expect(() => entries({ 'agencies.yaml': 'police: [' })).toThrow('`agencies.yaml` cannot be read.')
})

test('a file of Windows, with its byte order mark and line ends, says the same', () => {
  const asOnWindows = (path: string) => ({ [path]: (text: string) => `\ufeff${text.replaceAll('\n', '\r\n')}` })
  expect(found({}, { ...asOnWindows('themes/unseen-men.md'), ...asOnWindows('glossary.yaml') })).toEqual([])
})

test('a folder, or a link to nowhere, in the place of a file is no entry; a file that cannot be read is told of', () => {
  const folder = join(place, 'odd')
  write(folder)
  mkdirSync(join(folder, 'themes/folder.md'))
  symlinkSync(join(place, 'nowhere'), join(folder, 'themes/link.md'))
  expect(vocabularyEntries(folder).map(({ path }) => path)).not.toContain('themes/link.md')
  for (const text of ['---js\nx\n---\n', '---\na: [\n---\n'])
    expect(() => entries({ 'themes/unseen-men.md': text })).toThrow('`themes/unseen-men.md` cannot be read.')
})
