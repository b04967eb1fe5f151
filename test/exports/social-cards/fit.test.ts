import { describe, expect, test } from 'vitest'
import { type Box, fit } from '../../../src/exports/social-cards/fit.ts'

const metrics = { lettersOf: (text: string) => [...text], widthOf: (text: string) => text.length }
/** The lines of words in one size of type, in which every letter is one wide. */
const lines = (words: string, width: number, most = 9) =>
  fit(words, { width, height: 99, lines: most, sizes: [1], line: 1 }, metrics).lines.map((line) => line.trimEnd())

test.each([
  ['Neglect', 10, ['Neglect']],
  ['A child out of school', 21, ['A child out of school']],
  ['A child out of school', 20, ['A child out', 'of school']],
  ['A child out of school', 7, ['A child', 'out of', 'school']],
  ['multi-agency', 7, ['multi-', 'agency']],
  ['multi - agency', 7, ['multi -', 'agency']],
  ['2020-21 in all', 7, ['2020-21', 'in all']],
  ['3\u00a0years old', 7, ['3\u00a0years', 'old']],
])('“%s” in lines of %i', (words, width, expected) => {
  expect(lines(words, width)).toEqual(expected)
})

test('a space at the end of a line takes no room', () => {
  expect(lines('abcde abcde', 5)).toEqual(['abcde', 'abcde'])
})

test('lines are about as long as one another, and not more for it', () => {
  expect(lines('one two three four five six', 22)).toEqual(['one two three', 'four five six'])
})

test('a word that is wider than a line goes on in the next', () => {
  expect(lines('a safeguarding b', 6)).toEqual(['a safe', 'guardi', 'ng b'])
  expect(lines('safeguarding', 11)).toEqual(['safegu', 'arding'])
})

test('what is too long ends in `…`, within its line', () => {
  expect(lines('one two three four', 7, 2)).toEqual(['one two', 'three…'])
  expect(lines('one two threes four', 7, 2)).toEqual(['one two', 'threes…'])
  expect(lines('one two seventh four', 7, 2)).toEqual(['one two', 'sevent…'])
})

describe('the largest type is taken in which words have their place', () => {
  const box: Box = { width: 12, height: 12, lines: 3, sizes: [4, 3, 2, 1], line: 2 }
  test.each([
    ['one', 4],
    ['one two', 3, 'two lines of the largest type would be too high'],
    ['seven', 2, 'it is too wide for a larger one'],
    ['one two three', 2, 'in a larger one it would take more lines than have room'],
    ['aa bb cc dd ee ff gg', 1, 'it would take more lines than may be'],
    ['safeguarding children', 1, 'nothing fits'],
  ] as [string, number, string?][])('%s in %i', (words, size) => {
    expect(fit(words, box, metrics).size).toBe(size)
  })
})
