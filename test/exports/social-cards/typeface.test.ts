import { expect, test } from 'vitest'
import { writable } from '../../../src/exports/social-cards/typeface.ts'

test.each([
  'A child out of school, and a partner no one could challenge',
  'Plentyn Ŵ: llais y plentyn, ŵ ŷ â ê ô',
  'Łódź, Đà Nẵng, Ελλάδα, Москва',
  '<script>alert(1)</script> & “quotes” – ‘more’…',
  '3\u00a0years, £5, 10 %, ½',
])('%s is written as it is', (words) => {
  expect(writable(words)).toBe(words)
})

test.each([
  ['👶🏽 A baby 🍼 and a father', 'A baby and a father'],
  ['☃️ Winter', 'Winter'],
  ['1 → 2', '1 2'],
])('%s loses the signs that the typeface lacks', (words, written) => {
  expect(writable(words)).toBe(written)
})

test('letters and their accents are put together', () => {
  expect(writable('e\u0301cole w\u0302yn')).toBe('école ŵyn')
})

test.each(['عندما لا يسأل أحد', '中文', 'Half in עברית', 'a\u20e3', '👶', ''])('%s is not written by half', (words) => {
  expect(writable(words)).toBeUndefined()
})
