import { describe, expect, test } from 'vitest'
import { DEV_COMMANDS } from '../../../scripts/dev/commands.ts'
import { helpOf, optionsOf, readCommandLine } from '../../../src/cli/options/command-line.ts'
import { COMMANDS, type Command } from '../../../src/cli/options/commands.ts'
import { UsageError } from '../../../src/settings/environment.ts'

const ALL: Readonly<Record<string, Command>> = { ...COMMANDS, ...DEV_COMMANDS }
const rowOf = (name: string): Command => ALL[name] as Command
const read = (name: string, args: readonly string[], env = {}) => readCommandLine(name, rowOf(name), args, env)

test.each<[string, string, string[], string]>([
  [
    'an option that is not known',
    'check',
    ['--zzzzzz', 'x'],
    'Unknown option `--zzzzzz`. Known: --format, --out, --content, --dist, --help.',
  ],
  ['a slip of one', 'check', ['--formt', 'json'], 'Unknown option `--formt`. Did you mean `--format`?'],
  ['the beginning of one', 'build', ['--cont', 'x'], 'Unknown option `--cont`. Did you mean `--content`?'],
  ['one of JavaScript', 'check', ['--constructor', 'x'], 'Unknown option `--constructor`.'],
  ['a word that belongs to none', 'due', ['90'], '`90` belongs to no option. Known: --days, --format, --out, --content, --dist, --help.'],
  ['an option without its value', 'check', ['--content'], 'Write `--content` as the path of a folder.'],
  ['one with an empty value', 'check', ['--content', ''], 'Write `--content` as the path of a folder.'],
  [
    'one with another option in place of its value',
    'check',
    ['--content', '--format', 'json'],
    'Write `--content` as the path of a folder.',
  ],
  ['one that is given twice', 'check', ['--content', 'a', '--content=b'], '`--content` is given twice.'],
  [
    'a value that is not on the list',
    'check',
    ['--format', 'csv'],
    'There is no format `csv`. Known: `text`, `json`, `github`, `gitlab`, `places`.',
  ],
  ['a slip of one that is', 'build', ['--of', 'draft'], 'There is no of `draft`. Did you mean `drafts`?'],
  ['a number below nought', 'due', ['--days', '-1'], 'Write `--days` as a whole number from 1 to 3660, not `-1`.'],
  ['numbers, one of them none', 'bench', ['--n', '200,x'], 'Write `--n` as whole numbers from 8 up, such as `200,1000`, not `200,x`.'],
  ['a value after a flag', 'search:eval', ['--misses=yes'], '`--misses` is a word by itself, without a value.'],
  ['what must be given', 'sign-off', ['--role', 'Lead'], 'Write `--file` as the file, such as `briefings/child-t.md`.'],
  [
    'a folder for a command that has none',
    'fuzz',
    ['--content', 'x'],
    'Unknown option `--content`. This command tries Sevenfold itself, with the example.',
  ],
])('%s is said, with what to type', (_, name, args, words) => {
  expect(() => read(name, args)).toThrow(UsageError)
  expect(() => read(name, args)).toThrow(words)
})

test('what npm took for itself is not passed over', () => {
  expect(() => read('build', [], { npm_config_content: '../ours' })).toThrow(
    new UsageError('npm took `--content` for itself. Write `--` before it: npm run build -- --content ../ours'),
  )
  expect(() => read('build', ['../ours'], { npm_config_content: 'true' })).toThrow(/^npm took `--content` for itself\./)
})

test('what is given is read, and what is not has its usual value', () => {
  expect(read('due', ['--days=90', '--out', 'due.ics'])).toEqual({
    days: 90,
    format: 'text',
    out: 'due.ics',
    content: undefined,
    dist: undefined,
    help: false,
  })
  expect(read('search:bench', ['--n', '8,9'])).toMatchObject({ n: [8, 9] })
  expect(read('search:eval', ['--misses'])).toMatchObject({ misses: true, queries: undefined })
})

describe.each(Object.keys(ALL))('%s', (name) => {
  test('has help that names each of its options', () => {
    expect(read(name, ['--help'])).toEqual({ help: true })
    const help = helpOf(name, rowOf(name))
    for (const option of Object.keys(optionsOf(rowOf(name)))) expect(help).toContain(`  --${option} `)
    expect(help.split('\n').every((line) => line.length <= 110)).toBe(true)
  })

  test('takes the folders of content and site, unless it works on neither', () => {
    const takes = ['content', 'dist'].filter((option) => option in optionsOf(rowOf(name)))
    expect(takes).toEqual(['itself', 'nothing'].includes(rowOf(name).on) ? [] : ['content', 'dist'])
  })
})
