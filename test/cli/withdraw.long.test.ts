import { existsSync, mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { beforeFolder } from '../../src/cli/publish/site-before.ts'
import { dayOf } from '../../src/model/day.ts'
import { write } from '../library/folder.ts'
import { run } from './command-line.ts'

let at: string
beforeAll(() => {
  at = realpathSync(mkdtempSync(join(tmpdir(), 'sevenfold-withdraw-')))
  write(join(at, 'content'), { 'themes/half.md': '---\nterm: Half\n---\n' })
})
afterAll(() => {
  for (const path of [at, beforeFolder(join(at, 'dist')), `${beforeFolder(join(at, 'dist'))}.json`])
    rmSync(path, { recursive: true, force: true })
})

/** What an officer types, from where her content is. */
function withdraw(...args: string[]) {
  const given = ['--content', join(at, 'content'), '--dist', join(at, 'dist'), '--last-good', join(at, 'good')]
  const { status, stdout, stderr } = run('withdraw', [...args, ...given], { cwd: at })
  return { status, said: stdout + stderr }
}
const page = () => readFileSync(join(at, 'dist/briefings/child-t/index.html'), 'utf8')

describe('a withdrawal in one step, while another entry is faulty and nothing that passed is kept,', () => {
  test('goes out, though its reason may not be shown; and what still tells of it is named', () => {
    const { status, said } = withdraw('child-t', '--reason', 'It named NHS number 943 476 5919.')
    expect([status, said]).toEqual([0, expect.stringContaining('Readers find there: “It is no longer published.”')])
    expect(said).toContain('Your reason is not shown: it holds what may not be published.')
    expect(said).not.toContain('943')
    expect(said).toContain('- one of your own files, which still tells of it: briefings/men.md\n')
    expect(page()).toContain('It is no longer published.')
    expect(readFileSync(join(at, 'dist/themes/half/index.html'), 'utf8')).toContain('This page is being mended')
  })

  test('may be given another reason, and keeps its day', () => {
    const file = join(at, 'content/briefings/child-t.md')
    const withdrawn = readFileSync(file, 'utf8').replace(`on: ${dayOf(new Date())}`, 'on: 2026-09-01')
    writeFileSync(file, withdrawn.replace(/^published: .*$/m, 'published: 2026-01-01'))
    const { status, said } = withdraw('child-t', '--reason', 'The family asked for it.')
    expect([status, said]).toEqual([0, expect.stringContaining('Withdrawn on 1 September 2026: content/briefings/child-t.md.')])
    expect(page()).toContain('The family asked for it.')
    expect(said).toContain(`npm --prefix `)
    expect(existsSync(join(at, 'good'))).toBe(false)
  })
})

test('what has another name now is found by its old one', () => {
  const [old, now] = ['child-t', 'child-new'].map((id) => join(at, `content/briefings/${id}.md`)) as [string, string]
  writeFileSync(now, readFileSync(old, 'utf8').replace('title:', 'aliases: [child-t]\ntitle:'))
  rmSync(old)
  mkdirSync(join(at, 'good/content/briefings'), { recursive: true })
  writeFileSync(join(at, 'good/content/briefings/child-t.md'), '---\nstatus: published\n---\n')
  writeFileSync(join(at, 'good/last-good.json'), '{"at":"2026-11-01"}')
  expect(withdraw('child-t').said).toContain(
    'content/briefings/child-new.md is withdrawn already, since 1 September 2026. Its notice stays as it is',
  )
})

test.each([
  [['police'], '`police` stands in `agencies.yaml`, and what stands there cannot be withdrawn: take it out of that file, and build.'],
  [['child-t', 'men'], 'One at a time: `child-t` or `men`.'],
  [['child-v'], 'There is no entry `child-v`. Did you mean `briefings/child-t`?'],
])('what names no entry is told: %s', (entries, words) => {
  expect(withdraw(...entries)).toMatchObject({ status: 2, said: expect.stringContaining(words) })
})
