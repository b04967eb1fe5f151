import { createHash } from 'node:crypto'
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { writeSlides } from '../../../src/exports/slides/slides-worker.ts'
import { libraryOf, NOW, type Override, swap } from '../../library/folder.ts'
import { legacyLedger } from '../../library/permalinks/legacy-ledger.ts'
import { POLICY, SESSION } from '../../library/sessions/session.ts'

let place: string
beforeEach(() => {
  place = mkdtempSync(join(tmpdir(), 'sevenfold-slides-'))
})
afterEach(() => rmSync(place, { recursive: true }))

const LEDGER = legacyLedger(libraryOf())

let made = 0
/** Writes the slides of a small site; those of the same `kept` are kept. */
async function write(overrides: Record<string, Override> = {}, kept = 'kept') {
  made += 1
  const into = join(place, `site-${made}`)
  const settings = { folder: '', displayFolder: '', cwd: '', now: NOW, cacheDir: join(place, kept), drafts: false }
  const counts = await writeSlides(
    libraryOf({ 'sessions/escalation.md': SESSION, ...POLICY, 'addresses.txt': LEDGER, ...overrides }),
    settings,
    into,
  )
  const files = readdirSync(into, { recursive: true })
    .map(String)
    .filter((path) => path.endsWith('.pptx'))
    .sort()
  const bytes = files.map((path) => [
    path,
    createHash('sha256')
      .update(readFileSync(join(into, path)))
      .digest('hex'),
  ])
  return {
    ...counts,
    bytes: new Map(bytes as [string, string][]),
    kept: readdirSync(join(place, kept, 'slides')).filter((name) => name !== 'record'),
  }
}

test('every session has its slides, and every briefing that promised them', async () => {
  const { slides, written, bytes } = await write()
  expect([...bytes.keys()]).toEqual(['slides/briefings/child-t.pptx', 'slides/briefings/men.pptx', 'slides/sessions/escalation.pptx'])
  expect({ slides, written }).toEqual({ slides: 3, written: 3 })
  const { bytes: one } = await write({ 'addresses.txt': '/slides/briefings/men.pptx\n' })
  expect([...one.keys()]).toEqual(['slides/briefings/men.pptx', 'slides/sessions/escalation.pptx'])
})

test('a second time none is written, and the bytes are the same; so they are where nothing was kept', async () => {
  const first = await write()
  const second = await write()
  const elsewhere = await write({}, 'elsewhere')
  expect([second.written, elsewhere.written]).toEqual([0, 3])
  expect(second.bytes).toEqual(first.bytes)
  expect(elsewhere.bytes).toEqual(first.bytes)
})

test('one edit writes what shows it, and what nothing needs any more is swept away', async () => {
  await write()
  const { written, kept } = await write({ 'briefings/men.md': swap('Men are missed.', 'Men are often missed.') })
  expect(written).toBe(1)
  expect(kept).toHaveLength(3)
})

test('a draft has none', async () => {
  const { bytes } = await write({ 'sessions/escalation.md': SESSION.replace('status: published', 'status: draft') })
  expect([...bytes.keys()]).toEqual(['slides/briefings/child-t.pptx', 'slides/briefings/men.pptx'])
})
