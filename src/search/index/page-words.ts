import type { Concept, ConceptFinder } from '../query/concept-matcher.ts'
import { keyOf } from '../query/ranking.ts'
import { eachWord, isStop, joined, stem } from '../query/tokenizer.ts'
import type { SearchPage } from './documents.ts'
import type { Numbering } from './numbering.ts'
import { Tally } from './tally.ts'

/** All that a page is found by. Keys and words stand as their numbers. */
export interface PageWords {
  /** How many keys each part has. */
  sizes: readonly number[]
  /** The keys of all parts, each as `key * 4 + level`: 0 for a word that only leads there, 1 for one that it says, 2 for one that it says again, 3 for one of its title. */
  keys: Uint32Array
  /** The words of the page, and after each how often it stands there. */
  counts: Uint32Array
}

/** The share of a page’s gathered texts that must say a word for it to lead there. */
const MANY = 0.02

/** A word as it is written. */
interface Written {
  stem: string
  /** Its number in small letters. */
  number: number
  /** The number of its key; nothing where it says nothing. */
  key: number | undefined
}

/** Reads the words of pages. */
export class PageReader {
  readonly #find: ConceptFinder
  readonly #keys: Numbering
  readonly #words: Numbering
  readonly #written = new Map<string, Written>()
  readonly #concepts = new Map<Concept, number>()
  readonly #gathered = new Map<string, ReadonlySet<number>>()
  /** Of the part that is read: for each key a level, and one more. */
  readonly #levels = new Tally()
  readonly #counts = new Tally()

  constructor(find: ConceptFinder, { keys, words }: { keys: Numbering; words: Numbering }) {
    this.#find = find
    this.#keys = keys
    this.#words = words
  }

  read({ shown, parts }: SearchPage): PageWords {
    const keys: number[] = []
    const sizes: number[] = []
    const counts: number[] = []
    for (const [i, { heading, text }] of shown.parts.entries()) {
      this.#readPart([text, heading], parts[i] as SearchPage['parts'][number])
      sizes.push(this.#levels.size)
      this.#levels.drain((key, level) => keys.push(key * 4 + level - 1))
    }
    this.#counts.drain((word, count) => counts.push(word, count))
    return { sizes, keys: Uint32Array.from(keys), counts: Uint32Array.from(counts) }
  }

  #readPart(texts: readonly string[], { title, also, asked = [], gathers = [], about }: SearchPage['parts'][number]): void {
    const raise = (level: number) => (key: number) => this.#levels.raise(key, level + 1)
    for (const text of texts) this.#read(text, (key) => this.#levels.raise(key, Math.min(3, Math.max(2, this.#levels.of(key) + 1))))
    this.#read(title, raise(3))
    for (const name of also) this.#read(name, raise(1))
    for (const name of asked) this.#read(name, raise(0))
    for (const key of this.#gather(gathers)) this.#levels.raise(key, 1)
    for (const [id, level] of about) this.#levels.raise(this.#keys.of(keyOf({ id })), level + 1)
  }

  /** Counts the words of a text, and notes each key that they have. */
  #read(text: string, note: (key: number) => void): void {
    const stems: string[] = []
    let joinedFrom = -1
    eachWord(text, (written, start, end, hyphen) => {
      const { stem, number, key } = this.#wordOf(written)
      stems.push(stem)
      this.#counts.add(number)
      if (key !== undefined) note(key)
      if (joinedFrom >= 0) note(this.#keys.of(joined(text, joinedFrom, end)))
      joinedFrom = hyphen ? start : -1
    })
    for (const { concepts } of this.#find(stems)) for (const concept of concepts) note(this.#keyOf(concept))
  }

  #wordOf(written: string): Written {
    const known = this.#written.get(written)
    if (known) return known
    const small = written.toLowerCase().normalize('NFC')
    const root = stem(written)
    const word = { stem: root, number: this.#words.of(small), key: isStop(small) ? undefined : this.#keys.of(root) }
    this.#written.set(written, word)
    return word
  }

  #keyOf(concept: Concept): number {
    const key = this.#concepts.get(concept) ?? this.#keys.of(keyOf(concept))
    this.#concepts.set(concept, key)
    return key
  }

  /** The keys of gathered texts; where there are many, those that many of them have. */
  #gather(texts: readonly string[]): number[] {
    const times = new Map<number, number>()
    for (const text of texts) for (const key of this.#keysOf(text)) times.set(key, (times.get(key) ?? 0) + 1)
    return [...times].flatMap(([key, count]) => (count >= texts.length * MANY ? [key] : []))
  }

  /** The keys of a text that several pages may gather. */
  #keysOf(text: string): ReadonlySet<number> {
    const known = this.#gathered.get(text)
    if (known) return known
    const keys = new Set<number>()
    const stems: string[] = []
    eachWord(text, (written) => {
      const { stem, key } = this.#wordOf(written)
      stems.push(stem)
      if (key !== undefined) keys.add(key)
    })
    for (const { concepts } of this.#find(stems)) for (const concept of concepts) keys.add(this.#keyOf(concept))
    this.#gathered.set(text, keys)
    return keys
  }
}
