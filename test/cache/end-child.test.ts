import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'

const src = join(import.meta.dirname, '../../src')

test('no process ends itself by `process.exit`, which may wait for ever', () => {
  const files = readdirSync(src, { recursive: true })
    .map(String)
    .filter((path) => path.endsWith('.ts'))
  expect(files.length).toBeGreaterThan(300)
  const found = files.filter((path) =>
    /process\.exit\(/.test(readFileSync(join(src, path), 'utf8').replace(/^\s*(?:\*|\/\/|\/\*\*).*$/gm, '')),
  )
  expect(found).toEqual([])
})
