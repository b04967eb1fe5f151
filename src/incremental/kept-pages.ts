import { existsSync, mkdirSync, readdirSync, rmSync, statSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { deserialize, serialize } from 'node:v8'
import { readVerified, writeAtomic } from '../cache/atomic-file.ts'
import { asItWas, type KeptFile, keptFile } from '../cache/kept-file.ts'
import { linkOrCopy } from '../cache/link-or-copy.ts'
import type { Parts } from './parts.ts'

/** A page, or another file that a page's code makes, as it was kept: the digest of its bytes is its name among the files that are kept. */
interface Kept extends KeptFile {
  /** What the page was given, as text. */
  given: string
  /** The parts of the Library that it read, by their numbers in the record. */
  reads: Uint32Array
}

interface KeptRecord {
  /** The code and the settings that the pages were made with. */
  version: string
  /** The parts that pages read, and what they held. */
  names: string[]
  digests: string[]
  pages: Map<string, Kept>
}

/** A page that was made in this build. */
export interface MadePage {
  given: string
  /** By their numbers in the Library's parts. */
  reads: Uint32Array
}

const RECORD = 'record'

/** Pages kept between builds. One that would show the same is not made again: it is put where it was. */
export class KeptPages {
  readonly #folder: string
  readonly #version: string
  readonly #parts: Parts
  readonly #before: KeptRecord | undefined
  /** For each part of the record, whether it holds something else now. */
  readonly #isChanged: Uint8Array

  /**
   * @param folder where they are kept, and nothing else is.
   * @param version all that a page depends on beside the Library, as one name.
   */
  constructor(folder: string, version: string, parts: Parts) {
    this.#folder = folder
    this.#version = version
    this.#parts = parts
    const before = recordIn(folder)
    this.#before = before?.version === version ? before : undefined
    const now = new Map(parts.names.map((name, i) => [name, parts.digests[i]]))
    this.#isChanged = Uint8Array.from(this.#before?.names ?? [], (name, i) => Number(now.get(name) !== this.#before?.digests[i]))
  }

  /**
   * Whether a page would be the same, to the byte, as when it was kept.
   *
   * @param path of its file in the site: `briefings/child-t/index.html`.
   * @param given what it is given, as text.
   */
  isFresh(path: string, given: string): boolean {
    const kept = this.#before?.pages.get(path)
    if (kept?.given !== given || kept.reads.some((part) => this.#isChanged[part] === 1)) return false
    const file = asItWas(join(this.#folder, kept.digest), kept)
    if (file) kept.modified = file.modified
    return file !== undefined
  }

  /**
   * Puts the pages that are fresh into a site, and keeps those that were made.
   *
   * @returns the digest of each of them, by its path.
   */
  finish(site: string, fresh: readonly string[], made: ReadonlyMap<string, MadePage>): Map<string, string> {
    mkdirSync(this.#folder, { recursive: true })
    const pages = new Map<string, Kept>()
    const folders = new Set<string>()
    const numbers = new Map<string, number>()
    const names: string[] = []
    const numbered = (name: string): number => {
      const known = numbers.get(name)
      if (known !== undefined) return known
      numbers.set(name, names.length)
      return names.push(name) - 1
    }
    for (const path of fresh) {
      const kept = this.#before?.pages.get(path) as Kept
      const to = join(site, path)
      const folder = dirname(to)
      if (!folders.has(folder)) mkdirSync(folder, { recursive: true })
      folders.add(folder)
      linkOrCopy(join(this.#folder, kept.digest), to)
      pages.set(path, { ...kept, reads: kept.reads.map((part) => numbered(this.#before?.names[part] as string)) })
    }
    for (const [path, { given, reads }] of made) {
      const from = join(site, path)
      // A page's code may say that there is nothing at its address.
      if (!existsSync(from)) continue
      const kept = keptFile(from)
      const file = join(this.#folder, kept.digest)
      rmSync(file, { force: true })
      linkOrCopy(from, file)
      pages.set(path, {
        ...kept,
        modified: statSync(file).mtimeMs,
        given,
        reads: reads.map((part) => numbered(this.#parts.names[part] as string)),
      })
    }
    const held = new Map(this.#parts.names.map((name, i) => [name, this.#parts.digests[i] as string]))
    const digests = names.map((name) => held.get(name) as string)
    writeAtomic(join(this.#folder, RECORD), serialize({ version: this.#version, names, digests, pages } satisfies KeptRecord))
    const used = new Set([RECORD, ...[...pages.values()].map(({ digest }) => digest)])
    for (const name of readdirSync(this.#folder)) if (!used.has(name)) rmSync(join(this.#folder, name), { force: true })
    return new Map([...pages].map(([path, { digest }]) => [path, digest]))
  }
}

function recordIn(folder: string): KeptRecord | undefined {
  const bytes = readVerified(folder, RECORD)
  try {
    return bytes && (deserialize(bytes) as KeptRecord)
  } catch {
    // Another version of Node wrote it.
    return undefined
  }
}
