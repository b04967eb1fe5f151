import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeEach, expect, test } from 'vitest'
import { pagesVersion, versionWith } from '../../src/integration/pages-version.ts'
import type { Library } from '../../src/library/library.ts'
import { urlsOf } from '../../src/model/urls.ts'

let root = ''
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'sevenfold-version-'))
  return () => rmSync(root, { recursive: true })
})

test.each(['astro.config.mjs', 'theme.mjs', 'tsconfig.base.json', 'pnpm-lock.yaml', 'yarn.lock', 'src/a.ts', 'public/mark.svg', '.env'])(
  'what is in %s counts',
  (path) => {
    for (const folder of ['src', 'public']) mkdirSync(join(root, folder))
    writeFileSync(join(root, path), '1')
    const before = pagesVersion(root, root)
    expect(pagesVersion(root, root)).toBe(before)
    writeFileSync(join(root, path), '2')
    expect(pagesVersion(root, root)).not.toBe(before)
  },
)

test('what a link leads to counts; one that leads nowhere does not', () => {
  for (const folder of ['public', 'elsewhere']) mkdirSync(join(root, folder))
  writeFileSync(join(root, 'elsewhere/mark.svg'), '1')
  symlinkSync(join(root, 'elsewhere/mark.svg'), join(root, 'public/mark.svg'))
  symlinkSync(join(root, 'nowhere'), join(root, 'public/none'))
  symlinkSync(join(root, 'nowhere'), join(root, '.#astro.config.mjs'))
  const before = pagesVersion(root, root)
  writeFileSync(join(root, 'elsewhere/mark.svg'), '2')
  expect(pagesVersion(root, root)).not.toBe(before)
})

test('the words and the address of a Library count, whatever the settings say', () => {
  const of = (language: string, messages: object, base = '/') =>
    versionWith({ site: { language, messages }, urls: urlsOf(base) } as Pick<Library, 'site' | 'urls'>, 'v1')
  const one = of('en-GB', {})
  expect(of('en-GB', {})).toBe(one)
  for (const other of [of('cy', {}), of('en-GB', { frame: { search: 'Look it up' } }), of('en-GB', {}, '/learning/')])
    expect(other).not.toBe(one)
})
