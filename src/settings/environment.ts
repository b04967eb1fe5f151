import { existsSync, readFileSync, realpathSync } from 'node:fs'
import { basename, dirname, join, relative, resolve } from 'node:path'
import { distance } from 'fastest-levenshtein'
import { EXAMPLE_ADDRESS } from './example.ts'

/** What a person told a command wrongly, in a sentence that they can act on. */
export class UsageError extends Error {}

export type Environment = Readonly<Record<string, string | undefined>>

/** The folder of this package: a checkout of Sevenfold, or where it is installed. */
export const PACKAGE = resolve(import.meta.dirname, '../..')

/** The files of every site that are copied as they are. */
export const PUBLIC = join(PACKAGE, 'public')

/** What a new site is begun with. */
export const STARTER = join(PACKAGE, 'starter')

/** What hosts need of a site: a folder for each. */
export const HOSTS = join(PACKAGE, 'hosts')

/** Whether this is a checkout, with the example and the tests, and not an installed package. */
export const IS_CHECKOUT = existsSync(join(PACKAGE, 'src'))

/**
 * The folder of the project that a command works for, with its `astro.config`: where the site is built, and what is kept between
 * builds. Without one it is the checkout, or the folder itself.
 */
export function projectFolder(cwd: string): string {
  for (let folder = resolve(cwd); ; folder = dirname(folder)) {
    if (configOf(folder)) return folder
    if (folder === dirname(folder)) return IS_CHECKOUT ? PACKAGE : resolve(cwd)
  }
}

/** The `astro.config` of a folder, if it has one. */
export const configOf = (folder: string): string | undefined =>
  ['mjs', 'js', 'ts', 'mts'].map((ending) => join(folder, `astro.config.${ending}`)).find((path) => existsSync(path))

/**
 * The content folder of a project: what its `astro.config` says between quotation marks, as in `sevenfold({ content: './content' })`,
 * or `content/`. The file is not run for that: a command that only checks has no need of Astro.
 */
export function contentOf(project: string): string {
  const config = configOf(project)
  const named = config && /\bcontent:\s*(['"`])([^'"`$]+)\1/.exec(readFileSync(config, 'utf8'))?.[2]
  return resolve(project, named ?? 'content')
}

/** The project of this process. */
export const ROOT = projectFolder(process.cwd())

/** The content that a checkout brings along. */
export const EXAMPLE = { folder: join(PACKAGE, 'content'), address: EXAMPLE_ADDRESS }

/** Folders that a person can name: as an option, or as a variable. */
export const FOLDER_VARIABLES = {
  content: 'SEVENFOLD_CONTENT',
  dist: 'SEVENFOLD_DIST',
  preview: 'SEVENFOLD_PREVIEW',
  handouts: 'SEVENFOLD_HANDOUTS',
} as const
export type NamedFolder = keyof typeof FOLDER_VARIABLES

const VARIABLES: readonly string[] = Object.values(FOLDER_VARIABLES)

/**
 * Nothing that somebody meant to say is passed over: a variable that is nearly one of Sevenfold's, or has its name.
 *
 * @throws {UsageError} for each that is not known. An empty one counts as not set.
 */
export function checkVariables(env: Environment): void {
  const near = (name: string) => VARIABLES.find((known) => distance(known, name.toUpperCase()) <= 2)
  const isMeant = (name: string) => /^_?seven_?fold/i.test(name) || near(name) !== undefined
  const unknown = Object.keys(env).filter((name) => env[name] && !VARIABLES.includes(name) && isMeant(name))
  if (unknown.length === 0) return
  const words = unknown.map((name) => `Unknown variable \`${name}\`.${near(name) ? ` Did you mean \`${near(name)}\`?` : ''}`)
  throw new UsageError([...words, `Known variables: ${VARIABLES.join(', ')}.`].join('\n'))
}

/**
 * The folder in which a command was typed. npm runs the scripts of a checkout in the checkout, and tells where it was
 * itself begun; any other program that runs them means its own folder.
 */
export function startFolder(env: Environment, cwd = process.cwd()): string {
  const { INIT_CWD, npm_package_json: npmPackage } = env
  const byNpm = INIT_CWD && npmPackage && isSame(dirname(npmPackage), PACKAGE) && isSame(cwd, PACKAGE)
  return byNpm ? INIT_CWD : cwd
}

/**
 * Nobody publishes the example without a word: it is taken where it is named, or where a command is typed in the checkout.
 *
 * @throws {UsageError} where neither holds.
 */
export function checkContentNamed(env: Environment): void {
  if (env[FOLDER_VARIABLES.content] || ROOT !== PACKAGE || (IS_CHECKOUT && holds(PACKAGE, realPath(startFolder(env))))) return
  throw new UsageError(
    'Name your content folder: `--content DIR`. Without it, a command takes the example, and only in the folder of Sevenfold itself.',
  )
}

/** Whether a path is a folder or lies within it. */
export const holds = (folder: string, path: string): boolean => !/^\.\.(?:[/\\]|$)/.test(relative(folder, path))

const isSame = (one: string, other: string): boolean => realPath(one) === realPath(other)

/** A path without symbolic links, also where its end is not there yet. */
export function realPath(path: string): string {
  if (existsSync(path)) return realpathSync(path)
  return path === dirname(path) ? path : join(realPath(dirname(path)), basename(path))
}
