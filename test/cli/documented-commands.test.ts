import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { DEV_COMMANDS } from '../../scripts/dev/commands.ts'
import { readCommandLine } from '../../src/cli/options/command-line.ts'
import { COMMANDS, type Command } from '../../src/cli/options/commands.ts'
import { checkVariables, ROOT } from '../../src/settings/environment.ts'

const { scripts } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as { scripts: Record<string, string> }

const SEVENFOLD = 'src/cli/sevenfold.ts'
const TABLE: Readonly<Record<string, Command>> = { ...COMMANDS, ...DEV_COMMANDS }

/** What npm and Node do by themselves. */
const OF_NPM = /^node --version$|^npm (--prefix \S+ )?(ci|audit|pack( \S+( --pack-destination \S+)?)?|install \S+\.tgz)$/

/** What Astro does by itself, and what an installed package does. */
const OF_NPX = /^npx (astro (dev|build|preview)|--no sevenfold (\S+))$/

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
  const [variables = ''] = /^(\w+=\S+ )*/.exec(typed) ?? []
  const command = typed.slice(variables.length)
  if (OF_NPM.test(command)) return undefined
  const [isOfNpx, , , verb] = OF_NPX.exec(command) ?? []
  if (isOfNpx) return verb === undefined || verb in COMMANDS ? undefined : 'There is no such verb.'
  const [, name = 'test', rest = ''] = /^npm (?:--prefix \S+ )?(?:run (\S+)|test)(?: -- (.*))?$/.exec(command) ?? [undefined, '']
  const [program, file = '', ...words] = (scripts[name] ?? '').split(' ')
  if (program === undefined || program === '') return 'There is no such script.'
  if (program !== 'node') return rest === '' ? undefined : 'It takes no options.'
  const isVerb = file === SEVENFOLD
  const own = isVerb ? words.shift() : Object.keys(DEV_COMMANDS).find((one) => scripts[one] === `node ${file}`)
  const row = own === undefined ? undefined : TABLE[own]
  if (own === undefined || row === undefined) return `${file} is in no table.`
  const given = words
  const args = [...given, ...[...rest.matchAll(/"([^"]*)"|(\S+)/g)].map(([, quoted, plain]) => quoted ?? plain ?? '')]
  try {
    checkVariables(Object.fromEntries(variables.split(' ').map((word) => word.split('='))))
    readCommandLine(own, row, args)
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

test('every script of the checkout that is a command has its row, and every verb its script', () => {
  const typed = Object.entries(scripts).flatMap(([name, script]) => {
    // What npm runs by itself is typed by nobody.
    if (name === 'prepack') return []
    const [, file, verb] = /^node (\S+)(?: (\S+))?/.exec(script) ?? []
    return file === undefined ? [] : [file === SEVENFOLD ? verb : name.replace('test:all', 'test')]
  })
  expect(typed.filter((name) => name === undefined || !Object.hasOwn(TABLE, name))).toEqual([])
  expect(Object.keys(COMMANDS).filter((name) => !typed.includes(name))).toEqual([])
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
