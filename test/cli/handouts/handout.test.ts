import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { handoutsOf } from '../../../src/cli/handouts/handout.ts'
import { writeMarker } from '../../../src/hosting/marker.ts'

test('a notice is not handed out, nor what leads to one, and a further page of the list is none', () => {
  const dist = mkdtempSync(join(tmpdir(), 'sevenfold-handout-'))
  onTestFinished(() => rmSync(dist, { recursive: true }))
  const moved = '<meta http-equiv="refresh" content="0;url=/briefings/child-q/">'
  const pages = { 'child-t': 'x', 'child-q': '<article class="column" data-withdrawn>', 'child-old': moved, 2: 'x' }
  writeMarker(dist, { base: '/', isDraftPreview: false })
  for (const [id, html] of Object.entries(pages)) {
    mkdirSync(join(dist, 'briefings', id), { recursive: true })
    writeFileSync(join(dist, 'briefings', id, 'index.html'), html)
  }
  expect(handoutsOf(dist).map(({ file }) => file)).toEqual([
    'briefings/child-t.pdf',
    'briefings/child-t-large-print.pdf',
    'action-plan.pdf',
  ])
})
