import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { run } from '../command-line.ts'

const folder = mkdtempSync(join(tmpdir(), 'sevenfold-place-'))
afterAll(() => rmSync(folder, { recursive: true }))
const begin = (name: string) => run('new', [join(folder, name), '--area', 'Anyshire'])

writeFileSync(join(folder, 'file'), 'Mine.')
symlinkSync(join(folder, 'nowhere'), join(folder, 'link'))
mkdirSync(join(folder, 'full'))
writeFileSync(join(folder, 'full/notes.txt'), 'Mine.')

test.each([
  ['file', 'is no folder. Name a new one.'],
  ['link', 'is no folder. Name a new one.'],
  ['full', 'There is something in'],
])('in the place of what is there already nothing is written, and it is said: %s', (name, words) => {
  const { status, stderr } = begin(name)
  expect([status, stderr]).toEqual([2, expect.stringContaining(words)])
  expect(readFileSync(join(folder, 'full/notes.txt'), 'utf8')).toBe('Mine.')
  expect(existsSync(join(folder, 'nowhere'))).toBe(false)
})

test.each(['.hidden', '日本', 'Our Site!'])('npm can install into a folder of any name: %s', (name) => {
  expect(begin(name).status).toBe(0)
  expect(JSON.parse(readFileSync(join(folder, name, 'package.json'), 'utf8')).name).toMatch(/^[a-z0-9]+(?:-[a-z0-9]+)*$/)
})
