import { expect, test } from 'vitest'
import { inspectDocument } from '../../src/safeguards/document.ts'

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
]

test.each(BEGINNINGS)('a long text of %j is read in time', (words) => {
  const text = `${words.repeat(LONG / words.length)}x`
  const from = performance.now()
  inspectDocument([{ where: 'page 1', line: 1, text, unseen: false }])
  expect(performance.now() - from).toBeLessThan(2000)
})
