import { copyFileSync, existsSync, mkdirSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { isAtWork } from '../../cache/interrupted.ts'

/** How often another build may come in between, before this one gives up. */
const TRIES = 20

/** What may stand beside a site, by the process that put it there: a copy that is not whole yet, and the last site. */
const beside = (dist: string, what: 'next' | 'last'): string => `${dist}.sevenfold-${what}-${process.pid}`

/**
 * Puts a new site in the place of the last one, by two renames: what stands there is the last one, whole, or the new one, whole.
 * No call of Node's, nor of every system, puts a folder in the place of one with files in it, so that there is none between the two,
 * for microseconds; where a build ends just there, `recover` puts the last one back.
 *
 * @param site a folder of its own; nothing is left of it.
 * @param before where the last site is kept, in the place of the one that was kept there; without it, it is not.
 * @param waste a folder that is not there, on the disk of `before`, for the one that was kept there: to delete many files takes long,
 *   and the new site need not wait for it. Without it that one is deleted at once.
 */
export function swap(site: string, dist: string, before?: string, waste?: string): void {
  mkdirSync(dirname(dist), { recursive: true })
  const next = onTheDiskOf(dist, site)
  const last = beside(dist, 'last')
  try {
    for (let tries = 0; !placed(next, dist, last); tries++)
      if (tries === TRIES) throw new Error(`Other builds kept putting their sites into \`${dist}\`. Build again when they are done.`)
    if (before !== undefined && existsSync(last)) keep(last, before, waste)
  } finally {
    for (const left of [last, next]) if (left !== before) rmSync(left, { recursive: true, force: true })
  }
}

/** Keeps the last site. Where that fails, as on a full disk, there is none: the new one stands all the same. */
function keep(last: string, before: string, waste: string | undefined): void {
  if (last === before) return
  if (waste !== undefined && existsSync(before)) renameSync(before, waste)
  rmSync(before, { recursive: true, force: true })
  mkdirSync(dirname(before), { recursive: true })
  try {
    if (statSync(last).dev === statSync(dirname(before)).dev) renameSync(last, before)
    else copy(last, before)
  } catch {
    rmSync(before, { recursive: true, force: true })
  }
}

/** Only what lies on the same disk can change places. */
function onTheDiskOf(dist: string, site: string): string {
  if (statSync(site).dev === statSync(dirname(dist)).dev) return site
  const next = beside(dist, 'next')
  try {
    copy(site, next)
  } catch (error) {
    rmSync(next, { recursive: true, force: true })
    throw error
  }
  return next
}

/** Node's own copy of a folder does not say that a disk is full. */
function copy(from: string, to: string): void {
  mkdirSync(to)
  for (const entry of readdirSync(from, { withFileTypes: true })) {
    const [source, target] = [join(from, entry.name), join(to, entry.name)]
    if (entry.isDirectory()) copy(source, target)
    else copyFileSync(source, target)
  }
}

/** @returns false where another build changed the place meanwhile. */
function placed(next: string, dist: string, last: string): boolean {
  if (!existsSync(dist)) return renamed(next, dist, IS_TAKEN)
  if (!renamed(dist, last, IS_AWAY)) return false
  try {
    if (renamed(next, dist, IS_TAKEN)) return true
  } catch (error) {
    renameSync(last, dist)
    throw error
  }
  rmSync(last, { recursive: true, force: true })
  return false
}

/** What the system says where another build took the folder away at the same moment, or put one there. */
const IS_AWAY = ['ENOENT']
const IS_TAKEN = ['ENOTEMPTY', 'EEXIST']

function renamed(from: string, to: string, unless: readonly string[]): boolean {
  try {
    renameSync(from, to)
    return true
  } catch (error) {
    if (unless.includes((error as NodeJS.ErrnoException).code ?? '')) return false
    throw error
  }
}

/** Puts the last site back where a build ended between two steps, and takes away what interrupted builds left beside it. */
export function recover(dist: string): void {
  const folder = dirname(dist)
  if (!existsSync(folder)) return
  for (const name of readdirSync(folder)) {
    if (!name.startsWith(basename(dist))) continue
    const [, what, pid] = /^\.sevenfold-(next|last)-(\d+)$/.exec(name.slice(basename(dist).length)) ?? []
    if (pid === undefined || isAtWork(Number(pid))) continue
    const path = join(folder, name)
    if (what === 'last' && !existsSync(dist)) renameSync(path, dist)
    else rmSync(path, { recursive: true, force: true })
  }
}
