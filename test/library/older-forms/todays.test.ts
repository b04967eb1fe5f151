import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { isGone } from '../../../src/library/older-forms/messages.ts'
import { olderFormsIn, todays } from '../../../src/library/older-forms/todays.ts'
import { en } from '../../../src/messages/en.ts'

const briefing = (fields: string) => `---\nkind: review # of one case\n${fields}\nthemes: [a]\n---\n\nchildren: of the text\n`

/** What becomes of some fields of a briefing. */
const now = (fields: string): string => {
  const { text } = todays('briefings/a.md', briefing(fields))
  const [start, end] = [briefing('\t').split('\t')[0] ?? '', briefing('\t').split('\t')[1] ?? '']
  expect(text.startsWith(start) && text.endsWith(end)).toBe(true)
  return text.slice(start.length, -end.length)
}

describe('children are people', () => {
  test.each([
    ['children: [{ pseudonym: Child T, age: 8 years }]', 'people: [{ pseudonym: Child T, age: 8 years }]'],
    ['children: [ {pseudonym: "T"} ]  # no age', 'people: [ {pseudonym: "T", as: child} ]  # no age'],
    ['children: []', 'people: []'],
    [
      'children: # all of them\n  - pseudonym: Child A # the first\n  # and\n  - pseudonym: B\n    age: unborn',
      'people: # all of them\n  - pseudonym: Child A # the first\n    as: child\n  # and\n  - pseudonym: B\n    age: unborn',
    ],
    ['children:\n  - { pseudonym: C, age: 19 years }', 'people:\n  - { pseudonym: C, age: 19 years, as: adult }'],
  ])('%s', (before, after) => {
    expect(now(before)).toBe(after)
    expect(now(after)).toBe(after)
  })

  test.each([
    'children: [{ pseudonym: A }]\npeople: [{ pseudonym: B }]',
    'children: [{ pseudonym: A, age: 8 }]',
    'children: A',
    'children: [{ name: A }]',
    'children: [{ pseudonym: A ]',
  ])('what a person has to put right first stays: %s', (fields) => {
    expect(now(fields)).toBe(fields)
  })

  test('what cannot be changed by itself is said', () => {
    const { text, left } = todays('briefings/a.md', briefing('x: &t { pseudonym: T }\nchildren: [*t]'))
    expect(left.map(({ name }) => name)).toEqual(['`children`'])
    expect(text).toBe(briefing('x: &t { pseudonym: T }\nchildren: [*t]'))
  })
})

/** What becomes of a `site.yaml`. */
const site = (text: string): string => todays('site.yaml', text).text

describe('headings are slots', () => {
  test.each([
    ['background: What, and who # why', 'background: { heading: "What, and who" } # why'],
    ['background: Background', 'background: { heading: Background }'],
    ['background: "A: b"', 'background: { heading: "A: b" }'],
    ["background: 'It''s'", "background: { heading: 'It''s' }"],
    ['background: >-\n        two\n        lines', 'background: { heading: "two lines" }'],
  ])('%s', (before, after) => {
    const text = (name: string, line: string) =>
      `# ours\nprofiles:\n  case:\n    kind: review\n    ${name}:\n      ${line}\n      events: E\n`
    expect(site(text('headings', before))).toBe(text('slots', after).replace('events: E', 'events: { heading: E }'))
    expect(site(text('slots', after))).toBe(text('slots', after))
  })

  test('between braces, too', () => {
    expect(site('profiles: { case: { kind: review, headings: { background: A, events: B } } }\n')).toBe(
      'profiles: { case: { kind: review, slots: { background: { heading: A }, events: { heading: B } } } }\n',
    )
  })
})

describe('words that stand nowhere any more are taken out', () => {
  test.each([
    ['messages:\n  home:\n    newest: New\n  register:\n    cite: Cite\nname: X\n', 'messages:\n  home:\n    newest: New\nname: X\n'],
    ['name: X\nmessages:\n  register:\n    cite: Cite # old\n', 'name: X\n'],
    [
      'messages:\n  common:\n    # pages\n    paging: { earlier: Back, place: "{page} of {pages}", later: On }\n',
      'messages:\n  common:\n    # pages\n    paging: { place: "{page} of {pages}" }\n',
    ],
    ['messages:\n  register:\n    led: >\n      Long\n      words\n    title: Asked\n', 'messages:\n  register:\n    title: Asked\n'],
    ['messages: { facts: { kinds: { review: R } }, home: { newest: N } }\n', 'messages: { home: { newest: N } }\n'],
    ['messages: { home: { newest: N }, register: { cite: C, title: T } }\n', 'messages: { home: { newest: N }, register: { title: T } }\n'],
  ])('%s', (before, after) => {
    expect(site(before)).toBe(after)
    expect(parse(after)).not.toBeNull()
    expect(site(after)).toBe(after)
  })
})

test('no word that stands somewhere today is taken out', () => {
  const placesIn = (words: object, path: string[]): string[][] =>
    Object.entries(words).flatMap(([key, inner]) => (typeof inner === 'string' ? [[...path, key]] : placesIn(inner, [...path, key])))
  const places = placesIn(en, ['messages'])
  expect(places.length).toBeGreaterThan(500)
  expect(places.filter(isGone)).toEqual([])
})

test('line ends, a byte order mark and the order of fields stay', () => {
  const older = `\ufeff${briefing('children:\n  - pseudonym: A\n  - pseudonym: B\n    age: 8 years').replaceAll('\n', '\r\n')}`
  const { text, forms } = todays('briefings/a.md', older)
  expect(forms.map(({ name }) => name)).toEqual(['`children`'])
  expect(text).toBe(older.replace('children:\r\n', 'people:\r\n').replace('A\r\n', 'A\r\n    as: child\r\n'))
})

test('a first look finds the same forms, and none in the words of a text', () => {
  expect(olderFormsIn('briefings/a.md', briefing('children: []')).map(({ name }) => name)).toEqual(['`children`'])
  expect(olderFormsIn('briefings/a.md', briefing('people: []'))).toEqual([])
  expect(olderFormsIn('themes/a.md', briefing('children: []'))).toEqual([])
})
