import { type DocumentCounts, PARTS } from './concept-matcher.ts'
import { NONE, type Postings } from './postings.ts'
import type { Query, QueryTerm } from './query.ts'

/** A result, by its number on the whole site. */
export interface Hit {
  result: number
  score: number
}

export interface Ranked {
  /** The best first. */
  hits: Hit[]
  /** Which parts of a result answer, the best first; the summary of a briefing is part 0. */
  partsOf(result: number): number[]
  /** What was asked for and stands in no result that has the rest. */
  droppedTerms: QueryTerm[]
}

/** How the index names a concept. */
export const keyOf = ({ id }: { id: string }): string => `=${id}`

/** All keys of the index that a plan needs. */
export function keysOf({ terms }: Query): string[] {
  return [...new Set(terms.flatMap((term) => [...term.concepts.map(keyOf), ...literal(term), ...term.prefixTerms]))]
}

/** The words of an term that are looked for themselves. A part that says a name of several words is known by its concept. */
const literal = ({ concepts, stems }: QueryTerm): readonly string[] => (concepts.length > 0 && stems.length > 1 ? [] : stems)

/** How much the parts of a briefing count: its summary with its title, then its sections in their order. */
const OF_BRIEFING = [2.4, 0.8, 1, 1, 1.3, 1.1, 1.8, 0.9] as const
const OF_RECOMMENDATION = 1.3
const OF_OTHERS = 1.6
/** How much a word counts that only leads there, that stands there once, that stands there again, or in a title. */
const LEVEL = [0.7, 1, 1.35, 2] as const
/** How much of what was asked for a part covers with a word that only leads there. */
const LEADS = 0.7
/** A concept that is named says more than the words of its name. */
const CONCEPT = 0.75
const WORDS = 0.45
/** A word that the one in the box may be the beginning of. */
const BEGUN = 0.8
/** How much further parts add to the best one. */
const MORE = 0.12
/** Less than this of what was asked for is no answer; where a name of the vocabulary is found, less is. */
const ENOUGH = 0.5
const ENOUGH_NAMED = 0.3
/** Results with so much less than the best have are left out. */
const SLACK = 0.5

export interface Places {
  briefings: number
  recommendations: number
  results: number
  parts: number
}

export function placesOf({ briefings, recommendations, themes, roles, pages, sessions, terms }: DocumentCounts): Places {
  const asked = recommendations.reduce((sum, count) => sum + count, 0)
  const results = briefings + asked + themes + roles + pages + sessions + terms
  return { briefings, recommendations: asked, results, parts: briefings * PARTS + results - briefings }
}

/** The first part of a result. */
export const firstPart = (result: number, { briefings }: Places): number =>
  result < briefings ? result * PARTS : briefings * PARTS + result - briefings

/**
 * Finds the results of a plan. A result is the better, the more of what was asked for it says, the rarer that is
 * elsewhere, the more it says in one part, and the more that part is the place for it.
 *
 * @param postings what the index holds for the plan's keys.
 */
export function rank({ terms }: Query, postings: ReadonlyMap<string, Postings>, places: Places): Ranked {
  const touched = new Uint8Array(places.results)
  const rows = terms.map((term) => rowOf(term, postings, places, touched))
  const rarest = Math.log(1 + places.parts)
  const weights = terms.map((term, i) => {
    const { found } = rows[i] as Row
    const rare = found === 0 ? rarest : Math.log(1 + places.parts / found)
    return term.concepts.length > 0 ? Math.max(rare, rarest * 0.55) : Math.max(rare, rarest * 0.1)
  })
  const asked = weights.reduce((sum, one) => sum + one, 0)
  const all: (Hit & { covers: number })[] = []
  for (let result = 0; result < places.results; result += 1) {
    if (touched[result] === 0) continue
    const { covered, score, named } = measured(result, places, terms, rows, weights)
    const covers = covered / asked
    if (covers >= (named ? ENOUGH_NAMED : ENOUGH)) all.push({ result, score: score * covers * covers, covers })
  }
  all.sort((a, b) => b.score - a.score || a.result - b.result)
  const most = all.reduce((most, { covers }) => Math.max(most, covers), 0)
  const hits = all.filter(({ covers }) => covers >= most - SLACK)
  const fullest = hits.find(({ covers }) => covers === most)
  return {
    hits,
    partsOf: (result) => partsOf(result, places, rows, weights),
    droppedTerms: fullest ? terms.filter((_, i) => !says(fullest.result, places, rows[i] as Row)) : [],
  }
}

/** The number of parts of a result. */
const partsIn = (result: number, { briefings }: Places): number => (result < briefings ? PARTS : 1)

const sums = new Float64Array(PARTS)

/** How good a result is, and how much of what was asked for it covers. */
function measured(result: number, places: Places, terms: readonly QueryTerm[], rows: readonly Row[], weights: readonly number[]) {
  const first = firstPart(result, places)
  const count = partsIn(result, places)
  sums.fill(0)
  let covered = 0
  let score = 0
  let named = false
  for (let i = 0; i < rows.length; i += 1) {
    const { scores, said } = rows[i] as Row
    const weight = weights[i] as number
    let most = 0
    let says = false
    for (let part = 0; part < count; part += 1) {
      const one = (scores[first + part] as number) * weightOf(first + part, places)
      if (one > most) most = one
      if (said[first + part] === 1) says = true
      sums[part] = (sums[part] as number) + one * weight
    }
    if (most === 0) continue
    covered += weight * (says ? 1 : LEADS)
    score += most * weight
    if ((terms[i] as QueryTerm).concepts.length > 0) named = true
  }
  // Several parts that speak of it say more than one, but not in proportion.
  let [top, all] = [0, 0]
  for (let part = 0; part < count; part += 1) {
    top = Math.max(top, sums[part] as number)
    all += sums[part] as number
  }
  return { covered, score: score + top + MORE * (all - top), named }
}

function partsOf(result: number, places: Places, rows: readonly Row[], weights: readonly number[]): number[] {
  const first = firstPart(result, places)
  const sum = (part: number) =>
    rows.reduce((sum, { scores }, i) => sum + (scores[first + part] as number) * weightOf(first + part, places) * (weights[i] as number), 0)
  const parts = Array.from({ length: partsIn(result, places) }, (_, part) => ({ part, sum: sum(part) }))
  return parts
    .filter(({ sum }) => sum > 0)
    .sort((a, b) => b.sum - a.sum)
    .map(({ part }) => part)
}

const says = (result: number, places: Places, { scores }: Row): boolean => {
  const first = firstPart(result, places)
  return scores.subarray(first, first + partsIn(result, places)).some((one) => one > 0)
}

/** How well each part says one thing, and how many do. */
interface Row {
  scores: Float32Array
  /** 1 for a part that says it, and is not only led to by it. */
  said: Uint8Array
  found: number
}

/** Looks for one thing, and notes on `touched` which results say it. */
function rowOf(term: QueryTerm, postings: ReadonlyMap<string, Postings>, places: Places, touched: Uint8Array): Row {
  if (term.whole && term.stems.length > 1) return wholeRow(term, postings, places, touched)
  const scores = new Float32Array(places.parts)
  const said = new Uint8Array(places.parts)
  let found = 0
  const add = (key: string, weight: number, sum: boolean) => {
    const { at, value } = postings.get(key) ?? NONE
    for (let i = 0; i < at.length; i += 1) {
      const part = at[i] as number
      const before = scores[part] as number
      const one = weight * (LEVEL[value[i] as number] as number)
      scores[part] = sum ? before + one : Math.max(before, one)
      if ((value[i] as number) > 0) said[part] = 1
      if (before > 0) continue
      found += 1
      touched[resultOf(part, places)] = 1
    }
  }
  for (const concept of term.concepts) add(keyOf(concept), CONCEPT, false)
  for (const stem of literal(term)) add(stem, term.concepts.length > 0 ? WORDS : 1, true)
  for (const stem of term.prefixTerms) add(stem, BEGUN, false)
  return { scores, said, found }
}

/** The same for words of which a part has to say all. */
function wholeRow({ stems }: QueryTerm, postings: ReadonlyMap<string, Postings>, places: Places, touched: Uint8Array): Row {
  const rows = stems.map((stem) =>
    rowOf({ typed: stem, concepts: [], stems: [stem], prefixTerms: [] }, postings, places, new Uint8Array(places.results)),
  )
  const [first = { scores: new Float32Array(places.parts), said: new Uint8Array(places.parts) }, ...others] = rows
  const { scores, said } = first
  let found = 0
  for (let part = 0; part < places.parts; part += 1) {
    if (said[part] === 0 || others.some((other) => other.said[part] === 0)) {
      scores[part] = 0
      said[part] = 0
      continue
    }
    found += 1
    touched[resultOf(part, places)] = 1
  }
  return { scores, said, found }
}

/** The result that a part belongs to. */
const resultOf = (part: number, { briefings }: Places): number =>
  part < briefings * PARTS ? Math.floor(part / PARTS) : part - briefings * (PARTS - 1)

function weightOf(part: number, { briefings, recommendations }: Places): number {
  if (part < briefings * PARTS) return OF_BRIEFING[part % PARTS] as number
  return part < briefings * PARTS + recommendations ? OF_RECOMMENDATION : OF_OTHERS
}
