import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { COMPILER, compilerVersion } from '../../src/markdown/compiler-version.ts'

const ROOT = resolve(import.meta.dirname, '../..')
let copy = ''
beforeEach(() => {
  copy = mkdtempSync(join(tmpdir(), 'sevenfold-code-'))
  for (const path of ['src/library', 'src/markdown', 'src/diagnostics', 'src/model', 'src/safeguards', 'src/cache', 'package-lock.json'])
    cpSync(join(ROOT, path), join(copy, path), { recursive: true })
})
afterEach(() => rmSync(copy, { recursive: true }))

test('the same code has the same version, wherever it lies', () => {
  expect(compilerVersion(join(copy, 'src'))).toBe(COMPILER)
})

test.each([
  'src/markdown/compile.ts',
  'src/model/urls.ts',
  'src/model/slot.ts',
  'src/diagnostics/nearest.ts',
  'src/library/read/yaml.ts',
  'src/library/read/front-matter.ts',
  'src/library/schema/text.ts',
  'src/safeguards/identity/name.ts',
  'src/cache/cache.ts',
  'package-lock.json',
])('what was compiled before %s changed is not used again', (path) => {
  writeFileSync(join(copy, path), '// another\n', { flag: 'a' })
  expect(compilerVersion(join(copy, 'src'))).not.toBe(COMPILER)
})
