import { foldAccents } from '../../model/folding.ts'
import { type Concept, type ConceptFinder, conceptFinder, type Match, namesOf, type Vocabulary } from './concept-matcher.ts'
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
  /** What it names that no page speaks of. */
  uncovered: readonly Concept[]
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
  /** Whether only a part that says all its words answers it. */
  whole?: boolean
}

export interface QueryContext extends SpellingContext {
  find: ConceptFinder
  findUncovered: ConceptFinder
}

/** Prepares a vocabulary once for all queries. */
export function queryContext({ concepts, uncovered, words, often, others }: Vocabulary): QueryContext {
  const names = [...concepts, ...uncovered]
    .flatMap(namesOf)
    .flatMap((name) => wordsIn(name).map(({ start, end }) => name.slice(start, end).toLowerCase()))
  const lexicon = new Map(words.split(' ').map((word, i) => [word, Number(often[i])] as const))
  for (const name of names) if (!lexicon.has(name)) lexicon.set(name, 1)
  return {
    find: conceptFinder(concepts),
    findUncovered: conceptFinder(uncovered),
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
  const stems = words.map(({ stem }) => stem)
  const matches = longest(understood.find(stems), understood.findUncovered(stems))
  const uncovered: Concept[] = []
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
  for (const { from, to, concepts, stems, isCovered } of matches) {
    const part = words.slice(from, to)
    if (part.every(({ word }) => isStop(word))) continue
    addWords(from, false)
    at = to
    if (!isCovered) {
      // A theme and the short form of its name in the glossary are one matter.
      const one = concepts.find(({ kind }) => kind !== 'term') ?? (concepts[0] as Concept)
      if (!uncovered.includes(one)) {
        uncovered.push(one)
        terms.push(wholeTerm(part, stems))
      }
      continue
    }
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
    uncovered,
  }
}

/** Names of what there is and of what there is not, in the order in which they stand: of two that share a word, the longer one. */
function longest(covered: readonly Match[], uncovered: readonly Match[]): (Match & { isCovered: boolean })[] {
  const share = (a: Match, b: Match) => a.from < b.to && b.from < a.to
  const length = ({ from, to }: Match) => to - from
  const missing = uncovered.filter((one) => !covered.some((other) => share(one, other) && length(other) >= length(one)))
  const there = covered.filter((one) => !missing.some((other) => share(one, other)))
  const all = [...there.map((one) => ({ ...one, isCovered: true })), ...missing.map((one) => ({ ...one, isCovered: false }))]
  return all.sort((a, b) => a.from - b.from)
}

/** A name of what no page speaks of: its words say something else one by one. */
function wholeTerm(part: readonly { word: string; typed: string; prefixTerms: readonly string[] }[], stems: readonly string[]): QueryTerm {
  const said = part.length === stems.length ? stems.filter((_, i) => !isStop(part[i]?.word ?? '')) : stems
  return { typed: part.map(({ typed }) => typed).join(' '), concepts: [], stems: said, prefixTerms: [], whole: true }
}

/** The words of a text, as they stand there. */
const wordsOf = (text: string): string[] => wordsIn(text).map(({ start, end }) => text.slice(start, end))

/** A word as a phrase in quotation marks asks for it: only capitals, accents and the form of apostrophes do not matter. */
export const literally = (word: string): string => foldAccents(word).replace(/’/g, "'")
