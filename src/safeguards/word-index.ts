import type { Span } from '../diagnostics/traced-text.ts'

/**
 * What something may begin with that is no word: a number (`0`), a part of one of six digits or more (`00`), a capital (`Aa`), a letter
 * (`aa`), letters with a digit behind them (`a0`), the first letter of a line (`^`), a letter that a dash, a bar, a bracket or a stroke sets
 * off (`-`), some signs, and anything at all (`*`).
 */
const OTHERS = ['0', '00', 'Aa', 'aa', 'a0', '^', '-', '*', '(', '@', '+'] as const
const [NUMBER, LONG, CAPITAL, LETTER, MIXED, FIRST, SET_OFF, ANY] = [0, 1, 2, 3, 4, 5, 6, 7] as const
const SIGNS = new Map(['(', '@', '+'].map((sign, i) => [sign.charCodeAt(0), ANY + 1 + i]))

/** Each list of words that something may begin with, or that it cannot be without, by its number; and of each word, the lists that it is on. */
const lists = new Map<string, number>(OTHERS.map((one, i) => [one, i]))
const listsOf = new Map<string, number[]>()

/** The words of `listsOf`, found by a hash of their letters, so that none has to be cut out of a text. */
let slots: ({ word: string; lists: readonly number[] } | undefined)[] = []

/** Letters of the beginning of a word that stands for all that begin so: `leukaemi…`. */
const STEM = 8

/**
 * The numbers of lists with spaces between them. A list has bars between its words, which have letters of ASCII; it makes no difference
 * whether they are capitals.
 */
export function numbersOf(all: string): number[] {
  return all
    .trim()
    .split(/\s+/)
    .map((one) => {
      const list = lists.has(one) ? one : one.toLowerCase()
      const known = lists.get(list)
      if (known !== undefined) return known
      const id = lists.size
      lists.set(list, id)
      for (const word of new Set(list.split('|'))) {
        if (!/^(?:[a-z]+|[a-z]{8}…)$/.test(word)) throw new TypeError(`\`${word}\` is no word of letters of ASCII.`)
        listsOf.set(word, [...(listsOf.get(word) ?? []), id])
      }
      slots = []
      return id
    })
}

/** FNV-1a, over letters of either size. */
const SEED = 0x811c9dc5
const hashed = (hash: number, code: number): number => Math.imul(hash ^ (code | 0x20), 0x01000193)
/** Goes into the hash behind the letters of a stem. */
const STEM_SIGN = '…'.charCodeAt(0)

function fillSlots(): void {
  slots = Array.from({ length: 2 ** Math.ceil(Math.log2(listsOf.size * 8 + 1)) })
  for (const [word, lists] of listsOf) {
    let slot = [...word].reduce((hash, letter) => hashed(hash, letter.charCodeAt(0)), SEED) & (slots.length - 1)
    while (slots[slot]) slot = (slot + 1) & (slots.length - 1)
    slots[slot] = { word, lists }
  }
}

/** The lists of the word that stands in a part of a text; with `sign`, of the stem. */
function listsAt(text: string, start: number, end: number, hash: number, sign = 0): readonly number[] {
  const length = end - start + (sign > 0 ? 1 : 0)
  for (let slot = hash & (slots.length - 1); ; slot = (slot + 1) & (slots.length - 1)) {
    const one = slots[slot]
    if (!one) return []
    if (one.word.length === length && (sign === 0 || one.word.charCodeAt(STEM) === sign)) {
      let i = start
      while (i < end && (text.charCodeAt(i) | 0x20) === one.word.charCodeAt(i - start)) i += 1
      if (i === end) return one.lists
    }
  }
}

/** What a code unit is, as it is found out when one is met. */
const kinds = new Uint8Array(0x10000)
const [SMALL, LARGE, DIGIT, SIGN, BLANK, REST] = [1, 2, 3, 4, 5, 6] as const

const kindOf = (code: number): number => kinds[code] || findKind(code)

function findKind(code: number): number {
  const one = String.fromCharCode(code)
  // Half of a character may be of any letter.
  const tests = [/[\p{Lu}\ud800-\udbff]/u, /[\p{L}\p{Cs}]/u, /\d/, /[(@+]/, /\s/]
  const place = tests.findIndex((test) => test.test(one))
  const kind = [LARGE, SMALL, DIGIT, SIGN, BLANK][place] ?? REST
  kinds[code] = kind
  return kind
}

const NEWLINE = 0x0a
const SETS_OFF = new Set([...'–—-|([/'].map((sign) => sign.charCodeAt(0)))
const isAscii = (code: number): boolean => code < 0x80
const isHalf = (code: number): boolean => code >= 0xd800 && code < 0xe000

/** Digits of a long number, and the signs that may stand between two of them. */
const DIGITS = 6
const BETWEEN = 3

/**
 * Where the words of a text stand: runs of letters of ASCII, other letters one by one, since `\b` takes them for none, and numbers.
 */
export class WordIndex {
  readonly text: string
  readonly within: readonly Span[]
  /** Of each word, where it begins, and how many spaces stand before it. */
  readonly #starts: number[] = []
  readonly #spaces: number[] = []
  /** The words of each list, in their order. */
  readonly #places: (number[] | undefined)[] = Array.from({ length: lists.size })

  /** @param within the parts of the text to look at, in order; each begins behind a line's end. */
  constructor(text: string, within: readonly Span[] = [{ start: 0, end: text.length }]) {
    if (slots.length === 0) fillSlots()
    this.text = text
    this.within = within
    for (const part of within) this.#read(part)
  }

  #read({ start: first, end: last }: Span): void {
    const { text } = this
    const [starts, spaces, places] = [this.#starts, this.#spaces, this.#places]
    const codeAt = (at: number) => (at < last ? text.charCodeAt(at) : 0)
    const note = (list: number, word: number) => {
      const known = places[list]
      if (known) known.push(word)
      else places[list] = [word]
    }
    let before = spaces.at(-1) ?? 0
    let isFirst = true
    /** The number that may go on: its words, its digits and its end. */
    let [long, digits, until] = [[] as number[], 0, first]
    let i = first
    while (i < last) {
      const start = i
      let code = text.charCodeAt(i)
      const kind = kindOf(code)
      if (kind >= BLANK) {
        if (code === NEWLINE) isFirst = true
        if (kind === BLANK) before += 1
        i += 1
        continue
      }
      const word = starts.push(start) - 1
      spaces.push(before)
      if (kind === SIGN) {
        note(SIGNS.get(code) as number, word)
        i += 1
      } else if (kind === DIGIT) {
        note(NUMBER, word)
        while (kindOf(codeAt(i)) === DIGIT) i += 1
        if (start - until > BETWEEN) [long, digits] = [[], 0]
        long.push(word)
        digits += i - start
        until = i
        if (digits >= DIGITS) for (const one of long.splice(0)) note(LONG, one)
      } else {
        until = first - BETWEEN
        if (kind === LARGE) note(CAPITAL, word)
        if (isFirst) note(FIRST, word)
        isFirst &&= isHalf(code)
        const isPlain = isAscii(code)
        let hash = SEED
        do {
          hash = hashed(hash, code)
          i += 1
          code = codeAt(i)
          if (i - start === STEM) for (const list of listsAt(text, start, i, hashed(hash, STEM_SIGN), STEM_SIGN)) note(list, word)
        } while (isPlain && isAscii(code) && kindOf(code) <= LARGE)
        if (kindOf(code) === DIGIT) note(MIXED, word)
        for (const list of listsAt(text, start, i, hash)) note(list, word)
      }
    }
  }

  /** Offsets at which a word of some lists begins, in order; with `near`, where one of these is at most so many spaces away. */
  find(begins: readonly number[], near: readonly number[] | undefined, reach: number): number[] {
    const out: number[] = []
    const others = near?.map((list) => this.#list(list)).filter(({ length }) => length > 0)
    if (others?.length === 0) return out
    for (const list of begins) {
      const words = this.#list(list)
      if (!others) this.#add(words, list, out)
      else for (const some of others) this.#add(this.#near(words, some, reach), list, out)
    }
    return begins.length * (others?.length ?? 1) > 1 ? out.sort((a, b) => a - b) : out
  }

  #add(words: readonly number[], list: number, out: number[]): void {
    for (const word of words) {
      const start = this.#starts[word] as number
      const end = list === ANY ? (this.#starts[word + 1] ?? this.text.length) : start + 1
      for (let at = start; at < end; at += 1) out.push(at)
    }
  }

  /** Those of some words that have one of others near. */
  #near(words: readonly number[], others: readonly number[], reach: number): number[] {
    const spaces = this.#spaces
    const out: number[] = []
    let i = 0
    for (const word of words) {
      const before = spaces[word] as number
      while (i < others.length && (spaces[others[i] as number] as number) < before - reach) i += 1
      if (i === others.length) break
      if ((spaces[others[i] as number] as number) <= before + reach) out.push(word)
    }
    return out
  }

  #list(list: number): readonly number[] {
    const known = this.#places[list]
    const is = OFTEN[list]
    if (known || !is) return known ?? []
    const all = this.#starts.flatMap((start, word) => (is(this.text, start) ? word : []))
    this.#places[list] = all
    return all
  }
}

const isLetter = (text: string, start: number): boolean => kindOf(text.charCodeAt(start)) <= LARGE

function isSetOff(text: string, start: number): boolean {
  let before = start - 1
  while (before >= start - 3 && kindOf(text.charCodeAt(before)) === BLANK) before -= 1
  return SETS_OFF.has(text.charCodeAt(before))
}

/** What is looked for only where somebody asks for it: most words are letters. */
const OFTEN: Readonly<Record<number, (text: string, start: number) => boolean>> = {
  [LETTER]: isLetter,
  [SET_OFF]: (text, start) => isLetter(text, start) && isSetOff(text, start),
  [ANY]: () => true,
}
