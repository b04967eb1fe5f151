import { randomUUID } from 'node:crypto'
import { appendFileSync, closeSync, fstatSync, mkdirSync, openSync, readSync, renameSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { verified, withChecksum } from './checksum.ts'
import { digest as digestOf } from './digest.ts'
import { isAtWork } from './interrupted.ts'

/** The digest of each record of a pack, and how many bytes it takes with its checksum. */
type Index = [digest: string, length: number][]

interface Place {
  start: number
  length: number
  isUsed: boolean
}

/** Bytes at the end of a pack: the length of its index. */
const TAIL = 4

/** Bytes that are gathered before they are written. */
const AT_ONCE = 4_000_000

/**
 * A file of many records, each under a digest and with its checksum. Behind them stands the index, of which the name of the file is
 * a digest: a pack is written once, and a file that does not end with the index that it is named by is none.
 */
export class Pack {
  readonly name: string
  /** Bytes of its records, and of those that were asked for. */
  size = 0
  used = 0
  readonly #path: string
  readonly #places = new Map<string, Place>()
  #file: number | undefined

  constructor(folder: string, name: string, index: Index, isUsed = false) {
    this.name = name
    this.#path = join(folder, name)
    for (const [digest, length] of index) {
      this.#places.set(digest, { start: this.size, length, isUsed })
      this.size += length
    }
    if (isUsed) this.used = this.size
  }

  /** The pack that a file is; nothing where it is none. */
  static open(folder: string, name: string): Pack | undefined {
    if (!name.endsWith(ENDING)) return undefined
    let file: number | undefined
    try {
      file = openSync(join(folder, name), 'r')
      const end = fstatSync(file).size - TAIL
      const length = bytesAt(file, end, TAIL).readUInt32LE()
      const index = length < end ? bytesAt(file, end - length, length).toString() : ''
      return nameOf(index) === name ? new Pack(folder, name, JSON.parse(index)) : undefined
    } catch {
      return undefined
    } finally {
      if (file !== undefined) closeSync(file)
    }
  }

  get digests(): string[] {
    return [...this.#places.keys()]
  }

  /** What was put under a digest; nothing where it is not there whole. */
  get(digest: string): Buffer | undefined {
    const place = this.#places.get(digest)
    const found = place && verified(digest, this.#read(place))
    if (found && !place.isUsed) {
      place.isUsed = true
      this.used += place.length
    }
    return found
  }

  /** Gives what was asked for to another pack. */
  copyUsed(to: PackWriter): void {
    for (const [digest, place] of this.#places) if (place.isUsed) to.add(digest, this.#read(place))
  }

  /** Lets go of the file, until something is asked for again. */
  close(): void {
    if (this.#file !== undefined) closeSync(this.#file)
    this.#file = undefined
  }

  /** The bytes at a place: none of a file that another build took away. */
  #read({ start, length }: Place): Buffer {
    try {
      this.#file ??= openSync(this.#path, 'r')
      return bytesAt(this.#file, start, length)
    } catch {
      return Buffer.alloc(0)
    }
  }
}

const ENDING = '.pack'
const nameOf = (index: string): string => digestOf(index) + ENDING

function bytesAt(file: number, start: number, length: number): Buffer {
  const bytes = Buffer.allocUnsafe(length)
  return bytes.subarray(0, readSync(file, bytes, 0, length, start))
}

/** Writes a pack, as a draft until it is whole. */
export class PackWriter {
  readonly #folder: string
  readonly #draft: string
  readonly #index: Index = []
  #gathered: Uint8Array[] = []
  #size = 0

  constructor(folder: string) {
    mkdirSync(folder, { recursive: true })
    this.#folder = folder
    this.#draft = join(folder, `draft-${process.pid}-${randomUUID()}`)
  }

  put(digest: string, bytes: Uint8Array): void {
    this.add(digest, withChecksum(digest, bytes))
  }

  /** Puts what has its checksum. */
  add(digest: string, record: Uint8Array): void {
    this.#index.push([digest, record.length])
    this.#gathered.push(record)
    this.#size += record.length
    if (this.#size > AT_ONCE) this.#write()
  }

  finish(): Pack {
    const index = JSON.stringify(this.#index)
    const bytes = Buffer.from(index)
    const tail = Buffer.alloc(TAIL)
    tail.writeUInt32LE(bytes.length)
    this.#gathered.push(bytes, tail)
    this.#write()
    const name = nameOf(index)
    renameSync(this.#draft, join(this.#folder, name))
    return new Pack(this.#folder, name, this.#index, true)
  }

  #write(): void {
    try {
      appendFileSync(this.#draft, Buffer.concat(this.#gathered))
    } catch (error) {
      rmSync(this.#draft, { force: true })
      throw error
    }
    this.#gathered = []
    this.#size = 0
  }
}

/** Whether a file is a draft that another process is writing. */
export function isBeingWritten(name: string): boolean {
  const pid = /^draft-(\d+)-/.exec(name)?.[1]
  return pid !== undefined && isAtWork(Number(pid))
}
