import { deflateSync, inflateSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { deflateWithTail, tailOf } from '../../../src/exports/files/zlib-tail.ts'

const OPTIONS = { level: 5, windowBits: 12, memLevel: 9 }
/** Bytes that repeat now and then. */
const bytes = (length: number) => Uint8Array.from({ length }, (_, i) => (i % 301 < 200 ? 0 : (i * i) % 256))

test.each([
  ['nothing', 0, 0],
  ['no beginning', 0, 5000],
  ['no end', 5000, 0],
  ['both', 5000, 3000],
  ['an end as long as the prime of its sum', 100, 65_521],
  ['more than the window', 120_000, 70_000],
])('%s: what was packed with its end is what it was', (_, begin, end) => {
  const all = bytes(begin + end)
  const packed = deflateWithTail(all.subarray(0, begin), tailOf(all.subarray(begin), OPTIONS), OPTIONS)
  expect(inflateSync(packed).equals(all)).toBe(true)
})

test('an end is good for many beginnings, and has the sum of the whole', () => {
  const tail = tailOf(new Uint8Array(1000).fill(255), OPTIONS)
  for (const fill of [0, 1, 255]) {
    const begin = new Uint8Array(70_000).fill(fill)
    const whole = Buffer.concat([begin, new Uint8Array(1000).fill(255)])
    const packed = deflateWithTail(begin, tail, OPTIONS)
    expect(inflateSync(packed).equals(whole)).toBe(true)
    expect(packed.subarray(-4)).toEqual(deflateSync(whole).subarray(-4))
  }
})
