import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { wouldShowAgain } from '../../../src/cli/publish/site-before.ts'
import { writeMarker } from '../../../src/hosting/marker.ts'
import { entryStatuses } from '../../../src/library/read/entry-status.ts'
import { all, MINIMAL, NOW, type Override, swap, write } from '../../library/folder.ts'

let at: string
beforeEach(() => {
  at = mkdtempSync(join(tmpdir(), 'sevenfold-before-'))
})
afterEach(() => rmSync(at, { recursive: true }))

/** What stands for a built site: the pages of entries, and what is on each. */
function site(name: string, pages: Readonly<Record<string, string>>): string {
  for (const [path, html] of Object.entries(pages)) {
    const file = join(at, name, path, 'index.html')
    mkdirSync(dirname(file), { recursive: true })
    writeFileSync(file, html)
  }
  writeMarker(join(at, name), { base: '/', isDraftPreview: false })
  return join(at, name)
}
/** What the entries say of their lives now. */
function statuses(overrides: Readonly<Record<string, Override>> = {}) {
  const folder = join(at, 'content')
  rmSync(folder, { recursive: true, force: true })
  write(folder, overrides)
  return entryStatuses(folder, NOW)
}
const [OLD, DRAFT] = [{ 'briefings/child-t': 'x', 'briefings/men': 'x' }, swap('status: published', 'status: draft')]

test('the site before may stand again where all that it shows is still to be read', () => {
  expect(wouldShowAgain(site('before', OLD), site('dist', OLD), statuses())).toEqual([])
})

test('it may not where it has a picture that is gone, whatever else stands beside it', () => {
  const [before, dist] = [site('before', { ...OLD, pictures: 'one' }), site('dist', { ...OLD, pictures: 'two' })]
  for (const folder of [before, dist]) writeFileSync(join(folder, 'pictures/bars.12345678.png'), 'bars')
  expect(wouldShowAgain(before, dist, statuses())).toEqual([])
  writeFileSync(join(before, 'pictures/house.12345678.png'), 'house')
  expect(wouldShowAgain(before, dist, statuses())).toEqual(['pictures/house.12345678.png'])
})

test('it may not where it shows what is to be read no more, also under the name that this had then', () => {
  const [before, dist] = [site('before', OLD), site('dist', { ...OLD, 'briefings/child-new': 'x' })]
  expect(wouldShowAgain(before, dist, statuses({ 'briefings/men.md': DRAFT }))).toEqual(['briefings/men.md'])
  const renamed = all(DRAFT, swap('kind: review', 'kind: review\naliases: [child-t]'))(MINIMAL['briefings/child-t.md'] as string)
  const now = statuses({ 'briefings/child-t.md': null, 'briefings/child-new.md': renamed })
  expect(wouldShowAgain(before, dist, now)).toEqual(['briefings/child-t.md'])
})
