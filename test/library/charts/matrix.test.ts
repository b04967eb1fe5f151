import { expect, test } from 'vitest'
import { inBlocks, matrixOf } from '../../../src/library/charts/matrix.ts'

const PAIRS = ['a1', 'a1', 'b2', 'c1', 'd2', 'd2', 'd2', 'e3'].map((pair) => [pair.charAt(0), pair.charAt(1)] as const)
const counts = ({ rows, counts }: ReturnType<typeof matrixOf<string, string>>) => rows.map((row, i) => [row, ...(counts[i] ?? [])])

test('pairs are counted, the greatest sums first, and what does not fit is known', () => {
  const matrix = matrixOf(PAIRS, ['1', '2'], 3)
  expect(counts(matrix)).toEqual([
    ['d', 0, 3],
    ['a', 2, 0],
    ['b', 0, 1],
  ])
  expect([matrix.most, matrix.all]).toEqual([3, 4])
})

test('what goes together stands together', () => {
  const { rows, columns } = inBlocks(matrixOf(PAIRS, ['1', '3', '2'], 9))
  const blocks = rows.map((row) => ({ a: 1, c: 1, b: 2, d: 2, e: 3 })[row])
  expect(
    new Set(blocks.map((block, i) => block !== blocks[i - 1] && block)).size - Number(blocks.some((block, i) => block === blocks[i - 1])),
  ).toBe(3)
  expect(columns).toHaveLength(3)
})

test('columns that stand in time stay so', () => {
  expect(inBlocks(matrixOf(PAIRS, ['1', '3', '2'], 9), true).columns).toEqual(['1', '3', '2'])
})

test('of nothing, nothing', () => {
  const { rows, most } = inBlocks(matrixOf([], [], 5))
  expect([rows, most]).toEqual([[], 0])
})
