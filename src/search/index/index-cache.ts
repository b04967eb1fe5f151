import { mkdirSync, readdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { readVerified, writeAtomic } from '../../cache/atomic-file.ts'
import { Numbering } from './numbering.ts'
import type { PageWords } from './page-words.ts'

/** How the kept file begins. After it and a line break stand the numbers of all pages, and all files. */
interface Head {
  keys: readonly string[]
  words: readonly string[]
  pages: readonly (readonly [digest: string, sizes: readonly number[], counts: number])[]
  files: readonly (readonly [digest: string, length: number])[]
}

/** What the build before kept. */
interface Kept {
  keys: readonly string[]
  words: readonly string[]
  pages: ReadonlyMap<string, PageWords>
  files: ReadonlyMap<string, Uint8Array>
}

/**
 * What an index is made of, kept between builds in one file: the words of pages, and files of texts. What a build did not ask for is not
 * kept for the next one; a file that is not whole is none.
 */
export class IndexCache {
  /** The numbers that this build gives. */
  readonly keys = new Numbering()
  readonly words = new Numbering()
  readonly #folder: string | undefined
  readonly #name: string
  readonly #before: Kept
  readonly #keyOf: (before: number) => number
  readonly #wordOf: (before: number) => number
  readonly #pages = new Map<string, PageWords>()
  readonly #files = new Map<string, Uint8Array>()

  /**
   * @param folder the folder that keeps it, and nothing else; without one nothing is kept.
   * @param name a digest of all that any of it depends on, beside the pages.
   */
  constructor(folder: string | undefined, name: string) {
    this.#folder = folder
    this.#name = name
    this.#before = readKept(folder === undefined ? undefined : readVerified(folder, name))
    this.#keyOf = renumbering(this.#before.keys, this.keys)
    this.#wordOf = renumbering(this.#before.words, this.words)
  }

  /** The words of a page. @param read reads them, with the numbers of this build. */
  wordsOf(digest: string, read: () => PageWords): PageWords {
    const known = this.#pages.get(digest)
    if (known) return known
    const before = this.#before.pages.get(digest)
    const words = before ? this.#renumbered(before) : read()
    this.#pages.set(digest, words)
    return words
  }

  #renumbered({ sizes, keys, counts }: PageWords): PageWords {
    for (const [i, one] of keys.entries()) keys[i] = this.#keyOf(one >>> 2) * 4 + (one & 3)
    for (let i = 0; i < counts.length; i += 2) counts[i] = this.#wordOf(counts[i] as number)
    return { sizes, keys, counts }
  }

  /** A file. @param make makes it. */
  file(digest: string, make: () => Uint8Array): Uint8Array {
    const file = this.#before.files.get(digest) ?? make()
    this.#files.set(digest, file)
    return file
  }

  /** The same for a text. */
  text(digest: string, make: () => string): string {
    return Buffer.from(this.file(digest, () => Buffer.from(make()))).toString()
  }

  /** Keeps what this build asked for. */
  save(): void {
    if (this.#folder === undefined) return
    const head: Head = {
      keys: this.keys.texts,
      words: this.words.texts,
      pages: Array.from(this.#pages, ([digest, { sizes, counts }]) => [digest, sizes, counts.length]),
      files: Array.from(this.#files, ([digest, { length }]) => [digest, length]),
    }
    const numbers = Array.from(this.#pages.values(), ({ keys, counts }) => [bytesOf(keys), bytesOf(counts)])
    mkdirSync(this.#folder, { recursive: true })
    writeAtomic(
      join(this.#folder, this.#name),
      Buffer.concat([Buffer.from(`${JSON.stringify(head)}\n`), ...numbers.flat(), ...this.#files.values()]),
    )
    for (const name of readdirSync(this.#folder)) if (name !== this.#name) rmSync(join(this.#folder, name), { force: true })
  }
}

const bytesOf = ({ buffer, byteOffset, byteLength }: Uint32Array): Buffer => Buffer.from(buffer, byteOffset, byteLength)

function readKept(whole: Buffer | undefined): Kept {
  if (!whole) return { keys: [], words: [], pages: new Map(), files: new Map() }
  const end = whole.indexOf(10)
  const { keys, words, pages, files } = JSON.parse(whole.toString('utf8', 0, end)) as Head
  const body = whole.buffer.slice(whole.byteOffset + end + 1, whole.byteOffset + whole.length)
  let at = 0
  const skip = (bytes: number) => {
    at += bytes
    return at - bytes
  }
  const numbers = (count: number) => new Uint32Array(body, skip(4 * count), count)
  const sum = (sizes: readonly number[]) => sizes.reduce((sum, one) => sum + one, 0)
  return {
    keys,
    words,
    pages: new Map(pages.map(([digest, sizes, counts]) => [digest, { sizes, keys: numbers(sum(sizes)), counts: numbers(counts) }])),
    files: new Map(files.map(([digest, length]) => [digest, new Uint8Array(body, skip(length), length)])),
  }
}

/** Gives what had one number before its number of this build. */
function renumbering(before: readonly string[], now: Numbering): (number: number) => number {
  const known = new Int32Array(before.length).fill(-1)
  return (number) => {
    if (known[number] === -1) known[number] = now.of(before[number] as string)
    return known[number] as number
  }
}
