import { spawnSync } from 'node:child_process'
import { expect, test } from 'vitest'
import { quoted } from '../../src/settings/quoted.ts'

test.each([
  'Safeguarding lead',
  'a"b',
  '$(touch x)',
  '`touch x`',
  "O'Brien’s $HOME",
  'C:\\My files',
  'ends in \\',
  '\\\\server\\share',
  '!!',
  '%PATH%',
])('%s stays one word in a shell', (word) =>
  expect(spawnSync('sh', ['-c', `printf %s ${quoted(word)}`], { encoding: 'utf8' }).stdout).toBe(word),
)

test('what needs no more stands between double quotes, which all shells know', () =>
  expect(quoted('Safeguarding lead')).toBe('"Safeguarding lead"'))
