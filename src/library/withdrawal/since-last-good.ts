import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { dayOf } from '../../model/day.ts'
import { formerPaths } from '../../model/entry-path.ts'
import { fieldsOf } from '../../model/fields.ts'
import { documentsOf } from '../documents/attached.ts'
import { type EntryStatus, entryStatuses } from '../read/entry-status.ts'
import { day, formatDate } from '../schema/date.ts'
import type { Mending } from './mending.ts'

/** Content that passed, as it was kept. */
export interface LastGood {
  /** Its folder. */
  content: string
  /** When it passed. */
  at: Date
  /** Entries that were withdrawn since, by their paths. */
  since: readonly string[]
  /** Entries that were pulled back since without being withdrawn. */
  pulledBack: readonly string[]
}

type Statuses = ReadonlyMap<string, EntryStatus>

/** The entries that say, so that it can be read, that they are withdrawn. */
export const withdrawnIn = (statuses: Statuses): string[] =>
  [...statuses].flatMap(([path, { status }]) => (status === 'withdrawn' ? [path] : []))

/** What differs between content that has errors and the content that last passed, where it bears on what readers may see. */
export interface Since {
  /** Entries whose notice readers do not have yet, or only since the content has errors. */
  withdrawn: string[]
  /** What these were called in the content that last passed, where they have another name now. */
  formerly: string[]
  /** Entries that readers saw, and that are now drafts, under embargo, gone, or without a document or a picture that was theirs. */
  pulledBack: string[]
}

export function changesSince(folder: string, present: Statuses, lastGood: LastGood): Since {
  const before = entryStatuses(lastGood.content, lastGood.at)
  const isNew = (path: string) => lastGood.since.includes(path) || !isSame(path, folder, lastGood.content)
  const documentIsGone = ({ fields }: EntryStatus) =>
    documentsOf(fields).some((name) => isThere(join(lastGood.content, 'documents', name)) && !isThere(join(folder, 'documents', name)))
  const lost = filesIn(join(lastGood.content, 'pictures')).filter((name) => !isThere(join(folder, 'pictures', name)))
  const pictureIsGone = (path: string) => {
    const text = lost.length > 0 ? bytesOf(join(lastGood.content, path))?.toString().normalize('NFC') : undefined
    return text !== undefined && lost.some((name) => [name, encodeURI(name)].some((written) => text.includes(written.normalize('NFC'))))
  }
  const isPulledBack = (path: string, was: EntryStatus) => {
    if (!was.isSeen) return false
    const now = present.get(path)
    if (!now) return !hasNewName(path, present)
    return now.status === 'draft' || now.status === 'doubtful' || now.isEmbargoed || documentIsGone(was) || pictureIsGone(path)
  }
  const seen = [...before]
    .filter(([path, was]) => present.get(path)?.status !== 'withdrawn' && isPulledBack(path, was))
    .map(([path]) => path)
  const still = lastGood.pulledBack.filter((path) => present.get(path)?.status !== 'withdrawn')
  const withdrawn = withdrawnIn(present)
  const formerly = withdrawn
    .flatMap((path) => formerPaths(path, present.get(path)?.aliases ?? []))
    .filter((path) => before.has(path) && !present.has(path))
  return {
    withdrawn: withdrawn.filter(isNew),
    formerly,
    pulledBack: [...new Set([...still, ...seen])].filter((path) => !formerly.includes(path)).sort(),
  }
}

/** Whether another entry that readers see says that it had this name. */
const hasNewName = (path: string, present: Statuses): boolean =>
  [...present].some(([other, { isSeen, aliases }]) => isSeen && formerPaths(other, aliases).includes(path))

/** Days in which a withdrawal counts as new, where nothing was kept that could tell: by then a site without it has gone out. */
const NEW = 7

/**
 * The entries that readers may still see though they were withdrawn, where no content that passed was kept.
 *
 * @param isNoticed whether the site that stands has the notice of an entry.
 */
export function withdrawnLately(statuses: Statuses, now: Date, isNoticed: (path: string) => boolean): string[] {
  return withdrawnIn(statuses).filter((path) => {
    if (isNoticed(path)) return false
    const { on } = fieldsOf(statuses.get(path)?.fields['withdrawn'])
    return !day.safeParse(on).success || (Date.parse(dayOf(now)) - Date.parse(String(on))) / 86_400_000 <= NEW
  })
}

/** How the content that last passed is read: of what was pulled back since nothing is shown. */
export const heldBackBy = ({ pulledBack }: Pick<Since, 'pulledBack'>): Mending => new Map(pulledBack.map((path) => [path, 'notice']))

/** What is held back with what was withdrawn, in words. */
export function formatHeldBack(
  told: { faulty: readonly string[]; changed: readonly string[]; mending: Mending; lastGood: LastGood | undefined },
  withdrawn: readonly string[],
): string {
  const { faulty, changed, mending, lastGood } = told
  const being = (...hows: string[]) => [...mending].flatMap(([path, how]) => (hows.includes(how) ? [path] : []))
  const notices = being('notice')
  return [
    lastGood
      ? `The content has errors, and a withdrawal does not wait. So the site is built from the content that last passed, on ${formatDate(dayOf(lastGood.at))}, without what was withdrawn.`
      : 'The content has errors, and a withdrawal does not wait. No content that passed before is kept here, so the site is built without what is faulty.',
    list(
      'Withdrawn',
      withdrawn.filter((path) => !mending.has(path)),
    ),
    lastGood && list('Held back until these are mended', faulty),
    lastGood && list('Held back with them, for it changed since', changed),
    list('Nothing is shown of these but “This page is being mended”', notices),
    list('Left out', being('out')),
    list('Shown without what is wrong in it', being('parts')),
    list('Read as if it were empty', being('empty')),
    notices.length > 0 && 'If one of these may no longer be read at all, withdraw it: npm run withdraw -- ENTRY',
  ]
    .filter(Boolean)
    .join('\n')
}

/** How many files are named one by one. */
const NAMED = 20

function list(what: string, paths: readonly string[]): string | undefined {
  if (paths.length === 0) return undefined
  const more = paths.length > NAMED ? `\n  and ${paths.length - NAMED} more` : ''
  return `${what}:\n${paths
    .slice(0, NAMED)
    .map((path) => `  ${path}`)
    .join('\n')}${more}`
}

/** Whether a file is the same in two folders. */
export function isSame(path: string, one: string, other: string): boolean {
  const [a, b] = [bytesOf(join(one, path)), bytesOf(join(other, path))]
  return a !== undefined && b !== undefined && a.equals(b)
}

function filesIn(folder: string): string[] {
  try {
    return readdirSync(folder)
  } catch {
    return []
  }
}

const isThere = (path: string): boolean => bytesOf(path) !== undefined

function bytesOf(path: string): Buffer | undefined {
  try {
    return readFileSync(path)
  } catch {
    return undefined
  }
}
