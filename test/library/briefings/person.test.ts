import { describe, expect, test } from 'vitest'
import { ageBand } from '../../../src/library/briefings/person.ts'
import { briefingMain } from '../../../src/views/briefing.ts'
import { libraryOf, load, swap } from '../folder.ts'

test.each([
  ['unborn', 'Unborn'],
  ['1 day', 'Under 1'],
  ['3 weeks', 'Under 1'],
  ['7 months', 'Under 1'],
  ['11 months', 'Under 1'],
  ['12 months', '1 to 4'],
  ['60 weeks', '1 to 4'],
  ['1 year', '1 to 4'],
  ['4 years', '1 to 4'],
  ['5 years', '5 to 9'],
  ['9 years', '5 to 9'],
  ['10 years', '10 to 15'],
  ['15 years', '10 to 15'],
  ['16 years', '16 and 17'],
  ['17 years', '16 and 17'],
  ['18 years', '18 and over'],
  ['101 years', '18 and over'],
  ['late fifties', '18 and over'],
  ['mid-80s', '18 and over'],
  ['20s', '18 and over'],
])('somebody of %s is in the band %s', (age, band) => {
  expect(ageBand(age)).toBe(band)
})

const PEOPLE = 'people: [{ pseudonym: Child T, age: 8 years }]'
const withPeople = (people: string) => ({ 'briefings/child-t.md': swap(PEOPLE, people) })
const errors = (people: string) => load(withPeople(people)).errors

test('an age in other words says how to write it', () => {
  const how =
    'Write an age as `8 years`, `7 months`, `3 weeks` or `unborn`, or of an adult as `late fifties`; leave it out where the report gives none.'
  expect(errors('children: [{ pseudonym: Child T, age: eight }]')).toEqual([`briefings/child-t.md:15:39 field-value ${how}`])
  expect(errors('people: [{ pseudonym: Adult A, age: late teens }]')).toEqual([`briefings/child-t.md:15:37 field-value ${how}`])
  expect(errors('people: [{ pseudonym: Adult A, age: 58 yrs, as: adult }]')).toEqual([`briefings/child-t.md:15:37 field-value ${how}`])
  expect(errors('people: [{ pseudonym: Adult A, age: 58 }]')).toEqual([
    'briefings/child-t.md:15:37 field-type Write the unit, too: `58 years`.',
  ])
})

test('somebody may have no age, and a birthday is no field at all', () => {
  expect(errors('children: [{ pseudonym: Child T }]')).toEqual([])
  expect(errors('children: [{ pseudonym: Child T, born: 2011-05-04 }]')).toEqual([
    'briefings/child-t.md:15:34 field-unknown There is no field `born` in `children[1]`. Known: `pseudonym`, `age`.',
  ])
})

test('an age that is none of an adult, or of a child, is an error', () => {
  expect(errors('people: [{ pseudonym: A, age: 8 years, as: adult }, { pseudonym: B, age: 30s, as: child }]')).toEqual([
    'briefings/child-t.md:15:44 field-value `8 years` is no age of an adult. Correct one of the two.',
    'briefings/child-t.md:15:83 field-value `30s` is no age of a child. Correct one of the two.',
  ])
  expect(errors('people: [{ pseudonym: A, age: 16 years, as: adult }, { pseudonym: B, age: 19 years, as: child }]')).toEqual([])
})

test('whoever writes `adults` is told of `people`', () => {
  expect(errors('adults: [{ pseudonym: Alison, age: late fifties }]')).toEqual([
    'briefings/child-t.md:15:1 field-unknown There is no field `adults`. Write `people: [{ pseudonym: Adult A, age: 58 years, as: adult }]`.',
  ])
})

test('an adult among `children` is shown as one, and how to write it is said', () => {
  const overrides = withPeople('children: [{ pseudonym: Alison, age: 58 years }]')
  expect(load(overrides).warnings).toEqual([
    'briefings/child-t.md:15:38 field-value Alison is shown as an adult, for `58 years` is the age of one. Write `people: [{ pseudonym: Alison, age: 58 years, as: adult }]`; or `as: child`, where the report speaks of a child.',
  ])
  expect(factsOf(overrides)).toContain('<dt>Adult</dt><dd>Alison, 58 years</dd>')
})

function factsOf(overrides: Parameters<typeof libraryOf>[0]): string {
  const library = libraryOf(overrides)
  return briefingMain(library.reviews[0] as never, library)
}

describe('the page of a review speaks of', () => {
  test.each([
    ['a child', '{ pseudonym: Child T, age: 8 years }', '<dt>Child</dt><dd>Child T, 8 years</dd>'],
    ['an adult, where the age says so', '{ pseudonym: Alison, age: late fifties }', '<dt>Adult</dt><dd>Alison, late fifties</dd>'],
    ['an adult, where the field says so', '{ pseudonym: Alison, as: adult }', '<dt>Adult</dt><dd>Alison</dd>'],
    ['a young person, as the report does', '{ pseudonym: Sam, age: 19 years, as: child }', '<dt>Child</dt><dd>Sam, 19 years</dd>'],
    ['a person, where nothing says it', '{ pseudonym: P }', '<dt>Person</dt><dd>P</dd>'],
    [
      'adults and a child',
      '{ pseudonym: A, as: adult }, { pseudonym: C, age: unborn }, { pseudonym: B, as: adult }',
      '<dt>Adults</dt><dd>A; B</dd></div><div><dt>Child</dt><dd>C, unborn</dd>',
    ],
  ])('%s', (_, people, facts) => {
    expect(factsOf(withPeople(`people: [${people}]`))).toContain(facts)
  })
})

test('the Library knows of whom its reviews speak', () => {
  const spoken = (people: string) => libraryOf(withPeople(people)).spokenOf
  expect(spoken(PEOPLE)).toBe('children')
  expect(spoken('people: [{ pseudonym: A, age: 80s }]')).toBe('adults')
  expect(spoken('people: [{ pseudonym: A, age: 80s }, { pseudonym: C, age: 3 weeks }]')).toBe('people')
  expect(spoken('people: [{ pseudonym: A }]')).toBe('people')
  expect(spoken('people: []')).toBe('people')
})

test('the pseudonym of an adult may stand in a text that looks for names', () => {
  const named = (people: string) => {
    const { warnings, errors } = load({
      'briefings/child-t.md': (text) =>
        swap(PEOPLE, people)(text).replace('A child of eight.', 'Her neighbour, Mrs Smithson, had no say in it.'),
    })
    return [...errors, ...warnings].filter((one) => one.includes('Smithson'))
  }
  expect(named('people: [{ pseudonym: A, as: adult }]')).not.toEqual([])
  expect(named('people: [{ pseudonym: Mrs Smithson, as: adult }]')).toEqual([])
})

test('an age that nobody has is told of', () => {
  expect(load({ 'briefings/child-t.md': swap('age: 8 years', 'age: 580 years') }).errors).toEqual([
    expect.stringContaining('field-value `580 years` is no age that anybody has. Correct it.'),
  ])
})
