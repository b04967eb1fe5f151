import { expect, test } from 'vitest'
import { mapOf } from '../../../src/library/charts/map.ts'

const STANDS_IN = new Map([
  ['a', new Set([1, 2, 3, 4])],
  ['b', new Set([1, 2, 3])],
  ['c', new Set([7, 8])],
  ['d', new Set([7, 8, 9])],
  ['e', new Set([4])],
])
const OPTIONS = { mostItems: 4, mostLines: 10, width: 400, height: 300, margin: 20 }

test('those that stand in most are kept, and joined where two things hold both', () => {
  const { nodes, lines } = mapOf(STANDS_IN, OPTIONS)
  expect(nodes.map(({ item, size }) => [item, size])).toEqual([
    ['a', 4],
    ['b', 3],
    ['d', 3],
    ['c', 2],
  ])
  expect(lines.map(({ from, to, both }) => [from.item, to.item, both])).toEqual([
    ['a', 'b', 3],
    ['d', 'c', 2],
  ])
})

test('what goes together is near, and all of it is in the picture', () => {
  const { nodes } = mapOf(STANDS_IN, OPTIONS)
  const at = (name: string) => nodes.find(({ item }) => item === name) as (typeof nodes)[number]
  const apart = (one: string, other: string) => Math.hypot(at(one).x - at(other).x, at(one).y - at(other).y)
  expect(apart('a', 'b')).toBeLessThan(apart('a', 'c'))
  expect(apart('c', 'd')).toBeLessThan(apart('b', 'c'))
  for (const { x, y } of nodes) {
    expect(x).toBeGreaterThanOrEqual(20)
    expect(x).toBeLessThanOrEqual(380)
    expect(y).toBeGreaterThanOrEqual(20)
    expect(y).toBeLessThanOrEqual(280)
  }
})

test('the same gives the same map, and nothing an empty one', () => {
  expect(mapOf(STANDS_IN, OPTIONS)).toEqual(mapOf(STANDS_IN, OPTIONS))
  expect(mapOf(new Map(), OPTIONS)).toEqual({ nodes: [], lines: [] })
})
