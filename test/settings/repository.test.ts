import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { pathInRepository } from '../../src/settings/repository.ts'

const folder = mkdtempSync(join(tmpdir(), 'sevenfold-repository-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))
mkdirSync(join(folder, 'ours/.git'), { recursive: true })
mkdirSync(join(folder, 'ours/learning/content'), { recursive: true })
mkdirSync(join(folder, 'bare'))

test('a folder has the path that its repository knows', () => {
  expect(pathInRepository(join(folder, 'ours/learning/content'))).toBe('learning/content')
  expect(pathInRepository(join(folder, 'ours'))).toBe('')
  symlinkSync(join(folder, 'ours'), join(folder, 'link'))
  expect(pathInRepository(join(folder, 'link/learning'))).toBe('learning')
})

test('a submodule is a repository of its own', () => {
  writeFileSync(join(folder, 'ours/learning/.git'), 'gitdir: ../.git/modules/learning')
  expect(pathInRepository(join(folder, 'ours/learning/content'))).toBe('content')
  rmSync(join(folder, 'ours/learning/.git'))
})

test('outside of any there is none', () => expect(pathInRepository(join(folder, 'bare'))).toBeUndefined())
