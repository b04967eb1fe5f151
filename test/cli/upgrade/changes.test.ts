import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { changesSince, isNewer } from '../../../src/cli/upgrade/changes.ts'
import { ROOT } from '../../../src/settings/environment.ts'

const CHANGELOG = `# Changes

What a version promises.

## Next

- A **new** thing: [how](docs/content.md#new).

## 0.10.0

- Ten.

## 0.9.0

- Nine.
`

test('what came after a version is told, the newest first, as plain text', () => {
  expect(changesSince(CHANGELOG, '0.9.0')).toEqual([
    { version: 'Next', text: '- A new thing: how (docs/content.md#new).' },
    { version: '0.10.0', text: '- Ten.' },
  ])
  expect(changesSince(CHANGELOG, '0.1.0').map(({ version }) => version)).toEqual(['Next', '0.10.0', '0.9.0'])
})

test.each([
  ['0.10.0', '0.9.0', true],
  ['0.9.0', '0.9.0', false],
  ['0.9.0', '0.10.0', false],
  ['Next', '99.0.0', true],
])('whether %s is newer than %s: %s', (version, other, is) => {
  expect(isNewer(version, other)).toBe(is)
})

test('each section of what is shipped is of a version, the newest first, and says something', () => {
  const all = changesSince(readFileSync(join(ROOT, 'CHANGELOG.md'), 'utf8'), '0.0.0')
  const versions = all.map(({ version }) => version)
  expect(versions.filter((version) => !/^(?:Next|\d+\.\d+\.\d+)$/.test(version))).toEqual([])
  expect(versions).toEqual(versions.toSorted((a, b) => (isNewer(a, b) ? -1 : 1)))
  expect(all.filter(({ text }) => text === '')).toEqual([])
})
