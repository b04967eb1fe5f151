import { expect, test } from 'vitest'
import { parse } from 'yaml'
import { asSigned } from '../../../src/library/older-forms/children.ts'
import { signedText } from '../../../src/safeguards/signed.ts'

const signed = (fields: string): string => signedText(asSigned(parse(fields)), 'A text.')

test.each([
  ['children: [{ pseudonym: T, age: 8 years }]', 'people: [{ pseudonym: T, age: 8 years }]'],
  ['children: [{ pseudonym: T, age: 8 years }]', 'people: [{ pseudonym: T, age: 8 years, as: child }]'],
  ['children: [{ pseudonym: T }]', 'people: [{ as: child, pseudonym: T }]'],
])('what was signed as %s is what stands there as %s', (older, now) => {
  expect(signed(older)).toContain('children[].pseudonym: T')
  expect(signed(now)).toBe(signed(older))
})

test.each([
  ['people: [{ pseudonym: T }]', 'people: [{ pseudonym: T, as: child }]'],
  ['people: [{ pseudonym: T, age: 17 years }]', 'people: [{ pseudonym: T, age: 17 years, as: adult }]'],
  ['children: [{ pseudonym: T, age: 58 years }]', 'people: [{ pseudonym: T, age: 58 years, as: adult }]'],
  ['people: [{ pseudonym: T, as: child }]', 'people: [{ pseudonym: T, as: child, name: N }]'],
  ['people: [{ pseudonym: T, as: child }]', 'people: [{ pseudonym: T, as: child }]\nchildren: []'],
])('what says something else is signed anew: %s, %s', (one, other) => {
  expect(signed(other)).not.toBe(signed(one))
})
