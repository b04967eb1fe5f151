import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, expect, test } from 'vitest'
import * as current from '../../src/library/current.ts'
import { settings } from '../../src/settings/settings.ts'
import { MINIMAL, write } from './folder.ts'

const folder = mkdtempSync(join(tmpdir(), 'sevenfold-current-'))
const told = settings({ SEVENFOLD_CONTENT: folder, SOURCE_DATE_EPOCH: '1795262400' }, () => new Date(0))

afterEach(() => {
  rmSync(told.cacheDir, { recursive: true, force: true })
  rmSync(folder, { recursive: true })
})

test('content with errors leaves the last good Library in its place', async () => {
  write(folder)
  await current.reload(told)
  const good = current.library
  expect(good.reviews.map(({ id }) => id)).toEqual(['child-t'])

  writeFileSync(join(folder, 'agencies.yaml'), 'police: [')
  await expect(current.reload(told)).rejects.toThrow(current.ContentProblems)
  await expect(current.reload(told)).rejects.toThrow(/agencies\.yaml:1:10: error yaml\n/)
  expect(current.library).toBe(good)

  writeFileSync(join(folder, 'agencies.yaml'), `${MINIMAL['agencies.yaml']}  other: [officers]\n`)
  await current.reload(told)
  expect(current.library.agencies[0]?.other).toEqual(['officers'])
})
