import { expect, test } from 'vitest'
import { decode, pack, unpack } from '../../../src/search/query/postings.ts'
import { encode } from './known.ts'

const ROWS: [number, number][] = [
  [0, 3],
  [1, 0],
  [31, 2],
  [32, 1],
  [5000, 0],
  [150_000_000, 3],
]

test('numbers and their values come back as they were', () => {
  const { at, value } = decode(encode(ROWS))
  expect([...at].map((one, i) => [one, value[i]])).toEqual(ROWS)
  expect(decode(encode([])).at).toHaveLength(0)
})

test('near neighbours take one byte each', () => {
  expect(encode(Array.from({ length: 100 }, (_, i) => [i * 31, i % 4]))).toHaveLength(100)
})

test('a file holds several keys, and says which build it is of', () => {
  const { build, rows } = unpack(
    pack('abc', [
      ['a\n"b', encode(ROWS)],
      ['leer', encode([])],
      ['z', encode([[7, 1]])],
    ]),
  )
  expect(build).toBe('abc')
  expect([...rows.keys()]).toEqual(['a\n"b', 'leer', 'z'])
  expect([...decode(rows.get('a\n"b') as Uint8Array).at]).toEqual(ROWS.map(([at]) => at))
  expect([...decode(rows.get('z') as Uint8Array).at]).toEqual([7])
})
