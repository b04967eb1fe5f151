import { distance } from 'fastest-levenshtein'
import { type Concept, type ConceptFinder, conceptFinder, namesOf, type Vocabulary } from './vocabulary.ts'
import { isStop, joined, stemOf, wordsIn } from './words.ts'

/** What a query asks for. */
export interface Plan {
  /** What is looked for; every one should be found, and the more of them the better. */
  atoms: readonly Atom[]
  /** Phrases in quotation marks, as rows of words: what is found says them literally. */
  phrases: readonly (readonly string[])[]
  /** The query as it was understood, where something in it was taken for a slip. */
  corrected: string | undefined
  /** Former names in the query, and what they are called now. */
  renamed: readonly { from: string; to: string }[]
}

/** One thing to look for. */
export interface Atom {
  /** As the reader typed it. */
  typed: string
  /** The concepts that it names. */
  concepts: readonly Concept[]
  /** Its words; all of them say it too. */
  stems: readonly string[]
  /** Words that it may be the beginning of, where it is still being typed. */
  orStems: readonly string[]
}

export interface Understanding {
  find: ConceptFinder
  /** Every word that the site or its vocabulary knows, by its stem. */
  stems: ReadonlySet<string>
  lexicon: readonly { word: string; often: number }[]
  /** Real words, which are no slips. */
  real: ReadonlySet<string>
}

/** Prepares a vocabulary once for all queries. */
export function understanding({ concepts, words, often, others }: Vocabulary): Understanding {
  const names = concepts.flatMap(namesOf).flatMap((name) => wordsIn(name).map(({ start, end }) => name.slice(start, end).toLowerCase()))
  const lexicon = new Map(words.split(' ').map((word, i) => [word, Number(often[i])] as const))
  for (const name of names) if (!lexicon.has(name)) lexicon.set(name, 1)
  return {
    find: conceptFinder(concepts),
    stems: new Set([...lexicon.keys()].map(stemOf)),
    lexicon: [...lexicon].map(([word, often]) => ({ word, often })),
    real: new Set(others.split(' ')),
  }
}

/** `wasn't`, `didnt`: names are written in full. */
const NOT = /\b(was|were|is|are|did|do|does|has|have|had|would|could|should)n['’]?t\b/gi

/** A phrase, which is kept to the letter. */
const QUOTED = /(["“”][^"“”]+["“”])/

/** More than this is no query. */
const MOST_WORDS = 24

/**
 * Understands a query.
 *
 * @param options.literal takes every word as it was typed.
 * @param options.typing the last word may not be finished.
 */
export function plan(query: string, understood: Understanding, { literal = false, typing = false } = {}): Plan {
  const phrases: string[][] = []
  const read: Read[] = []
  const saidAs: string[] = []
  let left = MOST_WORDS
  const pieces = query.split(QUOTED)
  for (const [i, piece] of pieces.entries()) {
    if (i % 2 === 1) {
      const phrase = wordsOf(piece)
      if (phrase.length === 0) continue
      phrases.push(phrase)
      saidAs.push(piece)
      continue
    }
    const typed = wordsOf(piece.replace(NOT, '$1 not')).slice(0, left)
    left -= typed.length
    const last = typing && i === pieces.length - 1 && /[\p{L}\p{N}]$/u.test(piece) ? typed.length - 1 : -1
    const understoodAs: Read[] = literal ? typed.map((word) => ({ word, typed: word })) : correct(typed, understood, last)
    read.push(...understoodAs)
    saidAs.push(...understoodAs.map(({ word }) => word))
  }
  const words = read.map(({ word, typed, orStems = [] }) => ({ word, typed, orStems, stem: stemOf(word) }))
  const matches = understood.find(words.map(({ stem }) => stem))
  const atoms: Atom[] = []
  const renamed: { from: string; to: string }[] = []
  let at = 0
  const addWords = (until: number, keepStops: boolean) => {
    for (; at < until; at += 1) {
      const { word, stem, typed, orStems } = words[at] as (typeof words)[number]
      if (!keepStops && isStop(word)) continue
      if (atoms.some((atom) => atom.concepts.length === 0 && atom.stems[0] === stem)) continue
      atoms.push({ typed, concepts: [], stems: [stem], orStems })
    }
  }
  for (const { from, to, concepts, stems } of matches) {
    const part = words.slice(from, to)
    if (part.every(({ word }) => isStop(word))) continue
    addWords(from, false)
    at = to
    if (atoms.some((atom) => atom.concepts[0] === concepts[0])) continue
    atoms.push({ typed: part.map(({ typed }) => typed).join(' '), concepts, stems, orStems: part.flatMap(({ orStems }) => orStems) })
    for (const { name, former = [] } of concepts) {
      const old = former.find(
        (one) =>
          wordsIn(one)
            .map(({ stem }) => stem)
            .join(' ') === stems.join(' '),
      )
      if (old) renamed.push({ from: old, to: name })
    }
  }
  addWords(words.length, false)
  if (atoms.length === 0 && phrases.length === 0) {
    at = 0
    addWords(words.length, true)
  }
  for (const word of phrases.flat()) {
    const stem = stemOf(word)
    if (!isStop(word) && !atoms.some(({ stems }) => stems.includes(stem)))
      atoms.push({ typed: word, concepts: [], stems: [stem], orStems: [] })
  }
  const changed = read.some(({ word, typed }) => word.toLowerCase() !== typed.toLowerCase())
  return {
    atoms,
    phrases: phrases.map((phrase) => phrase.map(literally)),
    corrected: changed ? saidAs.join(' ') : undefined,
    renamed,
  }
}

/** The words of a text, as they stand there. */
const wordsOf = (text: string): string[] => wordsIn(text).map(({ start, end }) => text.slice(start, end))

/** A word as a phrase in quotation marks asks for it: only capitals and the form of apostrophes do not matter. */
export const literally = (word: string): string => word.toLowerCase().replace(/’/g, "'")

interface Read {
  word: string
  typed: string
  orStems?: string[]
}

/** Reads each word as one that the site knows, where it is near to one. */
function correct(typed: readonly string[], understood: Understanding, last: number): Read[] {
  const { stems, real } = understood
  const known = (word: string) => stems.has(stemOf(word)) || isStop(word)
  const read: Read[] = []
  for (let i = 0; i < typed.length; i += 1) {
    const word = typed[i] as string
    const next = typed[i + 1]
    // `co sleeping`, `safe guarding`: one word, where one of the two is none.
    if (next !== undefined && (!known(word) || !known(next)) && stems.has(joined(word + next))) {
      read.push({ word: word + next, typed: `${word} ${next}` })
      i += 1
      continue
    }
    if (known(word)) {
      read.push(i === last ? { word, typed: word, orStems: endings(word, understood) } : { word, typed: word })
      continue
    }
    const orStems = i === last ? endings(word, understood) : []
    if (orStems.length > 0) {
      read.push({ word, typed: word, orStems })
      continue
    }
    const lower = word.toLowerCase()
    const parts = real.has(lower) ? undefined : apart(lower, understood)
    if (parts) {
      read.push({ word: parts[0], typed: word }, { word: parts[1], typed: '' })
      continue
    }
    read.push({ word: real.has(lower) ? word : (nearest(lower, understood) ?? word), typed: word })
  }
  return read
}

/** Words that begin as this one, the most frequent first. */
function endings(begun: string, { lexicon }: Understanding): string[] {
  const start = begun.toLowerCase()
  if (start.length < 3) return []
  const found = lexicon.filter(({ word }) => word.length > start.length && word.startsWith(start)).sort((a, b) => b.often - a.often)
  return [...new Set(found.slice(0, 12).map(({ word }) => stemOf(word)))].slice(0, 4)
}

/** Two words that were typed as one, and stand on the site often. */
function apart(word: string, { lexicon }: Understanding): [string, string] | undefined {
  if (word.length < 7) return undefined
  const words = new Map(lexicon.map(({ word, often }) => [word, often]))
  let best: [string, string] | undefined
  let most = 0
  for (let i = 3; i <= word.length - 3; i += 1) {
    const [a, b] = [words.get(word.slice(0, i)), words.get(word.slice(i))]
    if (a === undefined || b === undefined || Math.min(a, b) <= most) continue
    most = Math.min(a, b)
    best = [word.slice(0, i), word.slice(i)]
  }
  return best
}

/** The word of the site that a word is most likely a slip for. */
function nearest(word: string, { lexicon }: Understanding): string | undefined {
  if (word.length < 4 || /\d/.test(word)) return undefined
  const allowed = word.length < 5 ? 0.95 : word.length < 8 ? 1.5 : 2.5
  let best: string | undefined
  let least = allowed + 0.01
  for (const { word: candidate, often } of lexicon) {
    if (candidate.length < 4 || Math.abs(candidate.length - word.length) > allowed) continue
    const steps = swapped(word, candidate) ? 0.9 : distance(word, candidate)
    if (steps > allowed + 0.5 || (steps > 1 && candidate.slice(0, 2) !== word.slice(0, 2))) continue
    // A slip seldom falls on the first letter; of two near words the more frequent is meant.
    const cost = steps + (candidate[0] === word[0] ? 0 : 0.5) - often * 0.04
    if (cost < least) [best, least] = [candidate, cost]
  }
  return best
}

/** Whether two letters that stand side by side have changed places, and nothing else. */
function swapped(a: string, b: string): boolean {
  if (a.length !== b.length) return false
  let i = 0
  while (i < a.length && a[i] === b[i]) i += 1
  return i < a.length - 1 && a[i] === b[i + 1] && a[i + 1] === b[i] && a.slice(i + 2) === b.slice(i + 2)
}
