import { expect, test } from 'vitest'
import { inspectDocument } from '../../src/safeguards/document.ts'
import { workOf } from '../work.ts'

const LONG = 100_000

/** What rules could take for the beginning of something, again and again. */
const BEGINNINGS = [
  '](',
  '<a',
  'The ',
  'Sir ',
  'Mr A ',
  '\ndraft   ',
  'Aa ',
  'Sarah al-',
  '1 Heol ',
  '999.',
  '07.',
  'the handle a.',
  'a  at  ',
  ' ',
  'A’a ',
  'Mary ',
  'Dr ',
  'called ',
  'a.a@',
  '0 7',
]

test.each(BEGINNINGS)('a long text of %j, with a school behind it, is read in time', (words) => {
  const text = `${words.repeat(LONG / words.length)} School`
  expect(workOf(() => inspectDocument([{ where: 'page 1', line: 1, text, unseen: false }]))).toBeLessThan(20)
})
