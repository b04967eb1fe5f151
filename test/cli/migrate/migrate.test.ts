import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { diffOf, explain, migrationOf, writeMigration } from '../../../src/cli/migrate/migration.ts'
import { diagnosticsOf } from '../../../src/diagnostics/report.ts'
import { loadLibrary } from '../../../src/library/load.ts'
import { ROOT } from '../../../src/settings/environment.ts'

let folder = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'sevenfold-migrate-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

const copyOf = (name: string) => cpSync(join(ROOT, 'test/formats', name), folder, { recursive: true })
const migration = () => migrationOf(folder, folder)
const problems = () => {
  const { files } = loadLibrary({ folder, now: new Date('2026-12-01T12:00:00Z') })
  return diagnosticsOf(files, '').map(({ file, rule, severity }) => `${file} ${severity} ${rule}`)
}
const texts = () =>
  Object.fromEntries(
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map(({ parentPath, name }) => [join(parentPath, name), readFileSync(join(parentPath, name), 'latin1')]),
  )

test('the difference is shown, with what it is for, and nothing is changed', async () => {
  copyOf('0.2-to-migrate')
  const before = texts()
  const words = [diffOf(migration(), folder), ...explain(migration(), folder)].join('\n')
  await expect(`${words}\n`).toMatchFileSnapshot(join(ROOT, 'test/formats/0.2-to-migrate.diff'))
  expect(texts()).toEqual(before)
})

test('what could not be read is read once it is written, and of whom was signed off as an adult there is a new sign-off to make', () => {
  copyOf('0.2-to-migrate')
  expect(problems().filter((one) => one.includes(' error '))).toEqual(Array(4).fill('site.yaml error field-unknown'))
  writeMigration(migration())
  expect(problems()).toEqual(['briefings/family-g.md error sign-off-changed'])
  expect(migration()).toMatchObject({ content: [], scripts: undefined })
})

test('a change of form alone changes no sign-off', () => {
  copyOf('0.2')
  const before = problems()
  expect(explain(migration(), folder).join('\n')).not.toContain('sign-off')
  writeMigration(migration())
  expect(migration().content).toEqual([])
  expect(readFileSync(join(folder, 'briefings/child-a.md'), 'utf8')).toContain('people:')
  expect(problems()).toEqual(before)
})

test('line ends stay, and nothing changes but the lines of the difference', () => {
  copyOf('0.2-to-migrate')
  const path = join(folder, 'briefings/child-f.md')
  const before = `\ufeff${readFileSync(path, 'utf8').replaceAll('\n', '\r\n')}`
  writeFileSync(path, before)
  writeMigration(migration())
  const [was, is] = [before, readFileSync(path, 'utf8')].map((text) => text.split('\r\n')) as [string[], string[]]
  expect(is.filter((line) => !was.includes(line))).toEqual(['people:', '    as: child'])
  expect(was.filter((line) => !is.includes(line))).toEqual(['children:'])
  expect(is.join('')).not.toContain('\n')
})

test('a site that was begun before a command was there gets its script', () => {
  copyOf('0.2-to-migrate')
  const scripts = { check: 'sevenfold check', ours: 'echo', migrate: 'echo ours' }
  const before = `${JSON.stringify({ name: 'ours', scripts, type: 'module' }, null, 4)}\n`
  writeFileSync(join(folder, 'package.json'), before)
  expect(explain(migration(), folder)[0]).toMatch(/^- `package\.json` has scripts of commands that are new: .*`vocabulary`/)
  writeMigration(migration())
  const after = readFileSync(join(folder, 'package.json'), 'utf8')
  expect(JSON.parse(after)).toMatchObject({ name: 'ours', scripts: { ...scripts, build: 'sevenfold build' }, type: 'module' })
  expect(after.startsWith(before.slice(0, before.indexOf('"migrate"')))).toBe(true)
  expect(migration().scripts).toBeUndefined()
})

test('a folder that is no site of its own has no scripts to get', () => {
  copyOf('0.2')
  writeFileSync(join(folder, 'package.json'), '{ "scripts": { "build": "astro build" } }')
  expect(migration().scripts).toBeUndefined()
  writeFileSync(join(folder, 'package.json'), '{ no JSON')
  expect(migration().scripts).toBeUndefined()
})

test('nothing is changed behind a link, and nothing that is not read', () => {
  const elsewhere = mkdtempSync(join(tmpdir(), 'sevenfold-elsewhere-'))
  try {
    copyOf('0.2')
    const older = readFileSync(join(folder, 'briefings/child-a.md'), 'utf8')
    for (const path of [join(elsewhere, 'a.md'), join(folder, 'briefings/$(touch a).md')]) writeFileSync(path, older)
    cpSync(join(folder, 'briefings'), join(elsewhere, 'briefings'), { recursive: true })
    rmSync(join(folder, 'briefings/child-a.md'))
    symlinkSync(join(elsewhere, 'a.md'), join(folder, 'briefings/child-a.md'))
    expect(migration().content.map(({ path }) => path)).not.toContain('briefings/child-a.md')
    rmSync(join(folder, 'briefings'), { recursive: true })
    symlinkSync(join(elsewhere, 'briefings'), join(folder, 'briefings'))
    expect(migration().content.map(({ path }) => path)).toEqual(['site.yaml'])
  } finally {
    rmSync(elsewhere, { recursive: true })
  }
})

test('a role is a word of the command that is to be pasted, whatever stands in it', () => {
  copyOf('0.2-to-migrate')
  const path = join(folder, 'briefings/family-g.md')
  writeFileSync(path, readFileSync(path, 'utf8').replace(/role: [^,}]+/, String.raw`role: "Lead $(touch x) \e[2J"`))
  expect(explain(migration(), folder).join('\n')).toContain("--role 'Lead $(touch x) \ufffd[2J'")
})
