import { existsSync, mkdirSync, readdirSync, rmSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { readVerified, writeAtomic } from './atomic-file.ts'
import { asItWas, type KeptFile, keptFile } from './kept-file.ts'
import { linkOrCopy } from './link-or-copy.ts'

/** A file of the site that takes long to make. */
export interface CachedFile<Order> {
  /** Where it lies in the site. */
  address: string
  /** Its name among those that are kept: a digest of all that it depends on, with its ending. */
  name: string
  /** What it is made from, as it can be sent to another process. */
  order: Order
}

/** One that has to be made, and where. */
export type Making<Order> = Order & { path: string }

const RECORD = 'record'

/**
 * Puts files into a folder, as they lie in the site. Each is kept under its name; what was not made before, or was written to
 * since, is made, and what nothing needs any more is swept away. Nothing may write to a file of the site.
 *
 * @param cache the folder that keeps them, and nothing else.
 * @param base the path that the site lives under.
 * @param make makes each of them whole at its path.
 * @returns how many there are, and how many of them had to be made.
 */
export async function cacheFiles<Order>(
  files: readonly CachedFile<Order>[],
  { cache, into, base }: { cache: string; into: string; base: string },
  make: (missing: Making<Order>[]) => Promise<void>,
): Promise<{ all: number; made: number }> {
  mkdirSync(cache, { recursive: true })
  const before = recordIn(cache)
  const orders = new Map(files.map(({ name, order }) => [name, { ...order, path: join(cache, name) }]))
  const kept = new Map<string, KeptFile>()
  for (const [name, { path }] of orders) {
    const file = asItWas(path, before.get(name))
    if (file) kept.set(name, file)
  }
  const made = new Set<string>()
  const put = putterInto(into, base)
  let lacking = files
  for (let tries = 0; lacking.length > 0; tries++) {
    if (tries === TRIES) throw new Error(`${lacking[0]?.address} was made, and is not there.`)
    const missing = [...new Set(lacking.map(({ name }) => name))].filter((name) => !kept.has(name))
    if (missing.length > 0) await make(missing.map((name) => orders.get(name) as Making<Order>))
    for (const name of missing) {
      made.add(name)
      if (existsSync(join(cache, name))) kept.set(name, keptFile(join(cache, name)))
    }
    lacking = lacking.filter(({ address, name }) => !put(join(cache, name), address))
    for (const { name } of lacking) kept.delete(name)
  }
  writeAtomic(join(cache, RECORD), Buffer.from(JSON.stringify([...kept])))
  for (const name of readdirSync(cache)) if (!orders.has(name) && name !== RECORD) rmSync(join(cache, name), { force: true })
  return { all: files.length, made: made.size }
}

/** Another build of other content may sweep away what was just made: how often it is made again. */
const TRIES = 3

/** Gives what puts a file in its place in the site, and says whether it was there to be put. */
function putterInto(site: string, base: string): (from: string, address: string) => boolean {
  const folders = new Set<string>()
  return (from, address) => {
    const to = join(site, address.slice(base.length))
    if (!folders.has(dirname(to))) mkdirSync(dirname(to), { recursive: true })
    folders.add(dirname(to))
    try {
      linkOrCopy(from, to)
      return true
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'ENOENT') return false
      throw error
    }
  }
}

const recordIn = (cache: string): Map<string, KeptFile> =>
  new Map(JSON.parse(readVerified(cache, RECORD)?.toString() ?? '[]') as [string, KeptFile][])
