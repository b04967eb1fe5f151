import { existsSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { expect, test } from 'vitest'
import { MUTANTS } from '../../scripts/dev/mutants/list.ts'

const root = resolve(import.meta.dirname, '../..')

test('each mutant can still be made, and is to be found by tests that are there and do not take long', () => {
  const lost = MUTANTS.filter(({ file, find }) => readFileSync(join(root, file), 'utf8').split(find).length !== 2)
  expect(lost.map(({ name, file }) => `${name}: ${file}`)).toEqual([])
  const tests = MUTANTS.flatMap(({ tests = [] }) => tests)
  expect(tests.filter((path) => !existsSync(join(root, path)) || path.endsWith('.long.test.ts'))).toEqual([])
})

test('there are 51, each with a name of its own', () => {
  expect(new Set(MUTANTS.map(({ name }) => name)).size).toBe(51)
  expect(MUTANTS).toHaveLength(51)
})
