import { joined, wordsIn } from './tokenizer.ts'

/**
 * What a query is understood by: one file, made when the site is built, and fetched with the first key.
 * Result numbers count the results of the whole site, in the order of `DocumentCounts`.
 */
export interface Vocabulary {
  /** What the index was built as; every file of one index has the same. */
  build: string
  extent: DocumentCounts
  concepts: readonly Concept[]
  /** What the vocabulary has and no page speaks of. The result of each is its place in the file that says what it means. */
  uncovered: readonly Concept[]
  /** Words of the site that a slip of the finger is held against, in alphabetical order, with spaces between. */
  words: string
  /** For each of them a digit: how often it stands on the site, as a power of four. */
  often: string
  /** Words of everyday English that are near to one of those, and no slip. */
  others: string
  /** The first key of each file of words. */
  files: readonly string[]
  /** How many texts a file of each column holds. */
  perFile: readonly number[]
  /** The headings that sections of briefings have, in their order: a list for each profile of the site. */
  headings: readonly (readonly string[])[]
}

/** One matter that has several names: a theme, a term of the glossary, a role, a case. */
export interface Concept {
  kind: 'theme' | 'term' | 'role' | 'case'
  /** How the index names it. */
  id: string
  name: string
  /** All its other names. */
  other: readonly string[]
  /** Names that it no longer has. */
  former?: readonly string[]
  /** The result that is about it. */
  result: number
}

/**
 * How many results there are of each kind, in the order in which they are numbered. A briefing is read in
 * `PARTS` parts, each other result in one; parts are numbered in the same order.
 */
export interface DocumentCounts {
  briefings: number
  /** For each review with recommendations how many it has. */
  recommendations: readonly number[]
  themes: number
  roles: number
  pages: number
  sessions: number
  terms: number
}

/** The summary of a briefing, and its seven sections. */
export const PARTS = 8

/** A match of one name, or of several with the same words, in a row of words. */
export interface Match {
  /** Places of its first word, and after its last. */
  from: number
  to: number
  concepts: readonly Concept[]
  /** The words of the name, also where they were written as one. */
  stems: readonly string[]
}

interface Node {
  next: Map<string, Node>
  concepts: Concept[]
  stems: readonly string[]
}

export type ConceptFinder = (stems: readonly string[]) => Match[]

/** Finds the names of concepts in a row of words: the longest first from each place, none within another. */
export function conceptFinder(concepts: readonly Concept[]): ConceptFinder {
  const root: Node = { next: new Map(), concepts: [], stems: [] }
  const add = (path: readonly string[], concept: Concept, stems = path) => {
    let node = root
    for (const stem of path) {
      const next: Node = node.next.get(stem) ?? { next: new Map(), concepts: [], stems: [] }
      node.next.set(stem, next)
      node = next
    }
    if (path.length === 0 || node.concepts.includes(concept)) return
    node.concepts.push(concept)
    node.stems = stems
  }
  for (const concept of concepts) {
    for (const name of namesOf(concept)) {
      const words = wordsIn(name)
      const stems = words.map(({ stem }) => stem)
      add(stems, concept)
      if (words.length === 2) add([joined(name, words[0]?.start, words[1]?.end)], concept, stems)
    }
  }
  return (stems) => {
    const matches: Match[] = []
    for (let from = 0; from < stems.length; ) {
      let node: Node | undefined = root
      let best: Match | undefined
      for (let to = from; node && to < stems.length; ) {
        node = node.next.get(stems[to] as string)
        to += 1
        if (node && node.concepts.length > 0) best = { from, to, concepts: node.concepts, stems: node.stems }
      }
      if (best) matches.push(best)
      from = best ? best.to : from + 1
    }
    return matches
  }
}

export const namesOf = ({ name, other, former = [] }: Concept): string[] => [name, ...other, ...former]

/** The number of a result’s page among all. */
export function pageNumber(result: number, { briefings, recommendations, themes, roles, pages, sessions }: DocumentCounts): number {
  if (result < briefings) return result
  let rest = result - briefings
  for (const [i, count] of recommendations.entries()) {
    if (rest < count) return briefings + i
    rest -= count
  }
  return briefings + recommendations.length + Math.min(rest, themes + roles + pages + sessions)
}
