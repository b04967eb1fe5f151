import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, expect, test } from 'vitest'
import { keptOf } from '../../scripts/dev/kept.ts'
import { lastGoodFolder } from '../../src/cli/publish/last-good.ts'
import { beforeFolder } from '../../src/cli/publish/site-before.ts'
import { ROOT } from '../../src/settings/environment.ts'
import { settings } from '../../src/settings/settings.ts'

const place = mkdtempSync(join(tmpdir(), 'sevenfold-kept-'))
const [content, dist] = [join(place, 'content'), join(place, 'dist')]
const told = settings({ SEVENFOLD_CONTENT: content }, () => new Date())
const before = beforeFolder(dist)
/** What Node made of the code: of no content in particular. */
const code = join(ROOT, '.sevenfold/code')
const folders = [told.cacheDir, `${told.cacheDir}-drafts`, lastGoodFolder(undefined, told, dist), before]
afterEach(() => {
  for (const path of [...folders, `${before}.json`, place]) rmSync(path, { recursive: true, force: true })
})

test('all that builds keep of a content folder and of its site is found, and nothing of others', () => {
  for (const folder of [code, ...folders]) mkdirSync(folder, { recursive: true })
  writeFileSync(`${before}.json`, JSON.stringify({ dist: place }))
  expect(keptOf(content, dist).sort()).toEqual([code, ...folders, `${before}.json`].sort())
  expect(keptOf(join(place, 'other'), join(place, 'other-dist'))).toEqual([code])
})
