import { expect, test } from 'vitest'
import { nearest, suggestion } from '../../src/problem/nearest.ts'

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
