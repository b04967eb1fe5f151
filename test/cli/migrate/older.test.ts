import { join } from 'node:path'
import { expect, test } from 'vitest'
import { formatOlder } from '../../../src/cli/migrate/older.ts'
import { loadLibrary } from '../../../src/library/load.ts'
import { ROOT } from '../../../src/settings/environment.ts'
import { load, swap } from '../../library/folder.ts'

const filesOf = (folder: string) => loadLibrary({ folder: join(ROOT, folder), now: new Date('2026-12-01T12:00:00Z') }).files

test('what is of an older form and still read is told of once, with the command', () => {
  expect(formatOlder(filesOf('test/formats/0.2'))).toBe(
    'Of an older form, which is still read: `headings` in 1 file, `children` in 2 files. To see it in today’s: npm run migrate',
  )
  expect(formatOlder(filesOf('content'))).toBeUndefined()
})

test('what is not read any more is told of where it stands, with the command', () => {
  const { errors } = load({
    'site.yaml': swap('policies:', 'messages: { register: { cite: Quote it }, facts: { kinds: { review: R } } }\npolicies:'),
  })
  const CURE = 'These words stand nowhere any more. What takes them out: npm run migrate -- --write'
  expect(errors).toEqual([
    expect.stringMatching(/^site\.yaml:\d+:\d+ field-unknown There is no field `cite` in `messages\.register`\. /),
    expect.stringMatching(/^site\.yaml:\d+:\d+ field-unknown There is no field `kinds` in `messages\.facts`\. /),
  ])
  expect(errors.every((one) => one.endsWith(CURE))).toBe(true)
})
