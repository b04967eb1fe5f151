import { mkdirSync, readdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { readVerified, writeAtomic } from './atomic-file.ts'

/**
 * Compiled content, kept between runs: one file for each digest of all that it depends on. What cannot be read
 * is compiled again; what a run did not ask for is swept away. Folders in there belong to others.
 */
export class Cache {
  readonly #folder: string | undefined
  readonly #used = new Set<string>()
  #there: Set<string> | undefined

  /** @param folder where to keep it; without one nothing is kept. */
  constructor(folder: string | undefined) {
    this.#folder = folder
  }

  get<T>(digest: string): T | undefined {
    if (!this.#folder || !this.#names().has(digest)) return undefined
    this.#used.add(digest)
    const bytes = readVerified(this.#folder, digest)
    return bytes && (JSON.parse(bytes.toString('utf8')) as T)
  }

  put(digest: string, value: unknown): void {
    if (!this.#folder) return
    this.#used.add(digest)
    mkdirSync(this.#folder, { recursive: true })
    writeAtomic(join(this.#folder, digest), Buffer.from(JSON.stringify(value)))
  }

  prune(): void {
    if (!this.#folder) return
    for (const name of this.#names()) {
      if (!this.#used.has(name)) rmSync(join(this.#folder, name), { force: true })
    }
  }

  #names(): Set<string> {
    if (this.#there) return this.#there
    try {
      const entries = readdirSync(this.#folder as string, { withFileTypes: true })
      this.#there = new Set(entries.filter((entry) => entry.isFile()).map(({ name }) => name))
    } catch {
      this.#there = new Set()
    }
    return this.#there
  }
}
