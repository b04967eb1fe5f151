import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { entryStatuses } from '../../../src/library/read/entry-status.ts'
import { noticedAddresses } from '../../../src/library/withdrawal/link.ts'
import { loadMending } from '../../../src/library/withdrawal/load-mended.ts'
import { NOW, type Override, swap, write } from '../folder.ts'

/** The Library of content with errors, where a withdrawal does not wait. */
function mendedOf(overrides: Readonly<Record<string, Override>>) {
  const folder = mkdtempSync(join(tmpdir(), 'sevenfold-mended-'))
  try {
    write(folder, overrides)
    return loadMending({ folder, now: NOW }, entryStatuses(folder, NOW))?.library ?? expect.fail()
  } finally {
    rmSync(folder, { recursive: true })
  }
}

const gone = swap('status: published', 'status: withdrawn\nwithdrawn: { on: 2026-11-21, reason: It was wrong. }')

test('what is faulty has a notice in its place, but for what nobody was to see yet: of that nothing tells', () => {
  const page = (life: string) => `---\ntitle: Later\nsumary: x\n${life}\n---\nx\n`
  const { mended, pages } = mendedOf({
    'pages/faulty.md': page('status: published'),
    'pages/later.md': page('publishFrom: 2099-01-01'),
    'briefings/men.md': gone,
  })
  expect([mended.map(({ address }) => address), pages]).toEqual([['/faulty/'], []])
})

test('an alias for where a notice stands now takes no address from it', () => {
  const library = mendedOf({ 'briefings/men.md': gone, 'briefings/child-t.md': swap('kind: review', 'kind: review\naliases: [men]') })
  const noticed = noticedAddresses(library)
  expect(noticed).toContain('/briefings/men/')
  expect(library.former.map(({ from }) => from).filter((from) => noticed.includes(from))).toEqual([])
})
