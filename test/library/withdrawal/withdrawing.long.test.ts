import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { diagnosticsOf } from '../../../src/diagnostics/report.ts'
import { loadLibrary } from '../../../src/library/load.ts'
import { someOf } from '../../sample.ts'

const CONTENT = resolve(import.meta.dirname, '../../../content')
const NOW = new Date('2026-12-01T00:00:00Z')

const place = mkdtempSync(join(tmpdir(), 'sevenfold-withdrawing-'))
const folder = join(place, 'content')
cpSync(CONTENT, folder, { recursive: true })
afterAll(() => rmSync(place, { recursive: true }))

const isWithdrawn = (path: string) => /^status: withdrawn$/m.test(readFileSync(join(CONTENT, path), 'utf8'))
const entries = ['briefings', 'themes', 'sessions', 'pages']
  .flatMap((kind) => readdirSync(join(CONTENT, kind)).map((name) => `${kind}/${name}`))
  .filter((path) => !isWithdrawn(path))

const withdrawn = (text: string): string => {
  const notice = 'status: withdrawn\nwithdrawn: { on: 2026-11-30, reason: It was wrong. }'
  return /^status:/m.test(text) ? text.replace(/^status: .*$/m, notice) : text.replace('---\n', `---\n${notice}\n`)
}

/** The example content has been published, with all that its entries gave to others. */
describe('each entry that is published can be withdrawn, and nothing else has to be written', () => {
  test.each(someOf(entries, 6, { ofAll: 6 }))('%s', (path) => {
    const file = join(folder, path)
    const before = readFileSync(file, 'utf8')
    try {
      writeFileSync(file, withdrawn(before))
      const { files, library } = loadLibrary({ folder, now: NOW, cacheDir: join(place, 'kept') })
      const errors = diagnosticsOf(files, '').filter(({ severity }) => severity === 'error')
      expect(errors.map(({ file, message }) => `${file}: ${message}`)).toEqual([])
      expect(library?.withdrawn.some(({ address }) => path.includes(address.split('/').at(-2) ?? '-'))).toBe(true)
    } finally {
      writeFileSync(file, before)
    }
  })
})
