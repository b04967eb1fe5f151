import { expect, test } from 'vitest'
import { minutes } from '../../src/model/reading-time.ts'
import { libraryOf, swap } from '../library/folder.ts'

test.each([
  [0, 1, 1],
  [100, 1, 1],
  [714, 3, 4],
  [1281, 5, 7],
  [1666, 7, 9],
])('%i words take %i minutes silently and %i aloud', (words, silently, aloud) => {
  expect(minutes(words)).toBe(silently)
  expect(minutes(words, 'aloud')).toBe(aloud)
})

test('a briefing and its sections say how long they take', () => {
  const [review] = libraryOf({ 'briefings/child-t.md': swap('A child of eight.', Array(476).fill('word').join(' ')) }).reviews
  expect(review?.words).toBe(500)
  expect([review?.minutes, review?.minutesAloud]).toEqual([2, 3])
  expect(review?.sections[0]).toMatchObject({ words: 476, seconds: 120 })
})
