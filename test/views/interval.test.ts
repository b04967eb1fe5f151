import { expect, test } from 'vitest'
import type { Interval } from '../../src/library/briefings/recommendation.ts'
import { formatInterval } from '../../src/views/interval.ts'
import { ENGLISH } from '../messages/english.ts'

test.each<[Interval, string]>([
  [{ least: 35, most: undefined }, 'At least 2 years and 11 months later.'],
  [{ least: 36, most: 53 }, '3 years to 4 years and 5 months later.'],
  [{ least: 0, most: 0 }, 'Less than a month later.'],
  [{ least: 1, most: 13 }, 'One month to one year and one month later.'],
  ['unknown', 'The dates of these two reports are not known well enough to say which came first.'],
])('%j is written “%s”', (interval, words) => {
  expect(formatInterval(interval, ENGLISH)).toBe(words)
})
