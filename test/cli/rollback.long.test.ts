import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, realpathSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { beforeFolder, forgetWithdrawn } from '../../src/cli/publish/site-before.ts'
import { swap as swapSites } from '../../src/cli/publish/swap.ts'
import { writeMarker } from '../../src/hosting/marker.ts'
import { swap, write } from '../library/folder.ts'
import { run } from './command-line.ts'

let at: string
let dist: string
beforeEach(() => {
  at = realpathSync(mkdtempSync(join(tmpdir(), 'sevenfold-rollback-')))
  dist = join(at, 'dist')
  write(join(at, 'content'))
})
afterEach(() => {
  rmSync(at, { recursive: true })
  for (const path of [beforeFolder(dist), `${beforeFolder(dist)}.json`]) rmSync(path, { recursive: true, force: true })
})

const NOTICE = '<article class="column" data-withdrawn>'
const leadsTo = (to: string) => `<meta http-equiv="refresh" content="0;url=/${to}/">`

/** Builds what stands for a site: the pages of entries, and what is on each. */
function site(pages: Readonly<Record<string, string>>, files: Readonly<Record<string, string>> = {}): void {
  const work = join(at, 'work')
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(work, path)), { recursive: true })
    writeFileSync(join(work, path), text)
  }
  for (const [path, html] of Object.entries(pages)) {
    mkdirSync(dirname(join(work, path, 'index.html')), { recursive: true })
    writeFileSync(join(work, path, 'index.html'), html)
  }
  writeMarker(work, { base: '/', isDraftPreview: false })
  swapSites(work, dist, beforeFolder(dist))
}
const [PAGE, CHILD] = ['briefings/men', 'briefings/child-t']
const stands = () => readFileSync(join(dist, PAGE, 'index.html'), 'utf8')

function rollback() {
  const env = { SEVENFOLD_CONTENT: join(at, 'content'), SEVENFOLD_DIST: dist, SOURCE_DATE_EPOCH: '1795219200' }
  const { status, stdout, stderr } = run('rollback', [], { env })
  // Its first line says what content it is about.
  return { status, said: (stdout + stderr).replace(/^Content: .*\n/, '') }
}

describe('the site before', () => {
  test('is put back, and back again', () => {
    site({ [PAGE]: 'one' })
    site({ [PAGE]: 'two' })
    for (const there of ['one', 'two']) {
      const { status, said } = rollback()
      expect([status, said]).toEqual([0, expect.stringContaining('The site before is back in')])
      expect(stands()).toBe(there)
      expect(readdirSync(at).sort()).toEqual(['content', 'dist'])
    }
  })

  test('is none after the first build', () => {
    site({ [PAGE]: 'one' })
    const { status, said } = rollback()
    expect([status, said]).toEqual([
      1,
      'There is no site before to go back to: one is kept from the second build on. The site stays as it is.\n',
    ])
  })

  test.each([
    ['withdrawn', 'status: withdrawn\nwithdrawn: { on: 2026-11-21, reason: x }'],
    ['made a draft', 'status: draft'],
    ['put under embargo', 'status: published\npublishFrom: 2099-01-01'],
  ])('is not put back where it shows what was %s since', (_, status) => {
    site({ [PAGE]: 'one', [CHILD]: 'x' })
    site({ [PAGE]: 'two', [CHILD]: 'x' })
    write(join(at, 'content'), { 'briefings/child-t.md': swap('status: published', status) })
    const done = rollback()
    expect([done.status, done.said]).toEqual([
      1,
      'The site before would show again what is withdrawn, a draft, deleted or replaced by now: briefings/child-t.md. Put the content right instead, and build. The site stays as it is.\n',
    ])
    expect(stands()).toBe('two')
  })

  test('nor where it shows what was deleted; but what only leads on, or has its notice there too, is no hindrance', () => {
    site({ [PAGE]: 'one', 'themes/gone': 'x' })
    site({ [PAGE]: 'two' })
    expect(rollback().said).toContain('deleted or replaced by now: themes/gone.md.')
    site({ [PAGE]: 'three', 'themes/gone': leadsTo('themes/new'), 'sessions/build': 'x', 'briefings/2': 'x', 'themes/old': NOTICE })
    site({ [PAGE]: 'four' })
    expect([rollback().status, stands()]).toEqual([0, 'three'])
  })

  test('nor where it shows a page or a document that is gone; one that is called otherwise is there', () => {
    const report = (name: string) => ({ [`documents/${name}`]: 'A report.' })
    site({ [PAGE]: 'one', 'our-panel': 'x', search: 'x' }, { ...report('gone.pdf'), 'documents/kept.pdf': 'Another.' })
    site({ [PAGE]: 'two' }, { 'documents/called otherwise.pdf': 'Another.' })
    expect(rollback().said).toContain('deleted or replaced by now: documents/gone.pdf, pages/our-panel.md.')
    site({ [PAGE]: 'three' }, report('kept.pdf'))
    site({ [PAGE]: 'four' }, report('new name.pdf'))
    expect([rollback().status, stands()]).toEqual([0, 'three'])
  })

  test('nor where what was withdrawn since has another name now, be it built or only written', () => {
    const renamed = { [CHILD]: leadsTo('briefings/child-new'), 'briefings/child-new': NOTICE }
    site({ [PAGE]: 'one', [CHILD]: 'x' })
    site({ [PAGE]: 'two', ...renamed })
    expect(rollback().said).toContain('deleted or replaced by now: briefings/child-t.md.')
    forgetWithdrawn(beforeFolder(dist), dist)
    expect(rollback().said).toContain('so it is not kept: briefings/child-t.md.')
    site({ [PAGE]: 'three', [CHILD]: leadsTo('briefings/child-new'), 'briefings/child-new': 'x' })
    site({ [PAGE]: 'four', [CHILD]: leadsTo('briefings/child-new'), 'briefings/child-new': 'x' })
    const withdrawn = swap('status: published', 'status: withdrawn\nwithdrawn: { on: 2026-11-21, reason: x }\naliases: [child-t]')
    write(join(at, 'content'), { 'briefings/child-t.md': withdrawn })
    renameSync(join(at, 'content', `${CHILD}.md`), join(at, 'content/briefings/child-new.md'))
    expect(rollback().said).toContain('deleted or replaced by now: briefings/child-new.md, briefings/child-t.md.')
  })

  test('is taken away where the new one has a notice of what it showed, and nothing of it is left', () => {
    site({ [PAGE]: 'one', [CHILD]: 'x' })
    site({ [PAGE]: 'two', [CHILD]: NOTICE })
    forgetWithdrawn(beforeFolder(dist), dist)
    expect(existsSync(beforeFolder(dist))).toBe(false)
    expect(rollback()).toMatchObject({
      status: 1,
      said: expect.stringContaining('showed what was withdrawn since, so it is not kept: briefings/child-t.md.'),
    })
    site({ [PAGE]: 'three', [CHILD]: NOTICE })
    forgetWithdrawn(beforeFolder(dist), dist)
    expect([rollback().status, stands()]).toEqual([0, 'two'])
  })
})
