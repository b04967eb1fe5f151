import { expect, test } from 'vitest'
import { ageBand } from '../../../src/library/briefings/child.ts'
import { load, swap } from '../folder.ts'

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
])('a child of %s is in the band %s', (age, band) => {
  expect(ageBand(age)).toBe(band)
})

test('an age in other words says how to write it', () => {
  expect(load({ 'briefings/child-t.md': swap('age: 8 years', 'age: eight') }).errors).toMatchInlineSnapshot(`
    [
      "briefings/child-t.md:15:39 field-value Write an age as \`8 years\`, \`7 months\`, \`3 weeks\` or \`unborn\`; leave it out where the report gives none.",
    ]
  `)
})

test('a child may have no age, and a birthday is no field at all', () => {
  expect(load({ 'briefings/child-t.md': swap(', age: 8 years', '') }).errors).toEqual([])
  expect(load({ 'briefings/child-t.md': swap('age: 8 years', 'born: 2011-05-04') }).errors).toMatchInlineSnapshot(`
    [
      "briefings/child-t.md:15:34 field-unknown There is no field \`born\` in \`children[1]\`. Known: \`pseudonym\`, \`age\`.",
    ]
  `)
})
