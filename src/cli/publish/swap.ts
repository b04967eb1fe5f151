import { copyFileSync, existsSync, mkdirSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { isAtWork } from '../../cache/interrupted.ts'
import { exchange } from './exchange.ts'

/** How often another build may come in between, before this one gives up. */
const TRIES = 20

/** What may stand beside a site, by the process that put it there: a copy that is not whole yet, and the last site. */
const beside = (dist: string, what: 'next' | 'last'): string => `${dist}.sevenfold-${what}-${process.pid}`

/**
 * Puts a new site in the place of the last one, in one step where the system can: then the last one or the new one is
 * there at every moment. Where it cannot, there is none between two steps; `recover` mends that where a build ended there.
 *
 * @param site a folder of its own; nothing is left of it.
 * @param before where the last site is kept, in the place of the one that was kept there; without it, it is not.
 * @param oneStep exchanges two folders, or says that it cannot.
 */
export function swap(site: string, dist: string, before?: string, oneStep: typeof exchange = exchange): void {
  mkdirSync(dirname(dist), { recursive: true })
  const next = onTheDiskOf(dist, site)
  const last = beside(dist, 'last')
  try {
    for (let tries = 0; !placed(next, dist, last, oneStep); tries++)
      if (tries === TRIES) throw new Error(`Other builds kept putting their sites into \`${dist}\`. Build again when they are done.`)
    for (const old of [last, next]) if (before !== undefined && existsSync(old)) keep(old, before)
  } finally {
    for (const left of [last, next]) if (left !== before) rmSync(left, { recursive: true, force: true })
  }
}

/** Keeps the last site. Where that fails, as on a full disk, there is none: the new one stands all the same. */
function keep(last: string, before: string): void {
  if (last === before) return
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
function placed(next: string, dist: string, last: string, oneStep: typeof exchange): boolean {
  if (!existsSync(dist)) return renamed(next, dist)
  if (isThere(() => oneStep(next, dist))) return true
  if (!renamed(dist, last)) return false
  try {
    if (renamed(next, dist)) return true
    // Another build put its site there meanwhile.
    rmSync(last, { recursive: true, force: true })
    return false
  } catch (error) {
    renameSync(last, dist)
    throw error
  }
}

/** What another build does at the same moment: it took the folder away, or put one there. */
const ANOTHER = ['ENOENT', 'ENOTEMPTY', 'EEXIST']

function renamed(from: string, to: string): boolean {
  return isThere(() => {
    renameSync(from, to)
    return true
  })
}

function isThere(step: () => boolean): boolean {
  try {
    return step()
  } catch (error) {
    if (ANOTHER.includes((error as NodeJS.ErrnoException).code ?? '')) return false
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
