import type { Parts } from './parts.ts'

/** What a page is made of: what it shows, and the parts of the Library that it read for that. */
export interface Watched<T> {
  result: T
  reads: Uint32Array
}

/**
 * A Library that notes which of its parts are read. It reads like the Library itself: a view cannot tell them apart, and nothing that
 * it shows can have been read without being noted.
 */
export class WatchedLibrary<L extends object> {
  /** What pages get. */
  readonly library: L
  readonly #parts: Parts
  readonly #seen = new WeakMap<object, object>()
  readonly #behind = new WeakMap<object, object>()
  readonly #partOfList = new WeakMap<object, number>()
  /** For each part, for which page it was noted last. */
  readonly #noted: Uint32Array
  #page = 0
  #reads: number[] = []
  /** The work that was asked for last. */
  #last: Promise<unknown> = Promise.resolve()

  /** @param parts those of the Library. */
  constructor(library: L, parts: Parts) {
    this.#parts = parts
    this.#noted = new Uint32Array(parts.names.length)
    this.library = this.#watched(library, undefined)
  }

  /** Notes what is read until the work is done. One page is made at a time, though Astro may be told to make several at once. */
  during<T>(work: () => Promise<T>): Promise<Watched<T>> {
    const alone = async () => {
      this.#page++
      this.#reads = []
      const result = await work()
      return { result, reads: Uint32Array.from(this.#reads) }
    }
    const done = this.#last.then(alone, alone)
    this.#last = done
    return done
  }

  /** What stands behind something that a page got. */
  behind = <T>(value: T): T => (isObject(value) ? ((this.#behind.get(value) ?? value) as T) : value)

  #note(part: number | undefined): void {
    if (part === undefined || this.#noted[part] === this.#page) return
    this.#noted[part] = this.#page
    this.#reads.push(part)
  }

  /** @param around the part that it is read from, where it lies in one. */
  #watched<T>(value: T, around: number | undefined): T {
    if (!isObject(value)) return value
    const before = this.#seen.get(value)
    if (before) {
      this.#note(this.#partOfList.get(before))
      return before as T
    }
    const part = this.#parts.partAround(value) ?? around
    const partOf = this.#parts.partsOf(value)
    if (!partOf && this.#parts.isClosed(value, part)) {
      this.#note(part)
      return value
    }
    if (value instanceof Date) return value
    const list = Array.isArray(value) ? this.#list(value, part) : undefined
    if (list) return list as T
    const made = partOf
      ? this.#entry(value, partOf)
      : value instanceof Map || value instanceof Set
        ? this.#collection(value, part)
        : this.#within(value, part)
    this.#seen.set(value, made)
    this.#behind.set(made, value)
    return made as T
  }

  /** A list of what pages get of its values: who gets the list has noted its part. Nothing where some of them is to be noted when it is read. */
  #list(values: readonly unknown[], part: number | undefined): unknown[] | undefined {
    const parts = this.#parts
    const isNoted = (one: unknown) => {
      if (!isObject(one) || parts.partsOf(one)) return true
      // Another part may hold the same list, and have been read first.
      if (Array.isArray(one)) return parts.isClosed(one, part)
      const own = parts.partAround(one)
      return own === part || !parts.isClosed(one, own)
    }
    if (!values.every(isNoted)) return undefined
    const list: unknown[] = []
    this.#seen.set(values, list)
    this.#behind.set(list, values)
    if (part !== undefined) this.#partOfList.set(list, part)
    for (const one of values) list.push(this.#watched(one, part))
    return list
  }

  #entry(entry: object, partOf: (property: PropertyKey) => number | undefined): object {
    const parts = this.#parts
    const { code } = parts
    const read = (property: PropertyKey) => {
      const part = partOf(property)
      this.#note(part)
      return part
    }
    return new Proxy(entry, {
      get: (_, property) => {
        const value = Reflect.get(entry, property)
        if (entry === parts.library && code.has(property)) return value
        return this.#watched(value, read(property))
      },
      has: (_, property) => {
        read(property)
        return Reflect.has(entry, property)
      },
      ownKeys: () => {
        read('')
        return Reflect.ownKeys(entry)
      },
      getOwnPropertyDescriptor: (_, property) => {
        const found = Reflect.getOwnPropertyDescriptor(entry, property)
        return found && { ...found, value: this.#watched(found.value, read(property)) }
      },
    })
  }

  #within(value: object, part: number | undefined): object {
    const note = () => this.#note(part)
    return new Proxy(value, {
      get: (_, property) => {
        note()
        return this.#watched(Reflect.get(value, property), part)
      },
      has: (_, property) => {
        note()
        return Reflect.has(value, property)
      },
      ownKeys: () => {
        note()
        return Reflect.ownKeys(value)
      },
      getOwnPropertyDescriptor: (_, property) => {
        note()
        const found = Reflect.getOwnPropertyDescriptor(value, property)
        return found && { ...found, value: this.#watched(found.value, part) }
      },
    })
  }

  /** A map or a set: what holds its values cannot be a proxy. */
  #collection(value: Map<unknown, unknown> | Set<unknown>, part: number | undefined): object {
    const seen = <T>(one: T) => this.#watched(one, part)
    const entries = function* () {
      for (const [key, one] of value.entries()) yield [seen(key), seen(one)] as const
    }
    const firsts = function* () {
      for (const [key] of entries()) yield key
    }
    const values = function* () {
      for (const [, one] of entries()) yield one
    }
    const own: Record<PropertyKey, unknown> = {
      get: (key: unknown) => seen((value as Map<unknown, unknown>).get(this.behind(key))),
      has: (key: unknown) => value.has(this.behind(key)),
      keys: firsts,
      values,
      entries,
      forEach: (call: (one: unknown, key: unknown) => void) => {
        for (const [key, one] of entries()) call(one, key)
      },
      [Symbol.iterator]: value instanceof Map ? entries : values,
    }
    return new Proxy(value, {
      get: (_, property) => {
        this.#note(part)
        return own[property] ?? Reflect.get(value, property, value)
      },
    })
  }
}

const isObject = (value: unknown): value is object => typeof value === 'object' && value !== null
