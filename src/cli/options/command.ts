import { existsSync, statSync } from 'node:fs'
import { dirname, resolve } from 'node:path'
import { contentFolder, formatContentFolder } from '../../settings/content-folder.ts'
import {
  checkContentNamed,
  checkVariables,
  contentOf,
  EXAMPLE,
  FOLDER_VARIABLES,
  holds,
  type NamedFolder,
  PACKAGE,
  ROOT,
  realPath,
  startFolder,
  UsageError,
} from '../../settings/environment.ts'
import { quoted } from '../../settings/quoted.ts'
import { displayPath, type Settings, settings } from '../../settings/settings.ts'
import { writeInPlace } from '../write-in-place.ts'
import { helpOf, readCommandLine, type Values } from './command-line.ts'
import { type Chosen, COMMANDS, type Command, type Name } from './commands.ts'
import { typed } from './typed.ts'

/** Runs a verb of `sevenfold`. What a person told it wrongly is said in a sentence, and ends it with 2. */
export const command = <N extends Name>(
  name: N,
  run: (chosen: Chosen<(typeof COMMANDS)[N]>, settings: Settings) => void | Promise<void>,
): Promise<void> => runCommand(name, COMMANDS[name], run)

/** The same for any command. */
export async function runCommand<C extends Command>(
  name: string,
  row: C,
  run: (chosen: Chosen<C>, settings: Settings) => void | Promise<void>,
): Promise<void> {
  let told: Settings | undefined
  try {
    const chosen = readCommandLine(name, row, process.argv.slice(2), process.env)
    if (chosen['help']) return console.log(helpOf(name, row))
    const cwd = startFolder(process.env)
    checkVariables(process.env)
    nameFolders(row, chosen, cwd)
    told = settings(process.env, () => new Date())
    if (typeof chosen['out'] === 'string') refuseNoFile(resolve(cwd, chosen['out']), chosen['out'])
    // What is printed for machines stays clean.
    const say = (chosen['format'] ?? 'text') === 'text' ? console.log : console.error
    const { on } = row
    if (on === 'content') say(formatContentFolder(told.folder, told.cwd))
    if (on === 'itself') say(formatContentFolder(EXAMPLE.folder, told.cwd))
    await run(chosen as Chosen<C>, told)
  } catch (error) {
    if (!(error instanceof UsageError)) throw error
    console.error(told ? asTypedIn(error.message, told) : error.message)
    process.exitCode = 2
  }
}

/**
 * Puts the folders that a command works on into its environment, each with its whole path: Astro loads its own
 * configuration, and what works beside the command begins anew.
 */
function nameFolders({ on }: Command, chosen: Values, cwd: string): void {
  if (on === 'itself' || on === 'nothing') return
  const { env } = process
  for (const [option, variable] of Object.entries(FOLDER_VARIABLES) as [NamedFolder, string][]) {
    const named = chosen[option] ?? env[variable]
    if (typeof named !== 'string' || named === '') continue
    env[variable] = option === 'content' ? contentFolder(named, cwd) : resolve(cwd, named)
  }
  if (on === 'site') return
  checkContentNamed(env)
  env[FOLDER_VARIABLES.content] ||= ROOT === PACKAGE ? EXAMPLE.folder : contentFolder(contentOf(ROOT), cwd)
}

/** What a person types to run another command from where they typed this one. */
export function asTyped(name: Name, { cwd, folder, displayFolder }: Settings, options: Readonly<Record<string, string>> = {}): string {
  const asWord = (word: string) => (/^[\w./-]+$/.test(word) ? word : quoted(word))
  const prefix = holds(ROOT, realPath(cwd)) ? '' : `--prefix ${asWord(displayPath(ROOT, cwd))}`
  const isNamed = COMMANDS[name].on === 'content' && folder !== contentOf(ROOT)
  const given = Object.entries({ ...(isNamed ? { content: displayFolder } : {}), ...options }).flatMap(([option, value]) => [
    `--${option}`,
    asWord(value),
  ])
  return typed(name, given.join(' '), prefix)
}

/** Commands that are about the built site, and so take along where it was said to be. */
const ABOUT_THE_SITE: readonly string[] = ['build', 'preview', 'withdraw', 'rollback', 'handouts'] satisfies Name[]

/** A text with the commands in it as a person types them from where they typed this one. */
export function asTypedIn(text: string, settings: Settings): string {
  const dist = process.env[FOLDER_VARIABLES.dist]
  return text.replace(/\bnpm run ([a-z]+(?:[:-][a-z]+)*)(?! -- --content\b)(?: -- (?=\S))?/g, (whole, name: string) => {
    if (!Object.hasOwn(COMMANDS, name)) return whole
    const where = dist && ABOUT_THE_SITE.includes(name) ? { dist: displayPath(dist, settings.cwd) } : {}
    const command = asTyped(name as Name, settings, where)
    const isNpm = command.startsWith('npm ')
    return whole.endsWith(' -- ') ? `${command}${command.includes(' -- ') || !isNpm ? ' ' : ' -- '}` : command
  })
}

/** Prints data, or writes it into the file that was named for it. */
export function print(text: string, out: string | undefined, cwd: string): void {
  const whole = text.endsWith('\n') ? text : `${text}\n`
  if (out === undefined) process.stdout.write(whole)
  else {
    writeInPlace(resolve(cwd, out), whole)
    console.error(`Wrote ${out}.`)
  }
}

/** @throws {UsageError} before any work, where the file could not be written after it. */
function refuseNoFile(path: string, named: string): void {
  if (!existsSync(dirname(path))) throw new UsageError(`There is no folder \`${dirname(path)}\` to write \`${named}\` into.`)
  if (existsSync(path) && statSync(path).isDirectory()) throw new UsageError(`\`${named}\` is a folder. Name a file.`)
}
