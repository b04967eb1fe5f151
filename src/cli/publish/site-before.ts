import { createHash } from 'node:crypto'
import { type Dirent, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { pagesFolder, readMarker } from '../../hosting/marker.ts'
import type { EntryStatus } from '../../library/read/entry-status.ts'
import { entryOfPage, formerPaths, pagePathOf } from '../../model/entry-path.ts'
import { ADDRESS_ID } from '../../model/id.ts'
import { ALL_KINDS, fileOf, isReserved, KINDS } from '../../model/kinds.ts'
import { ROOT } from '../../settings/environment.ts'

/**
 * Where the site before lies. It is never beside the site: what lies there, a server may show.
 *
 * @param dist the folder of the site, without symbolic links.
 */
export const beforeFolder = (dist: string): string =>
  join(ROOT, '.sevenfold/before', createHash('sha256').update(dist).digest('hex').slice(0, 12))

/** Stands beside it, and says of what site it is. */
interface Before {
  dist: string
  /** The entries for which it was taken away. */
  forgotten: readonly string[]
}

const recordOf = (before: string): string => `${before}.json`

/** The page of an entry in a built site. */
const pageOf = (site: string, path: string): string | undefined => {
  const page = join(pagesFolder(site), pagePathOf(path), 'index.html')
  return existsSync(page) ? readFileSync(page, 'utf8') : undefined
}

/** Whether a built site has a notice in the place of an entry. @param path its file: `briefings/child-t.md`. */
export const isNotice = (site: string, path: string): boolean => pageOf(site, path)?.includes(' data-withdrawn') ?? false

/** Whether a built site shows an entry, be it at an address that leads on. */
export const shows = (site: string, path: string): boolean => pageOf(site, path)?.includes(' data-withdrawn') === false

/** Whether a built site has a notice where an entry stood, be it at the address that it has now. */
export function leadsToNotice(site: string, path: string): boolean {
  const { base } = readMarker(site)
  const passed = new Set<string>()
  for (let at = path; !passed.has(at); ) {
    if (isNotice(site, at)) return true
    passed.add(at)
    const to = leadsTo(site, at)
    if (to?.startsWith(base)) at = entryOfPage(to.slice(base.length).replace(/\/[^/]*$/, ''))
  }
  return false
}

const leadsTo = (site: string, path: string): string | undefined =>
  /<meta http-equiv="refresh" content="0;url=([^"]*)"/.exec(pageOf(site, path) ?? '')?.[1]

/**
 * What the site before would show again though it is not to be read any more: entries that are withdrawn, drafts, under embargo
 * or deleted, and documents and pictures that are gone. An entry that has another name now is not among them.
 *
 * @param dist the site that stands.
 */
export function wouldShowAgain(before: string, dist: string, statuses: ReadonlyMap<string, EntryStatus>): string[] {
  const hidden = new Set([...statuses].flatMap(([path, { isSeen, aliases }]) => (isSeen ? [] : [path, ...formerPaths(path, aliases)])))
  const isGone = (path: string) => !statuses.has(path) && !leadsTo(before, path) && !shows(dist, path)
  const entries = entriesIn(before).filter((path) => hidden.has(path) || isGone(path) || leadsToNotice(dist, path))
  return [...entries, ...filesGone(before, dist)].sort()
}

/** The entries that a built site shows, by their files. */
function entriesIn(site: string): string[] {
  const files = ALL_KINDS.flatMap((kind) =>
    foldersIn(join(pagesFolder(site), KINDS[kind].path))
      .filter((id) => ADDRESS_ID.test(id) && !isReserved(kind, id))
      .map((id) => fileOf(kind, id)),
  )
  return files.filter((path) => shows(site, path))
}

/** The documents and pictures of one site that another has under no name. */
function filesGone(before: string, dist: string): string[] {
  const there = new Set(filesIn(dist).map(({ digest }) => digest))
  return filesIn(before).flatMap(({ path, digest }) => (there.has(digest) ? [] : [path]))
}

function filesIn(site: string): { path: string; digest: string }[] {
  const pages = pagesFolder(site)
  const isFile = (entry: Dirent) => entry.isFile() && !entry.name.endsWith('.html')
  const paths = ['documents', 'pictures'].flatMap((folder) => namesIn(join(pages, folder), isFile).map((name) => `${folder}/${name}`))
  return paths.map((path) => ({
    path,
    digest: createHash('sha256')
      .update(readFileSync(join(pages, path)))
      .digest('hex'),
  }))
}

const foldersIn = (folder: string): string[] => namesIn(folder, (entry) => entry.isDirectory())

function namesIn(folder: string, isOne: (entry: Dirent) => boolean): string[] {
  try {
    return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => (isOne(entry) ? [entry.name] : []))
  } catch {
    return []
  }
}

/**
 * Says of what site the one before is, and takes it away where it shows what the new one only has a notice of: it may never
 * stand again.
 *
 * @param entries those of which the new one may have a notice, by their files.
 */
export function forgetWithdrawn(before: string, dist: string, entries: readonly string[] = entriesIn(before)): void {
  const forgotten = entries.filter((path) => shows(before, path) && leadsToNotice(dist, path))
  if (forgotten.length > 0) rmSync(before, { recursive: true, force: true })
  mkdirSync(dirname(before), { recursive: true })
  writeFileSync(recordOf(before), JSON.stringify({ dist, forgotten } satisfies Before))
}

/** The entries for which the site before was taken away. */
export const forgottenFor = (before: string): readonly string[] => recordIn(recordOf(before))?.forgotten ?? []

/** Takes away what was kept of sites that are no longer there. */
export function sweepBefore(): void {
  const folder = join(ROOT, '.sevenfold/before')
  for (const name of existsSync(folder) ? readdirSync(folder) : []) {
    const record = name.endsWith('.json') ? recordIn(join(folder, name)) : undefined
    if (!record || existsSync(record.dist)) continue
    for (const path of [name, name.replace(/\.json$/, '')]) rmSync(join(folder, path), { recursive: true, force: true })
  }
}

function recordIn(path: string): Before | undefined {
  try {
    return JSON.parse(readFileSync(path, 'utf8')) as Before
  } catch {
    return undefined
  }
}
