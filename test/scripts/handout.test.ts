import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { handoutsOf } from '../../scripts/handout.ts'

test('a notice is not handed out, and a further page of the list is none', () => {
  const dist = mkdtempSync(join(tmpdir(), 'sevenfold-handout-'))
  onTestFinished(() => rmSync(dist, { recursive: true }))
  for (const [id, html] of Object.entries({ 'child-t': 'x', 'child-q': '<article class="column" data-withdrawn>', 2: 'x' })) {
    mkdirSync(join(dist, 'briefings', id), { recursive: true })
    writeFileSync(join(dist, 'briefings', id, 'index.html'), html)
  }
  expect(handoutsOf(dist).map(({ file }) => file)).toEqual([
    'briefings/child-t.pdf',
    'briefings/child-t-large-print.pdf',
    'action-plan.pdf',
  ])
})
