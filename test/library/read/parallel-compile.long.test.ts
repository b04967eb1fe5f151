import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { availableParallelism, tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { Cache } from '../../../src/cache/cache.ts'
import { loadLibrary } from '../../../src/library/load.ts'
import { compileInParallel } from '../../../src/library/read/parallel-compile.ts'
import { readContent } from '../../../src/library/read/read-content.ts'
import { NOW, write } from '../folder.ts'

let place: string
let folder: string
let cacheDir: string

beforeEach(() => {
  place = mkdtempSync(join(tmpdir(), 'sevenfold-ahead-'))
  folder = join(place, 'content')
  cacheDir = join(place, 'kept')
  write(folder)
})
afterEach(() => rmSync(place, { recursive: true }))

const copyThemes = (n: number) => {
  for (let i = 0; i < n; i += 1) {
    writeFileSync(join(folder, `themes/copy-${i}.md`), `---\nterm: Copy ${i}\ndefinition: A theme.\n---\nWords of ${i}.\n`)
  }
}

test('many files are compiled before they are read, and nothing of the Library changes', async () => {
  copyThemes(160)
  const alone = loadLibrary({ folder, now: NOW }).library
  await compileInParallel(folder, cacheDir)
  const markdown = ['briefings', 'themes'].flatMap((name) => readdirSync(join(folder, name)))
  const vocabularies = readdirSync(folder).filter((name) => name.endsWith('.yaml'))
  expect(new Cache(cacheDir).size).toBe(markdown.length + vocabularies.length)
  expect(readdirSync(cacheDir)).toHaveLength(availableParallelism())
  const ahead = loadLibrary({ folder, now: NOW, cacheDir }).library
  expect(ahead?.themes.map(({ html }) => html)).toEqual(alone?.themes.map(({ html }) => html))
  expect(ahead?.briefings.map(({ sections }) => sections)).toEqual(alone?.briefings.map(({ sections }) => sections))
})

test('a few are left to the reader', async () => {
  await compileInParallel(folder, cacheDir)
  expect(() => readdirSync(cacheDir)).toThrow()
})

test('the shares together are the whole, and none is read twice', () => {
  copyThemes(3)
  const whole = [...readContent(folder, new Cache(undefined)).themes.keys()]
  const shares = [0, 1, 2].flatMap((which) => [...readContent(folder, new Cache(undefined), { which, of: 3 }).themes.keys()])
  expect(shares.sort()).toEqual(whole.sort())
})

test('wrong content is reported once, by the reader', async () => {
  copyThemes(160)
  writeFileSync(join(folder, 'themes/copy-1.md'), '---\nterm: [\n---\n')
  await compileInParallel(folder, cacheDir)
  const { files } = loadLibrary({ folder, now: NOW, cacheDir })
  expect(files.flatMap(({ path, messages }) => messages.map(({ ruleId }) => `${path} ${ruleId}`))).toEqual(['themes/copy-1.md yaml'])
})
