import type { Atom, Plan } from './plan.ts'
import { NONE, type Postings } from './postings.ts'
import { type Extent, PARTS } from './vocabulary.ts'

/** A result, best first in its list. */
export interface Hit {
  /** Its number on the whole site. */
  result: number
  score: number
  /** Which of its parts answer, the best first; the summary of a briefing is part 0. */
  parts: number[]
}

export interface Ranked {
  hits: Hit[]
  /** What was asked for and stands in no result that has the rest. */
  leftOut: Atom[]
}

/** How the index names a concept. */
export const keyOf = ({ id }: { id: string }): string => `=${id}`

/** All keys of the index that a plan needs. */
export function keysOf({ atoms }: Plan): string[] {
  return [...new Set(atoms.flatMap(({ concepts, stems, orStems }) => [...concepts.map(keyOf), ...stems, ...orStems]))]
}

/** How much the parts of a briefing count: its summary with its title, then its sections in their order. */
const OF_BRIEFING = [2.4, 0.8, 1, 1, 1.3, 1.1, 1.8, 0.9] as const
const OF_RECOMMENDATION = 1.3
const OF_OTHERS = 1.6
/** How much a word counts that stands there once, twice, more often, or in a title. */
const LEVEL = [1, 1.25, 1.45, 2] as const
/** A concept that is named says more than the words of its name. */
const CONCEPT = 0.75
const WORDS = 0.45
/** Less than this of what was asked for is no answer; where a name of the vocabulary is found, less is. */
const ENOUGH = 0.45
const ENOUGH_NAMED = 0.3
/** Results with so much less than the best have are left out. */
const SLACK = 0.5

export interface Places {
  briefings: number
  recommendations: number
  results: number
  parts: number
}

export function placesOf({ briefings, recommendations, themes, roles, pages, terms }: Extent): Places {
  const asked = recommendations.reduce((sum, count) => sum + count, 0)
  const results = briefings + asked + themes + roles + pages + terms
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
export function rank({ atoms }: Plan, postings: ReadonlyMap<string, Postings>, places: Places): Ranked {
  const scores = atoms.map((atom) => scoresOf(atom, postings, places))
  const found = scores.map((row) => countOf(row))
  const most = Math.log(1 + places.parts)
  const weights = atoms.map((atom, i) => {
    const rare = found[i] === 0 ? most : Math.log(1 + places.parts / (found[i] as number))
    return atom.concepts.length > 0 ? Math.max(rare, most * 0.55) : Math.max(rare, most * 0.1)
  })
  const asked = weights.reduce((sum, one) => sum + one, 0)
  const all: (Hit & { covers: number; missing: Atom[] })[] = []
  for (let result = 0; result < places.results; result += 1) {
    const first = firstPart(result, places)
    const hit = scored(first, result < places.briefings ? PARTS : 1, scores, weights)
    if (hit.covered === 0) continue
    const covers = hit.covered / asked
    const named = atoms.some(({ concepts }, i) => concepts.length > 0 && hit.has[i])
    if (covers < (named ? ENOUGH_NAMED : ENOUGH)) continue
    const missing = atoms.filter((_, i) => !hit.has[i])
    all.push({ result, score: hit.score * covers * covers, parts: hit.parts, covers, missing })
  }
  all.sort((a, b) => b.score - a.score || a.result - b.result)
  const best = Math.max(0, ...all.map(({ covers }) => covers))
  const hits = all.filter(({ covers }) => covers >= best - SLACK)
  return { hits, leftOut: best > 0.999 ? [] : (hits.find(({ covers }) => covers === best)?.missing ?? []) }
}

function scored(first: number, count: number, scores: readonly Float32Array[], weights: readonly number[]) {
  const sums: number[] = []
  const has: boolean[] = []
  let covered = 0
  let score = 0
  for (const [i, row] of scores.entries()) {
    let most = 0
    for (let part = 0; part < count; part += 1) {
      const one = row[first + part] as number
      if (one > most) most = one
      sums[part] = (sums[part] ?? 0) + one * (weights[i] as number)
    }
    has[i] = most > 0
    if (most > 0) covered += weights[i] as number
    score += most * (weights[i] as number)
  }
  const parts = sums.map((_, part) => part).filter((part) => (sums[part] as number) > 0)
  parts.sort((a, b) => (sums[b] as number) - (sums[a] as number))
  // Several parts that speak of it say more than one, but not in proportion.
  const top = sums[parts[0] ?? 0] ?? 0
  const rest = parts.slice(1).reduce((sum, part) => sum + (sums[part] as number), 0)
  return { covered, has, score: score + top + 0.12 * rest, parts }
}

/** How well each part says one thing. */
function scoresOf({ concepts, stems, orStems }: Atom, postings: ReadonlyMap<string, Postings>, places: Places): Float32Array {
  const of = (key: string) => postings.get(key) ?? NONE
  const row = new Float32Array(places.parts)
  for (const concept of concepts) {
    const { at, value } = of(keyOf(concept))
    for (let i = 0; i < at.length; i += 1) {
      const part = at[i] as number
      row[part] = Math.max(row[part] as number, CONCEPT * (LEVEL[value[i] as number] as number))
    }
  }
  const said = new Float32Array(places.parts)
  const times = new Uint8Array(places.parts)
  for (const stem of stems) {
    const { at, value } = of(stem)
    for (let i = 0; i < at.length; i += 1) {
      const part = at[i] as number
      said[part] = (said[part] as number) + (LEVEL[value[i] as number] as number) / stems.length
      times[part] = (times[part] as number) + 1
    }
  }
  for (let part = 0; part < places.parts; part += 1) {
    if (times[part] === stems.length) row[part] = (row[part] as number) + (concepts.length > 0 ? WORDS : 1) * (said[part] as number)
  }
  for (const stem of orStems) {
    const { at, value } = of(stem)
    for (let i = 0; i < at.length; i += 1) {
      const part = at[i] as number
      row[part] = Math.max(row[part] as number, 0.8 * (LEVEL[value[i] as number] as number))
    }
  }
  for (let part = 0; part < places.parts; part += 1)
    if ((row[part] as number) > 0) row[part] = (row[part] as number) * weightOf(part, places)
  return row
}

function weightOf(part: number, { briefings, recommendations }: Places): number {
  if (part < briefings * PARTS) return OF_BRIEFING[part % PARTS] as number
  return part < briefings * PARTS + recommendations ? OF_RECOMMENDATION : OF_OTHERS
}

const countOf = (row: Float32Array): number => row.reduce((count, one) => (one > 0 ? count + 1 : count), 0)
