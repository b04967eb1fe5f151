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
  'A’a ',
  'Mary ',
  'Dr ',
  'called ',
  'a.a@',
  '0 7',
]

/** Milliseconds of processor time, whatever else the machine does: what looks again from each beginning takes many times as long. */
const MOST = 2000

test.each(BEGINNINGS)('a long text of %j, with a school behind it, is read in time', (words) => {
  const text = `${words.repeat(LONG / words.length)} School`
  const { user: before } = process.cpuUsage()
  inspectDocument([{ where: 'page 1', line: 1, text, unseen: false }])
  expect((process.cpuUsage().user - before) / 1000).toBeLessThan(MOST)
})
