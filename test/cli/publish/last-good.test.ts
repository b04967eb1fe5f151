import { mkdtempSync, realpathSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { keepLastGood, withdrawal } from '../../../src/cli/publish/last-good.ts'
import { loadLibrary } from '../../../src/library/load.ts'
import { NOW, type Override, write } from '../../library/folder.ts'

let at: string
beforeEach(() => {
  at = realpathSync(mkdtempSync(join(tmpdir(), 'sevenfold-last-good-')))
})
afterEach(() => rmSync(at, { recursive: true }))

test('what has another name since it passed, and was withdrawn under that, is shown under neither while something else is wrong', () => {
  const [folder, place] = [join(at, 'content'), join(at, 'good')]
  const content = (overrides: Readonly<Record<string, Override>>) => {
    rmSync(folder, { recursive: true, force: true })
    write(folder, overrides)
    return loadLibrary({ folder, now: NOW })
  }
  const own = {
    'site.yaml': (text: string) => `${text}navigation: [search, pages/old.md]\nlogo: { light: logo.svg, alt: Example }\n`,
    'logo.svg': '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><path d="M0 0h9v9z"/></svg>',
  }
  expect(content({ ...own, 'pages/old.md': '---\ntitle: Zzold\nsummary: x\n---\nx\n' }).library?.pages).toHaveLength(1)
  keepLastGood(place, folder, { at: NOW }, join(at, 'work'))
  const broken = content({
    'pages/newer.md':
      '---\ntitle: Zznew\nsummary: x\naliases: [old]\nstatus: withdrawn\nwithdrawn: { on: 2026-11-21, reason: It was wrong. }\n---\nx\n',
    'themes/half.md': '---\nterm: Half\n---\n',
  })
  const settings = { folder, displayFolder: 'content', cwd: at, now: NOW, cacheDir: join(at, 'cache'), drafts: false }
  const made = withdrawal(broken, settings, { place, dist: join(at, 'dist'), isAsked: false, work: join(at, 'work'), still: () => {} })
  const { pages, withdrawn, former, frame } = made?.library ?? expect.fail()
  // What stands around the pages is kept, too, without a place that is gone.
  expect([frame.navigation.map(({ name }) => name), frame.logo?.alt]).toEqual([['Search'], 'Example'])
  expect([pages, withdrawn.map(({ address }) => address)]).toEqual([[], ['/newer/']])
  expect(former).toContainEqual(expect.objectContaining({ from: '/old/', to: '/newer/' }))
})
