import { join } from 'node:path'
import { expect, test } from 'vitest'
import type { Name } from '../../../src/cli/options/commands.ts'
import { ROOT } from '../../../src/settings/environment.ts'
import { run } from '../command-line.ts'

const told = (name: Name, args: string[], env: Record<string, string> = {}) => {
  const { status, stderr } = run(name, args, { env })
  return { status, said: stderr }
}

test.each<[string, Name, string[], Record<string, string>, string]>([
  ['an unknown option', 'check', ['--formt', 'json'], {}, 'Unknown option `--formt`. Did you mean `--format`?'],
  [
    'an unknown variable',
    'check',
    [],
    { SEVENFOLD_CONTNET: 'ours' },
    'Unknown variable `SEVENFOLD_CONTNET`. Did you mean `SEVENFOLD_CONTENT`?\n',
  ],
  ['a folder that is not there', 'build', ['--content', '../no-such-folder'], {}, 'There is no folder `../no-such-folder`.'],
  ['the same by its variable', 'dev', [], { SEVENFOLD_CONTENT: '../no-such-folder' }, 'There is no folder `../no-such-folder`.'],
  ['a moment that is none', 'check', [], { SOURCE_DATE_EPOCH: 'abc' }, 'SOURCE_DATE_EPOCH must be a number of seconds, such as '],
  ['a place that is taken', 'build', [], { SEVENFOLD_DIST: join(ROOT, 'src') }, 'The site cannot be built into'],
])('%s is said in a sentence, without a trace, and ends the command with 2', (_, name, args, env, sentence) => {
  const { status, said } = told(name, args, env)
  expect(said).toContain(sentence)
  expect(said).not.toMatch(/\n\s+at /)
  expect(status).toBe(2)
})

test('an empty setting counts as not set', () => {
  expect(told('check', [], { SOURCE_DATE_EPOCH: '', SEVENFOLD_CONTENT: '' })).toMatchObject({ status: 0, said: '' })
})
