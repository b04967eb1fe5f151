import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { ROOT } from '../src/library/environment.ts'
import type { EntryStatus } from '../src/library/reading/entry-status.ts'

/**
 * Where the site before lies. It is never beside the site: what lies there, a server may show.
 *
 * @param dist the folder of the site, without symbolic links.
 */
export const beforeFolder = (dist: string): string =>
  join(ROOT, '.sevenfold/before', createHash('sha256').update(dist).digest('hex').slice(0, 12))

/** Says why there is no site before. */
const reasonOf = (before: string): string => `${before}.json`

/** The page of an entry in a built site. */
const pageOf = (site: string, path: string): string | undefined => {
  const page = join(site, path.replace(/^pages\//, '').replace(/\.md$/, ''), 'index.html')
  return existsSync(page) ? readFileSync(page, 'utf8') : undefined
}

/** Whether a built site has a notice in the place of an entry. @param path its file: `briefings/child-t.md`. */
export const isNotice = (site: string, path: string): boolean => pageOf(site, path)?.includes(' data-withdrawn') ?? false

/** Whether a built site shows an entry, be it at an address that leads on. */
const shows = (site: string, path: string): boolean => pageOf(site, path)?.includes(' data-withdrawn') === false

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

/** Takes the site before away where it shows what the new one only has a notice of: it may never stand again. */
export function forgetWithdrawn(before: string, paths: readonly string[]): void {
  rmSync(reasonOf(before), { force: true })
  const shown = paths.filter((path) => shows(before, path))
  if (shown.length === 0) return
  rmSync(before, { recursive: true, force: true })
  writeFileSync(reasonOf(before), `${JSON.stringify(shown)}\n`)
}

/** The entries for which the site before was taken away. */
export function forgottenFor(before: string): string[] {
  try {
    return (JSON.parse(readFileSync(reasonOf(before), 'utf8')) as unknown[]).map(String)
  } catch {
    return []
  }
}
