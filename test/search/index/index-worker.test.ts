import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import type { Briefing } from '../../../src/library/briefings/briefing.ts'
import { loadLibrary } from '../../../src/library/load.ts'
import { buildIndex } from '../../../src/search/index/build-index.ts'
import { indexInChild } from '../../../src/search/index/index-worker.ts'
import { settings } from '../../../src/settings/settings.ts'
import { NOW, swap, write } from '../../library/folder.ts'

test('the process that indexes a large site has no more of the content than readers see', async () => {
  const at = mkdtempSync(join(tmpdir(), 'sevenfold-index-child-'))
  const own = settings({ SEVENFOLD_CONTENT: join(at, 'content') }, () => NOW)
  onTestFinished(() => {
    for (const path of [at, own.cacheDir]) rmSync(path, { recursive: true, force: true })
  })
  write(own.folder, { 'briefings/men.md': swap('status: published', 'status: draft') })
  const { library = expect.fail() } = loadLibrary({ folder: own.folder, now: NOW })
  // As many as a large site has: the process reads the content for itself.
  const briefings = Array.from({ length: 150 }, () => library.briefings[0] as Briefing)
  expect(await indexInChild({ ...library, briefings }, own, join(at, 'child'))).toBe(buildIndex(library, join(at, 'own')))
})
