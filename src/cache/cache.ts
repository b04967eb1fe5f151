import { readdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { isBeingWritten, Pack, PackWriter } from './pack.ts'

/** More packs than this are too many. */
const MANY = 8

/**
 * Compiled content, kept between runs in packs, under digests of all that it depends on. What cannot be read is compiled again; what a
 * run did not ask for is swept away. Folders in there belong to others.
 */
export class Cache {
  readonly #folder: string | undefined
  /** What lay there at first: what another build puts there meanwhile is not swept away. */
  #files: string[] = []
  #packs: Map<string, Pack> | undefined
  #writer: PackWriter | undefined

  /** @param folder where to keep it; without one nothing is kept. */
  constructor(folder: string | undefined) {
    this.#folder = folder
  }

  /** How much is kept. */
  get size(): number {
    return [...this.#opened().values()].reduce((sum, { digests }) => sum + digests.length, 0)
  }

  get<T>(digest: string): T | undefined {
    for (const pack of this.#opened().values()) {
      const bytes = pack.get(digest)
      if (bytes) return JSON.parse(bytes.toString('latin1')) as T
    }
    return undefined
  }

  put(digest: string, value: unknown): void {
    if (this.#folder === undefined) return
    this.#writer ??= new PackWriter(this.#folder)
    this.#writer.put(digest, bytesOf(value))
  }

  /** Makes a pack of what was put, and lets go of all files. */
  save(): void {
    const packs = this.#opened()
    for (const pack of packs.values()) pack.close()
    const pack = this.#writer?.finish()
    this.#writer = undefined
    if (pack) packs.set(pack.name, pack)
  }

  /** Saves, makes one pack of those that are no good by themselves, and sweeps away what was not asked for. */
  prune(): void {
    if (this.#folder === undefined) return
    this.save()
    const packs = this.#opened()
    const used = [...packs.values()].filter(({ used }) => used > 0).sort((one, other) => other.used - one.used)
    const merging = new Set([...used.filter(isWorn), ...(used.length > MANY ? small(used) : [])])
    const staying = used.filter((pack) => !merging.has(pack))
    if (merging.size > 0) staying.push(merged(merging, this.#folder))
    this.#packs = new Map(staying.map((pack) => [pack.name, pack]))
    for (const name of [...this.#files, ...packs.keys()])
      if (!this.#packs.has(name) && !isBeingWritten(name)) rmSync(join(this.#folder, name), { force: true })
  }

  /** Every pack, by its name. */
  #opened(): Map<string, Pack> {
    if (this.#packs) return this.#packs
    this.#packs = new Map()
    const folder = this.#folder
    if (folder === undefined) return this.#packs
    try {
      this.#files = readdirSync(folder, { withFileTypes: true }).flatMap((entry) => (entry.isFile() ? [entry.name] : []))
    } catch {
      return this.#packs
    }
    for (const name of this.#files) {
      const pack = Pack.open(folder, name)
      if (pack) this.#packs.set(name, pack)
    }
    return this.#packs
  }
}

/** JSON with a byte for each sign, which is written and read sooner than UTF-8. */
const bytesOf = (value: unknown): Buffer => Buffer.from(JSON.stringify(value).replace(/[\u0100-\uffff]/g, escaped), 'latin1')
const escaped = (sign: string): string => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`

/** Most of it is of no use. */
const isWorn = ({ size, used }: Pack): boolean => used < size / 2

/** Of packs from large to small, those from the first on that is no larger than all after it: a large one is seldom written again. */
function small(packs: readonly Pack[]): readonly Pack[] {
  const first = packs.findIndex(({ used }, i) => used <= packs.slice(i + 1).reduce((sum, after) => sum + after.used, 0))
  return first === -1 ? [] : packs.slice(first)
}

function merged(packs: Iterable<Pack>, folder: string): Pack {
  const writer = new PackWriter(folder)
  for (const pack of packs) {
    pack.copyUsed(writer)
    pack.close()
  }
  return writer.finish()
}
