import { createHash } from 'node:crypto'
import { join, relative, resolve } from 'node:path'
import { checkVariables, contentOf, type Environment, ROOT, startFolder, UsageError } from './environment.ts'

export { UsageError } from './environment.ts'

/** What the world outside tells the commands: read at their edge, and passed in. */
export interface Settings {
  /** The content folder, absolute. */
  folder: string
  /** The same, as a person would name it in a message. */
  displayFolder: string
  /** Where the command was typed: the paths that a person gives and reads are relative to it. */
  cwd: string
  now: Date
  cacheDir: string
  /** Whether drafts and entries under embargo are shown: in a draft preview alone. No environment says so, only the command. */
  drafts: boolean
}

/**
 * @param env `SEVENFOLD_CONTENT` names another content folder; `SOURCE_DATE_EPOCH` (seconds) sets the moment of
 *   the build, so that the same content gives the same bytes. An empty one counts as not set.
 * @throws {UsageError} when `SOURCE_DATE_EPOCH` is no such number, or a variable is not known.
 */
export function settings(env: Environment, clock: () => Date): Settings {
  checkVariables(env)
  const cwd = startFolder(env)
  const named = env['SEVENFOLD_CONTENT']
  const folder = named ? resolve(cwd, named) : contentOf(ROOT)
  const epoch = env['SOURCE_DATE_EPOCH'] || undefined
  const now = epoch === undefined ? clock() : new Date(Number(epoch) * 1000)
  if (Number.isNaN(now.getTime()))
    throw new UsageError(`SOURCE_DATE_EPOCH must be a number of seconds, such as ${Math.floor(clock().getTime() / 1000)}.`)
  const name = createHash('sha256').update(folder).digest('hex').slice(0, 12)
  return { folder, displayFolder: displayPath(folder, cwd), cwd, now, cacheDir: join(ROOT, '.sevenfold/cache', name), drafts: false }
}

/** A path as a person would name it from where the command was typed. */
export const displayPath = (path: string, cwd: string): string => relative(cwd, path) || '.'

/** The same for a draft preview. It keeps nothing where a build could find it. */
export const forDraftPreview = (settings: Settings): Settings => ({ ...settings, cacheDir: `${settings.cacheDir}-drafts`, drafts: true })
