import { resolve } from 'node:path'
import { expect, test } from 'vitest'
import { forDraftPreview, settings } from '../../src/settings/settings.ts'

const NOW = new Date('2026-11-21T12:00:00Z')
const clock = () => NOW
const ROOT = resolve(import.meta.dirname, '../..')

test('the content is in `content/`, and the moment is now', () => {
  const { folder, now, cacheDir } = settings({}, clock)
  expect(folder).toBe(resolve(ROOT, 'content'))
  expect(now).toBe(NOW)
  expect(cacheDir.startsWith(resolve(ROOT, '.sevenfold/cache/'))).toBe(true)
})

test('another partnership’s content is named by SEVENFOLD_CONTENT, and keeps its compiled files apart', () => {
  const ours = settings({ SEVENFOLD_CONTENT: '/srv/ours' }, clock)
  expect(ours.folder).toBe('/srv/ours')
  expect(ours.cacheDir).not.toBe(settings({}, clock).cacheDir)
  expect(settings({ SEVENFOLD_CONTENT: 'some/where' }, clock).folder).toBe(resolve('some/where'))
})

test('SOURCE_DATE_EPOCH sets the moment, in seconds', () => {
  expect(settings({ SOURCE_DATE_EPOCH: '1795219200' }, clock).now).toEqual(new Date('2026-11-21T00:00:00Z'))
  expect(() => settings({ SOURCE_DATE_EPOCH: 'yesterday' }, clock)).toThrow(
    'SOURCE_DATE_EPOCH must be a number of seconds, such as 1795262400.',
  )
})

test('no environment shows drafts: the command of a draft preview does, and keeps what it made apart', () => {
  expect(() => settings({ SEVENFOLD_DRAFTS: '1' }, clock)).toThrow('Unknown variable `SEVENFOLD_DRAFTS`.\n')
  const told = settings({ SEVENFOLD_PREVIEW: '/srv/preview' }, clock)
  expect(told.drafts).toBe(false)
  expect(forDraftPreview(told)).toEqual({
    ...told,
    drafts: true,
    cacheDir: expect.not.stringMatching(new RegExp(`^${told.cacheDir}(/|$)`)),
  })
})
