import { expect, test } from 'vitest'
import { linesOf } from '../../../src/exports/social-cards/fit.ts'

const one = () => 1

test.each([
  ['Neglect', 10, 1],
  ['A child out of school', 21, 1],
  ['A child out of school', 20, 2],
  ['A child out of school', 7, 3],
  ['multi-agency', 7, 2],
  ['multi - agency', 7, 2],
  ['2020-21 in all', 7, 2],
  ['3\u00a0years old', 7, 2],
  ['', 5, 1],
])('“%s” in lines of %i', (words, width, lines) => {
  expect(linesOf(words, width, one)).toBe(lines)
})

test('a space at the end of a line takes no room', () => {
  expect(linesOf('abcde abcde', 5, one)).toBe(2)
})

test('a word that is wider than a line has no place', () => {
  expect(linesOf('a safeguarding b', 11, one)).toBeUndefined()
})

test('every character has its own width', () => {
  expect(linesOf('www iii', 5, (character) => (character === 'w' ? 1.5 : 0.1))).toBe(1)
  expect(linesOf('www www', 5, (character) => (character === 'w' ? 1.5 : 0.1))).toBe(2)
})
