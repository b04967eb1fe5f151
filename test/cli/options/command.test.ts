import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { ROOT } from '../../../src/settings/environment.ts'

const run = (script: string, args: string[], env: Record<string, string> = {}) => {
  const { status, stderr } = spawnSync(process.execPath, [join(ROOT, 'src/cli', script), ...args], {
    env: { ...process.env, ...env },
    encoding: 'utf8',
  })
  return { status, said: stderr }
}

test.each([
  ['an unknown option', 'check.ts', ['--formt', 'json'], {}, 'Unknown option `--formt`. Did you mean `--format`?'],
  [
    'an unknown variable',
    'check.ts',
    [],
    { SEVENFOLD_CONTNET: 'ours' },
    'Unknown variable `SEVENFOLD_CONTNET`. Did you mean `SEVENFOLD_CONTENT`?\n',
  ],
  ['a folder that is not there', 'build.ts', ['--content', '../no-such-folder'], {}, 'There is no folder `../no-such-folder`.'],
  ['the same by its variable', 'dev.ts', [], { SEVENFOLD_CONTENT: '../no-such-folder' }, 'There is no folder `../no-such-folder`.'],
  ['a moment that is none', 'check.ts', [], { SOURCE_DATE_EPOCH: 'abc' }, 'SOURCE_DATE_EPOCH must be a number of seconds, such as '],
  ['a place that is taken', 'build.ts', [], { SEVENFOLD_DIST: join(ROOT, 'src') }, 'The site cannot be built into'],
])('%s is said in a sentence, without a trace, and ends the command with 2', (_, script, args, env, sentence) => {
  const { status, said } = run(script, args, env)
  expect(said).toContain(sentence)
  expect(said).not.toMatch(/\n\s+at /)
  expect(status).toBe(2)
})

test('an empty setting counts as not set', () => {
  expect(run('check.ts', [], { SOURCE_DATE_EPOCH: '', SEVENFOLD_CONTENT: '' })).toMatchObject({ status: 0, said: '' })
})
