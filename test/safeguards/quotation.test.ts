import { expect, test } from 'vitest'
import { quotations } from '../../src/safeguards/quotation.ts'
import { workOf } from '../work.ts'

const found = (text: string) => quotations(text).map(({ start, end }) => text.slice(start, end))

test('each kind of quotation marks is known, and an apostrophe is none', () => {
  expect(found('She said “no”, "never" and ‘not now’.')).toEqual(['“no”', '"never"', '‘not now’'])
  expect(found("It was the mother's, and 'hers' alone.")).toEqual(["'hers'"])
})

test('a mark that nothing closes leaves those after it as they are', () => {
  expect(found('“The first paragraph goes on. “This one ends.”')).toEqual(['“This one ends.”'])
})

test('as many opening marks as a file of vocabulary can hold are looked through at once', () => {
  const reading = () => {
    expect(quotations('“'.repeat(160_000))).toEqual([])
    expect(quotations('‘'.repeat(160_000))).toEqual([])
  }
  expect(workOf(reading)).toBeLessThan(10)
})
