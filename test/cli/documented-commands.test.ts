import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { readCommandLine } from '../../src/cli/options/command-line.ts'
import { COMMANDS, type Name } from '../../src/cli/options/commands.ts'
import { checkVariables, ROOT } from '../../src/settings/environment.ts'

const { scripts } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as { scripts: Record<string, string> }

/** What npm does by itself. */
const OF_NPM = /^npm (--prefix \S+ )?(ci|audit)$/

/** The commands that a text shows, in blocks and within lines, each as it would be typed. */
function commandsIn(markdown: string): string[] {
  const blocks = [...markdown.matchAll(/^```\w*\n([\s\S]*?)^```$/gm)].flatMap(([, block = '']) => block.split('\n'))
  const spans = [...markdown.replace(/^```\w*\n[\s\S]*?^```$/gm, '').matchAll(/`([^`\n]+)`/g)].map(([, span = '']) => span)
  return [...blocks, ...spans]
    .flatMap((line) => line.replace(/\s+# .*$/, '').split(' && '))
    .map((one) => one.trim())
    .filter((one) => /^(\w+=\S+ )*(npm|npx|node) \S/.test(one))
}

/** What is wrong with a command as it would be typed, or nothing. */
function fault(typed: string): string | undefined {
  const [words = ''] = /^(\w+=\S+ )*/.exec(typed) ?? []
  const command = typed.slice(words.length)
  if (OF_NPM.test(command)) return undefined
  const [, name = 'test', rest = ''] = /^npm (?:--prefix \S+ )?(?:run (\S+)|test)(?: -- (.*))?$/.exec(command) ?? [undefined, '']
  const [program, file, ...given] = (scripts[name] ?? '').split(' ')
  if (program === undefined || program === '') return 'There is no such script.'
  if (program !== 'node') return rest === '' ? undefined : 'It takes no options.'
  const own = Object.keys(COMMANDS).find((one) => scripts[one] === `node ${file}`)
  if (own === undefined) return `${file} is in no table.`
  const args = [...given, ...[...rest.matchAll(/"([^"]*)"|(\S+)/g)].map(([, quoted, plain]) => quoted ?? plain ?? '')]
  try {
    checkVariables(Object.fromEntries(words.split(' ').map((word) => word.split('='))))
    readCommandLine(own as Name, args)
    return undefined
  } catch (error) {
    return (error as Error).message
  }
}

const shown = ['README.md', 'CONTRIBUTING.md', ...globSync('docs/**/*.md', { cwd: ROOT }).sort()].map(
  (path) => [path, commandsIn(readFileSync(join(ROOT, path), 'utf8'))] as const,
)

test('every command that the documents show can be pasted', () => {
  const faults = shown.flatMap(([path, commands]) => commands.map((typed) => [path, typed, fault(typed)]).filter(([, , wrong]) => wrong))
  expect(faults).toEqual([])
  expect(shown.flatMap(([, commands]) => commands).length).toBeGreaterThan(50)
})

test('every script of the checkout that is a command has its row', () => {
  const files = Object.values(scripts).flatMap((script) => /^node (\S+)/.exec(script)?.[1] ?? [])
  const rows = Object.keys(COMMANDS).map((name) => scripts[name]?.split(' ')[1] ?? `scripts/${name}.ts`)
  expect(files.filter((file) => !rows.includes(file))).toEqual([])
})

test.each([
  ['npm run due -- --format ics > due.ics', /belongs to no option/],
  ['npm run due --format ics', /There is no such script/],
  ['npm run biuld', /There is no such script/],
  ['npm run check -- --formt json', /Unknown option/],
  ['SEVENFOLD_CONTNET=ours npm run build', /Unknown variable/],
  ['npm run lint -- --fix', /takes no options/],
])('what could not be pasted is found: %s', (typed, words) => {
  expect(commandsIn(`\`\`\`\n${typed}   # it does\n\`\`\``)).toEqual([typed])
  expect(fault(typed)).toMatch(words)
})
