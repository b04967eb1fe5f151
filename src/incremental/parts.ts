import { Fingerprint } from './fingerprint.ts'

/** The place of a list: it is written out wherever it is. */
const NOWHERE = -1

/**
 * A Library cut into parts, each with a digest: a part is an entry, or one property of it, or one list of the Library. An entry is what
 * stands in a list of the Library. What lies within a part is of it; where another entry, or something of another part, is referred
 * to, the name of that stands there. So a page shows the same as before if every part that it read has the digest that it had.
 */
export class Parts {
  /** `briefings/child-t title`, by number. */
  readonly names: string[] = []
  readonly digests: string[] = []
  readonly library: object
  readonly code: ReadonlySet<PropertyKey>
  /** For each entry its part, or those of its properties. */
  readonly #numbers = new Map<object, number | Map<PropertyKey, number>>()
  readonly #entries = new Map<object, string>()
  /** Objects and lists within a part, by a number of their own. */
  readonly #within = new Map<object, number>()
  /** By that number: the part, the place there, and whether nothing leads out of it, to an entry or to another part. */
  readonly #partOf: number[] = []
  readonly #placeIn: number[] = []
  readonly #isClosed: boolean[] = []
  readonly #print = new Fingerprint()
  #place = 0

  /**
   * @param library plain data: objects, lists, maps, dates and what stands in these.
   * @param cut names of lists whose entries are cut into their properties: many pages read a little of each. They come before other
   *   lists: what lies in entries of several is of the first.
   * @param code fields that are made by the code and its settings alone, and are no part of it.
   * @throws {TypeError} where there is a function in it.
   */
  constructor(library: object, cut: readonly string[], code: ReadonlySet<PropertyKey>) {
    this.library = library
    this.code = code
    const fields = Object.entries(library).filter(([name]) => !code.has(name))
    const place = ([name]: readonly [string, unknown]) => (cut.includes(name) ? cut.indexOf(name) : cut.length)
    fields.sort((a, b) => place(a) - place(b))
    const isCut = new Set<string>()
    for (const [name, value] of fields) {
      if (isPlain(value)) this.#name(value, name)
      else if (Array.isArray(value)) for (const [i, one] of value.entries()) this.#name(one, `${name}/${one?.address ?? one?.id ?? i}`)
      if (isPlain(value) || cut.includes(name)) isCut.add(name)
    }
    for (const [entry, name] of this.#entries) {
      if (isCut.has(name.split('/', 1)[0] as string)) this.#cut(entry, name, Object.entries(entry))
      else
        this.#numbers.set(
          entry,
          this.#add(name, () => this.#writeAll(entry, this.names.length - 1)),
        )
    }
    this.#cut(library, 'library', fields)
  }

  #name(one: unknown, name: string): void {
    if (isPlain(one) && !this.#entries.has(one)) this.#entries.set(one, name)
  }

  #cut(of: object, name: string, properties: readonly [string, unknown][]): void {
    const numbers = new Map<PropertyKey, number>()
    this.#numbers.set(of, numbers)
    const number = this.#add(name, () => {
      for (const [key] of properties) this.#print.text(key)
    })
    numbers.set(KEYS, number)
    for (const [key, value] of properties)
      numbers.set(
        key,
        this.#add(`${name} ${key}`, () => this.#write(value, this.names.length - 1)),
      )
  }

  #add(name: string, write: () => void): number {
    const number = this.names.push(name) - 1
    this.#place = 0
    write()
    this.digests.push(this.#print.take())
    return number
  }

  /**
   * Takes a value into the fingerprint of a part: two that differ in anything that can be read there are taken in two ways.
   *
   * @returns whether it is closed.
   */
  #write(value: unknown, part: number): boolean {
    const print = this.#print
    if (typeof value === 'string') print.text(value)
    else if (typeof value === 'function') throw new TypeError(`There is a function in \`${this.names[part]}\`.`)
    else if (value === null || typeof value !== 'object') this.#writeTagged(typeof value, String(value))
    else {
      const entry = this.#entries.get(value)
      if (entry !== undefined) {
        this.#writeTagged('entry', entry)
        return false
      }
      if (Array.isArray(value)) {
        const isClosed = this.#writeAll(value, part)
        if (isClosed) this.#record(value, part, NOWHERE, true)
        return isClosed
      }
      const before = this.#within.get(value)
      if (before !== undefined) {
        this.#writeTagged('part', this.#nameOf(before, part))
        return this.isClosed(value, part)
      }
      const number = this.#record(value, part, this.#place++, false)
      const isClosed = this.#writeAll(value, part)
      this.#isClosed[number] = isClosed
      return isClosed
    }
    return true
  }

  /** Notes where an object or a list lies: in which part, at which place there. @returns its number. */
  #record(value: object, part: number, place: number, isClosed: boolean): number {
    const number = this.#within.get(value) ?? this.#partOf.length
    this.#within.set(value, number)
    this.#partOf[number] = part
    this.#placeIn[number] = place
    this.#isClosed[number] = isClosed
    return number
  }

  /** What is no text is never taken in as one is. */
  #writeTagged(kind: string, text: string): void {
    this.#print.number(kind.length)
    this.#print.text(kind)
    this.#print.text(text)
  }

  /** Takes in what a list, or an object that lies within a part, holds. @returns whether all of that is closed. */
  #writeAll(value: object, part: number): boolean {
    const print = this.#print
    let isClosed = true
    const write = (one: unknown) => {
      isClosed = this.#write(one, part) && isClosed
    }
    if (value instanceof Date) print.number(value.getTime())
    else if (Array.isArray(value)) {
      print.number(value.length)
      for (const one of value) write(one)
    } else if (value instanceof Map || value instanceof Set) {
      print.number(-value.size)
      for (const [key, one] of value.entries()) {
        write(key)
        write(one)
      }
    } else {
      print.number(Number.MIN_SAFE_INTEGER)
      for (const key in value) {
        print.text(key)
        write(value[key as keyof typeof value])
      }
      print.text('}')
    }
    return isClosed
  }

  /** Where an object lies, as text. @param from the part that says so, which needs no name. */
  #nameOf(number: number, from?: number): string {
    const part = this.#partOf[number] as number
    return `${part === from ? '' : this.names[part]}#${this.#placeIn[number]}`
  }

  /**
   * Gives the part that a property of the Library or of an entry is of; where it has none of this name, the part that says what it has.
   * Nothing for anything else.
   */
  partsOf(entry: object): ((property: PropertyKey) => number | undefined) | undefined {
    const numbers = this.#numbers.get(entry)
    if (typeof numbers !== 'object') return numbers === undefined ? undefined : () => numbers
    const names = numbers.get(KEYS)
    return (property) => numbers.get(property) ?? names
  }

  /** The part that an object lies within. */
  partAround(value: object): number | undefined {
    const number = this.#within.get(value)
    return number === undefined || this.#placeIn[number] === NOWHERE ? undefined : this.#partOf[number]
  }

  /** Whether nothing leads out of an object or a list in a part: who has noted the part may read on in it. */
  isClosed(value: object, part: number | undefined): boolean {
    const number = this.#within.get(value)
    return number !== undefined && this.#isClosed[number] === true && this.#partOf[number] === part
  }

  /**
   * What a page is given, as text: of what is in the Library, where it is; anything else is written out.
   *
   * @param behind gives what stands behind something that a page got.
   * @returns nothing where there is a function in it, or something else that cannot be written out.
   */
  textOf(given: unknown, behind: (one: unknown) => unknown): string | undefined {
    const value = behind(given)
    if (typeof value === 'string') return `${value.length}:${value}`
    if (typeof value === 'function') return undefined
    if (value === null || typeof value !== 'object') return String(value)
    const entry = this.#entries.get(value)
    if (entry !== undefined) return `@${entry}`
    const part = this.partAround(value)
    // What is closed notes nothing when it is read.
    if (part !== undefined)
      return `@${this.#nameOf(this.#within.get(value) as number)}${this.isClosed(value, part) ? `=${this.digests[part]}` : ''}`
    if (value instanceof Date) return `day ${value.getTime()}`
    const list = value instanceof Map || value instanceof Set ? [...value] : value
    if (!Array.isArray(list) && !WRITTEN_OUT.has(Object.getPrototypeOf(list))) return undefined
    const all = Object.entries(list).map(([key, one]) => [key, this.textOf(one, behind)])
    return all.some(([, text]) => text === undefined) ? undefined : `{${all.map(([key, text]) => `${key}=${text}`).join()}}`
  }
}

/** What objects are made by, whose properties are all that there is of them. */
const WRITTEN_OUT = new Set([Object.prototype, null])

/** Stands for the names of all properties of an entry. */
const KEYS = Symbol('names of properties')

export const isPlain = (value: unknown): value is object =>
  typeof value === 'object' &&
  value !== null &&
  !Array.isArray(value) &&
  !(value instanceof Map || value instanceof Set || value instanceof Date)
