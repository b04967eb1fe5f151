import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { readVerified } from './atomic-file.ts'

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

/**
 * Writes files into a folder, as they lie in the site. Each is kept under its name; what was not made before, or is not
 * whole any more, is made, and what nothing needs any more is swept away.
 *
 * @param cache the folder that keeps them, and nothing else.
 * @param base the path that the site lives under.
 * @returns how many there are, and how many of them had to be made.
 */
export async function cacheFiles<Order>(
  files: readonly CachedFile<Order>[],
  { cache, into, base }: { cache: string; into: string; base: string },
  make: (missing: Making<Order>[]) => Promise<void>,
): Promise<{ all: number; made: number }> {
  mkdirSync(cache, { recursive: true })
  const before = readdirSync(cache)
  const needed = new Set(files.map(({ name }) => name))
  let lacking = copied(files, { cache, into, base })
  const made = new Set(lacking.map(({ name }) => name))
  for (let tries = 0; lacking.length > 0; tries++) {
    if (tries === TRIES) throw new Error(`${lacking[0]?.address} was made, and cannot be read.`)
    const orders = new Map(lacking.map(({ name, order }) => [name, { ...order, path: join(cache, name) }]))
    await make([...orders.values()])
    lacking = copied(lacking, { cache, into, base })
  }
  for (const name of before) if (!needed.has(name)) rmSync(join(cache, name), { force: true })
  return { all: files.length, made: made.size }
}

/** Another build of the same content may sweep away what was just made: how often it is made again. */
const TRIES = 3

/** Copies what is kept to its place in the site; what is not there whole stays over. */
function copied<Order>(
  files: readonly CachedFile<Order>[],
  { cache, into, base }: { cache: string; into: string; base: string },
): CachedFile<Order>[] {
  return files.filter(({ address, name }) => {
    const bytes = readVerified(cache, name)
    if (!bytes) return true
    const file = join(into, address.slice(base.length))
    mkdirSync(dirname(file), { recursive: true })
    writeFileSync(file, bytes)
    return false
  })
}
