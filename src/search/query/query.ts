import { foldAccents } from '../../model/folding.ts'
import { type Concept, type ConceptFinder, conceptFinder, namesOf, type Vocabulary } from './concept-matcher.ts'
import { correctSpelling, type ReadWord, type SpellingContext } from './spelling.ts'
import { isStop, stem, wordsIn } from './tokenizer.ts'

/** What a query asks for. */
export interface Query {
  /** What is looked for; every one should be found, and the more of them the better. */
  terms: readonly QueryTerm[]
  /** Phrases in quotation marks, as rows of words: what is found says them literally. */
  phrases: readonly (readonly string[])[]
  /** The query as it was understood, where something in it was taken for a slip. */
  corrected: string | undefined
  /** Former names in the query, and what they are called now. */
  renamed: readonly { from: string; to: string }[]
}

/** One thing to look for. */
export interface QueryTerm {
  /** As the reader typed it. */
  typed: string
  /** The concepts that it names. */
  concepts: readonly Concept[]
  /** Its words; all of them say it too. */
  stems: readonly string[]
  /** Words that it may be the beginning of, where it is still being typed. */
  prefixTerms: readonly string[]
}

export interface QueryContext extends SpellingContext {
  find: ConceptFinder
}

/** Prepares a vocabulary once for all queries. */
export function queryContext({ concepts, words, often, others }: Vocabulary): QueryContext {
  const names = concepts.flatMap(namesOf).flatMap((name) => wordsIn(name).map(({ start, end }) => name.slice(start, end).toLowerCase()))
  const lexicon = new Map(words.split(' ').map((word, i) => [word, Number(often[i])] as const))
  for (const name of names) if (!lexicon.has(name)) lexicon.set(name, 1)
  return {
    find: conceptFinder(concepts),
    stems: new Set([...lexicon.keys()].map(stem)),
    dictionary: [...lexicon].map(([word, often]) => ({ word, plain: foldAccents(word), often })),
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
export function parseQuery(query: string, understood: QueryContext, { literal = false, typing = false } = {}): Query {
  const phrases: string[][] = []
  const read: ReadWord[] = []
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
    const last = typing && i === pieces.length - 1 && /[\p{L}\p{N}\p{M}]$/u.test(piece) ? typed.length - 1 : -1
    const understoodAs: ReadWord[] = literal ? typed.map((word) => ({ word, typed: word })) : correctSpelling(typed, understood, last)
    read.push(...understoodAs)
    saidAs.push(...understoodAs.map(({ word }) => word))
  }
  const words = read.map(({ word, typed, prefixTerms = [] }) => ({ word, typed, prefixTerms, stem: stem(word) }))
  const matches = understood.find(words.map(({ stem }) => stem))
  const terms: QueryTerm[] = []
  const renamed: { from: string; to: string }[] = []
  let at = 0
  const addWords = (until: number, keepStops: boolean) => {
    for (; at < until; at += 1) {
      const { word, stem, typed, prefixTerms } = words[at] as (typeof words)[number]
      if (!keepStops && isStop(word)) continue
      if (terms.some((term) => term.concepts.length === 0 && term.stems[0] === stem)) continue
      terms.push({ typed, concepts: [], stems: [stem], prefixTerms })
    }
  }
  for (const { from, to, concepts, stems } of matches) {
    const part = words.slice(from, to)
    if (part.every(({ word }) => isStop(word))) continue
    addWords(from, false)
    at = to
    if (terms.some((term) => term.concepts[0] === concepts[0])) continue
    terms.push({
      typed: part.map(({ typed }) => typed).join(' '),
      concepts,
      stems,
      prefixTerms: part.flatMap(({ prefixTerms }) => prefixTerms),
    })
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
  if (terms.length === 0 && phrases.length === 0) {
    at = 0
    addWords(words.length, true)
  }
  for (const word of phrases.flat()) {
    const root = stem(word)
    if (!isStop(word) && !terms.some(({ stems }) => stems.includes(root)))
      terms.push({ typed: word, concepts: [], stems: [root], prefixTerms: [] })
  }
  const changed = read.some(({ word, typed }) => word.toLowerCase() !== typed.toLowerCase())
  return {
    terms,
    phrases: phrases.map((phrase) => phrase.map(literally)),
    corrected: changed ? saidAs.join(' ') : undefined,
    renamed,
  }
}

/** The words of a text, as they stand there. */
const wordsOf = (text: string): string[] => wordsIn(text).map(({ start, end }) => text.slice(start, end))

/** A word as a phrase in quotation marks asks for it: only capitals, accents and the form of apostrophes do not matter. */
export const literally = (word: string): string => foldAccents(word).replace(/’/g, "'")
