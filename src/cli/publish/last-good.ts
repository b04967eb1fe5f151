import {
  copyFileSync,
  existsSync,
  linkSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs'
import { basename, dirname, join, relative, resolve } from 'node:path'
import { type Loaded, loadLibrary } from '../../library/load.ts'
import { entryStatuses } from '../../library/read/entry-status.ts'
import { mayHavePlace } from '../../library/read/folder.ts'
import { loadMending, type MendedLibrary } from '../../library/withdrawal/load-mended.ts'
import {
  changesSince,
  formatHeldBack,
  heldBackBy,
  isSame,
  type LastGood,
  withdrawnIn,
  withdrawnLately,
} from '../../library/withdrawal/since-last-good.ts'
import { fieldsOf, listOf } from '../../model/fields.ts'
import { fileOf, KINDS } from '../../model/kinds.ts'
import { holds, ROOT } from '../../settings/environment.ts'
import { type Settings, UsageError } from '../../settings/settings.ts'
import { isNotice } from './site-before.ts'
import { swap } from './swap.ts'

/** Stands beside the content that last passed, and says when that was. */
const RECORD = 'last-good.json'
const CONTENT = 'content'

/**
 * The folder that keeps the content that last passed.
 *
 * @param given as a person named it; by default, one of Sevenfold's own for each content folder.
 * @throws {UsageError} where it holds anything else, or belongs to the content or to the site.
 */
export function lastGoodFolder(
  given: string | undefined,
  { folder, cacheDir, cwd }: Pick<Settings, 'folder' | 'cacheDir' | 'cwd'>,
  dist: string,
): string {
  if (!given) return join(ROOT, '.sevenfold/last-good', basename(cacheDir))
  const place = resolve(cwd, given)
  for (const kept of [folder, dist])
    if (holds(place, kept) || holds(kept, place))
      throw new UsageError(
        `The content that last passed cannot be kept in \`${place}\`: that holds \`${kept}\`, or lies in it. Name another folder.`,
      )
  if (existsSync(place) && readdirSync(place).length > 0 && !existsSync(join(place, RECORD)))
    throw new UsageError(
      `The content that last passed cannot be kept in \`${place}\`: there is something else in that folder. Empty it, or name another.`,
    )
  return place
}

/** The content that last passed; nothing where none was kept, or it is not whole. */
export function lastGoodIn(place: string): LastGood | undefined {
  try {
    const { at, since, pulledBack } = fieldsOf(JSON.parse(readFileSync(join(place, RECORD), 'utf8')))
    const content = join(place, CONTENT)
    const [when, texts] = [new Date(String(at)), (value: unknown) => listOf(value).map(String)]
    return Number.isNaN(when.getTime()) || !existsSync(content)
      ? undefined
      : { content, at: when, since: texts(since), pulledBack: texts(pulledBack) }
  } catch {
    return undefined
  }
}

/**
 * Keeps content as the last that passed, whole or not at all.
 *
 * @param work a folder to put it together in; nothing is left of it.
 */
export function keepLastGood(
  place: string,
  content: string,
  record: Pick<LastGood, 'at'> & Partial<Pick<LastGood, 'since' | 'pulledBack'>>,
  work: string,
): void {
  try {
    copyContent(content, join(work, CONTENT), join(place, CONTENT))
    const { at, since = [], pulledBack = [] } = record
    writeFileSync(join(work, RECORD), `${JSON.stringify({ at, since, pulledBack })}\n`)
    swap(work, place)
  } finally {
    rmSync(work, { recursive: true, force: true })
  }
}

/** What a build that a withdrawal does not wait for is made of. */
export interface Withdrawal extends MendedLibrary {
  /** What is held back, in words. */
  said: string
  /** Keeps what was read as the content that last passed, if it is of that. */
  keep(): void
}

interface Making {
  /** Where the content that last passed is kept. */
  place: string
  /** The site that stands. */
  dist: string
  /** Whether somebody withdraws something at this moment. */
  isAsked: boolean
  /** A folder to work in. */
  work: string
  /** Is told of what was pulled back without being withdrawn, where nothing is: readers still see it. */
  still(paths: readonly string[]): void
}

/**
 * The site of content that has errors, where something was withdrawn: of the content that last passed, or else of all in it
 * that is right.
 *
 * @param broken the content, with its problems.
 */
export function withdrawal(
  broken: Loaded,
  { folder, now, cacheDir }: Settings,
  { place, dist, isAsked, work, still }: Making,
): Withdrawal | undefined {
  const present = entryStatuses(folder, now)
  const lastGood = lastGoodIn(place)
  const faulty = broken.files.filter(({ messages }) => messages.some(({ fatal }) => fatal)).map(({ path }) => path)
  if (!lastGood) {
    const withdrawn = isAsked ? withdrawnIn(present) : withdrawnLately(present, now, (path) => isNotice(dist, path))
    if (withdrawn.length === 0) return undefined
    const mended = loadMending({ folder, now, cacheDir }, present)
    return mended && { ...mended, said: formatHeldBack({ faulty, changed: [], mending: mended.mending, lastGood }, withdrawn), keep() {} }
  }
  const { withdrawn, formerly, ...changes } = changesSince(folder, present, lastGood)
  const pulledBack = withPage(changes.pulledBack, lastGood, cacheDir)
  if (withdrawn.length === 0) {
    if (pulledBack.length > 0) still(pulledBack)
    return undefined
  }
  const content = join(work, CONTENT)
  copyContent(lastGood.content, content, lastGood.content)
  for (const path of formerly) rmSync(join(content, path), { force: true })
  for (const path of withdrawn) {
    mkdirSync(dirname(join(content, path)), { recursive: true })
    rmSync(join(content, path), { force: true })
    copyFileSync(join(folder, path), join(content, path))
  }
  const mended = loadMending({ folder: content, now, cacheDir }, entryStatuses(content, now), heldBackBy({ pulledBack }))
  if (!mended) return undefined
  const changed = filesIn(folder).filter((path) => !faulty.includes(path) && !isSame(path, folder, content))
  const said = formatHeldBack({ faulty, changed, mending: mended.mending, lastGood }, withdrawn)
  return { ...mended, said, keep: () => keepLastGood(place, content, { at: lastGood.at, since: withdrawn, pulledBack }, `${work}-kept`) }
}

/** Those of some entries that readers saw in content that passed: a theme that nothing used had no page. */
function withPage(paths: readonly string[], { content, at }: LastGood, cacheDir: string): string[] {
  const isTheme = (path: string) => path.startsWith(`${KINDS.theme.folder}/`)
  const library = paths.some(isTheme) ? loadLibrary({ folder: content, now: at, cacheDir }).library : undefined
  const themes = new Set<string>(library?.themes.map(({ id }) => fileOf('theme', id)))
  return paths.filter((path) => !library || !isTheme(path) || themes.has(path))
}

/** Copies all that is read of a content folder. What did not change since `before` takes no room a second time. */
function copyContent(from: string, to: string, before: string): void {
  mkdirSync(to, { recursive: true })
  for (const path of filesIn(from)) {
    const [source, target, old] = [from, to, before].map((folder) => join(folder, path)) as [string, string, string]
    mkdirSync(dirname(target), { recursive: true })
    if (isUnchanged(source, old)) {
      try {
        linkSync(old, target)
        continue
      } catch {
        // Another disk, or one without links.
      }
    }
    copyFileSync(source, target)
    const { atime, mtime } = statSync(source)
    utimesSync(target, atime, mtime)
  }
}

function isUnchanged(source: string, old: string): boolean {
  if (!existsSync(old)) return false
  const [a, b] = [statSync(source), statSync(old)]
  return a.size === b.size && Math.abs(a.mtimeMs - b.mtimeMs) < 1
}

/** The files of a content folder that are read, by their paths within; links to somewhere else are not. */
function filesIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => relative(folder, join(parentPath, name)))
    .filter((path) => mayHavePlace(path.split(/[/\\]/)[0] as string))
    .sort()
}
