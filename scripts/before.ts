import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { ROOT } from '../src/library/environment.ts'
import type { EntryStatus } from '../src/library/reading/entry-status.ts'

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
  const page = join(site, path.replace(/^pages\//, '').replace(/\.md$/, ''), 'index.html')
  return existsSync(page) ? readFileSync(page, 'utf8') : undefined
}

/** Whether a built site has a notice in the place of an entry. @param path its file: `briefings/child-t.md`. */
export const isNotice = (site: string, path: string): boolean => pageOf(site, path)?.includes(' data-withdrawn') ?? false

/** Whether a built site shows an entry, be it at an address that leads on. */
export const shows = (site: string, path: string): boolean => pageOf(site, path)?.includes(' data-withdrawn') === false

/**
 * The entries that the site before would show again though they are not to be read any more: withdrawn, a draft, under embargo
 * or deleted. One that has another name now is not among them.
 */
export function wouldShowAgain(before: string, dist: string, statuses: ReadonlyMap<string, EntryStatus>): string[] {
  const seen = ['briefings', 'themes', 'sessions'].flatMap((folder) =>
    foldersIn(join(before, folder))
      .filter((name) => /[a-z]/.test(name) && `${folder}/${name}` !== 'sessions/build')
      .map((name) => `${folder}/${name}.md`),
  )
  const hidden = [...statuses].filter(([, { isSeen }]) => !isSeen).map(([path]) => path)
  const gone = seen.filter((path) => !statuses.has(path) && !leadsOn(before, path) && !shows(dist, path))
  const noticed = [...statuses.keys()].filter((path) => isNotice(dist, path))
  return [...new Set([...hidden, ...gone, ...noticed])].filter((path) => shows(before, path)).sort()
}

const leadsOn = (site: string, path: string): boolean => pageOf(site, path)?.includes('http-equiv="refresh"') ?? false

function foldersIn(folder: string): string[] {
  try {
    return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => (entry.isDirectory() ? [entry.name] : []))
  } catch {
    return []
  }
}

/**
 * Says of what site the one before is, and takes it away where it shows what the new one only has a notice of: it may never
 * stand again.
 */
export function forgetWithdrawn(before: string, dist: string, paths: readonly string[]): void {
  const forgotten = paths.filter((path) => shows(before, path))
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
