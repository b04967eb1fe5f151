import { spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { siteFiles } from '../../../src/cli/new/site-files.ts'
import { ROOT } from '../../../src/settings/environment.ts'
import { run } from '../command-line.ts'

let folder = ''
beforeEach(() => {
  folder = realpathSync(mkdtempSync(join(tmpdir(), 'sevenfold-upgrade-')))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

/** A site of 0.2.0, with its project. */
function site(): string {
  const place = join(folder, 'ours')
  cpSync(join(ROOT, 'test/formats/0.2-to-migrate'), join(place, 'content'), { recursive: true })
  const files = siteFiles({
    folder: 'ours',
    id: 'anyshire',
    area: 'Anyshire',
    name: 'Ours',
    address: 'https://ours.example',
    host: 'server',
  })
  for (const name of ['astro.config.mjs', '.gitignore']) writeFileSync(join(place, name), files[name] ?? '')
  writeFileSync(
    join(place, 'package.json'),
    '{\n  "name": "ours",\n  "private": true,\n  "scripts": {\n    "check": "sevenfold check"\n  }\n}\n',
  )
  return place
}

/** A file to install from, of a version that says what it is told. */
function newVersion(): string {
  const place = join(folder, 'new')
  mkdirSync(join(place, 'lib/cli'), { recursive: true })
  writeFileSync(join(place, 'package.json'), '{ "name": "sevenfold", "version": "9.9.9", "type": "module", "files": ["lib"] }')
  const program = `import { readFileSync } from 'node:fs'
console.log('9.9.9 was asked to', process.argv[2], 'after', readFileSync('content/.sevenfold-version', 'utf8').trim())
`
  writeFileSync(join(place, 'lib/cli/sevenfold.js'), program)
  const packed = spawnSync('npm', ['pack', '--pack-destination', join(folder, 'ours')], { cwd: place, encoding: 'utf8' })
  expect(packed.status, packed.stderr).toBe(0)
  return 'sevenfold-9.9.9.tgz'
}

test('one command installs a new version from its file, which says what changed; nothing of the content changes', () => {
  const cwd = site()
  const before = readFileSync(join(cwd, 'content/site.yaml'), 'utf8')
  const { status, stdout, stderr } = run('upgrade', ['--from', newVersion()], { cwd })
  expect([status, stderr.replace(/^npm (?:notice|warn).*\n/gm, '')]).toEqual([0, ''])
  expect(stdout).toContain('9.9.9 was asked to upgrade after 0.2.0')
  expect(JSON.parse(readFileSync(join(cwd, 'package.json'), 'utf8'))).toMatchObject({
    dependencies: { sevenfold: 'file:sevenfold-9.9.9.tgz' },
  })
  expect(readFileSync(join(cwd, 'content/site.yaml'), 'utf8')).toBe(before)
})

test('what changed is said, with what is of an older form, new in the vocabulary, and to be committed', () => {
  const cwd = site()
  writeFileSync(join(cwd, 'content/.sevenfold-version'), '0.1.0\n')
  const { status, stdout } = run('upgrade', [], { cwd })
  expect(status).toBe(0)
  expect(stdout).toMatch(/^This is Sevenfold \S+\. The site was last told of 0\.1\.0\.$/m)
  expect(stdout).toContain('Sevenfold is an Astro integration')
  expect(stdout).not.toContain('The first version.')
  expect(stdout).toMatch(/^- `children`, in 2 files\./m)
  expect(stdout).toContain('`upgrade`')
  expect(stdout).toMatch(/brings along has \d+ entries that yours has not/)
  const { version } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as { version: string }
  expect(readFileSync(join(cwd, 'content/.sevenfold-version'), 'utf8')).toBe(`${version}\n`)
  expect(run('upgrade', [], { cwd }).stdout).not.toContain('Sevenfold is an Astro integration')
})

test('what is no file of a version, and a folder that has none installed, are refused', () => {
  const cwd = site()
  const { status, stderr } = run('upgrade', ['--from', 'sevenfold.zip'], { cwd })
  expect([status, stderr]).toEqual([
    2,
    '`sevenfold.zip` is no file to install from. Name that of the new version, such as `sevenfold-0.3.0.tgz`.\n',
  ])
  expect(run('upgrade', ['--from', 'x.tgz']).stderr).toContain('This is Sevenfold itself')
})

test('`migrate` says first what Git has not committed, changes nothing, and does all with `--write`', () => {
  const cwd = site()
  for (const args of [
    ['init', '-q'],
    ['add', '.'],
    ['-c', 'user.name=O', '-c', 'user.email=o@example.org', 'commit', '-qm', 'Ours.'],
  ])
    expect(spawnSync('git', args, { cwd }).status).toBe(0)
  const shown = run('migrate', [], { cwd })
  expect(shown.stdout).not.toContain('not committed')
  expect(shown.stdout).toContain('--- content/site.yaml\n+++ content/site.yaml\n@@ ')
  expect(spawnSync('git', ['status', '--porcelain', 'content'], { cwd, encoding: 'utf8' }).stdout).toBe('')
  writeFileSync(join(cwd, 'content/themes/escalation.md'), '---\nterm: Escalation\ndefinition: Saying so.\n---\n')
  const written = run('migrate', ['--write'], { cwd })
  expect(written.stdout.split('\n')[1]).toBe(
    'Git has 1 file here that is not committed. Commit first, so that you can go back to what there is now.',
  )
  expect(run('migrate', ['--write'], { cwd }).stdout).toContain('All that can be changed by itself is of today’s form.')
})
