import { fork } from 'node:child_process'
import { constants, copyFileSync, mkdirSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type { Address } from '../library/id.ts'

/** A file of the site that takes long to make. */
export interface KeptFile<Order> {
  address: Address
  /** Its name among those that are kept: a digest of all that it depends on, with its ending. */
  name: string
  /** What it is made from, as it can be sent to another process. */
  order: Order
}

/** One that has to be made, and where. */
export type Making<Order> = Order & { path: string }

/**
 * Writes files into a folder, as they lie in the site. Each is kept under its name; what was not made before is made,
 * and what nothing needs any more is swept away.
 *
 * @param kept the folder that keeps them, and nothing else.
 * @param base the path that the site lives under.
 * @returns how many there are, and how many of them had to be made.
 */
export async function keepFiles<Order>(
  files: readonly KeptFile<Order>[],
  { kept, into, base }: { kept: string; into: string; base: Address },
  make: (missing: Making<Order>[]) => Promise<void>,
): Promise<{ all: number; made: number }> {
  mkdirSync(kept, { recursive: true })
  const there = new Set(readdirSync(kept))
  const needed = new Map(files.map((file) => [file.name, file]))
  const missing = [...needed.values()]
    .filter(({ name }) => !there.has(name))
    .map(({ name, order }) => ({ ...order, path: join(kept, name) }))
  if (missing.length > 0) await make(missing)
  for (const { address, name } of files) {
    const file = join(into, address.slice(base.length))
    mkdirSync(dirname(file), { recursive: true })
    copyFileSync(join(kept, name), file, constants.COPYFILE_FICLONE)
  }
  for (const name of there) if (!needed.has(name)) rmSync(join(kept, name), { force: true })
  return { all: files.length, made: missing.length }
}

/** Writes a file so that it is there whole or not at all. */
export function writeWhole(path: string, bytes: Uint8Array): void {
  const draft = `${path}.${process.pid}`
  writeFileSync(draft, bytes)
  renameSync(draft, path)
}

/** Gives a message to a module that runs as a process of its own, and waits until it has done what it asks for. */
export function aside(module: string, message: object, what: string): Promise<void> {
  return new Promise((done, failed) => {
    fork(module)
      .on('error', failed)
      .on('exit', (code) => (code === 0 ? done() : failed(new Error(`${what} could not be made: their process ended with ${code}.`))))
      .send(message)
  })
}
