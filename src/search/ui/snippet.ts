import type { ConceptFinder } from '../query/concept-matcher.ts'
import { literally, type QueryTerm } from '../query/query.ts'
import { isStop, wordsIn } from '../query/tokenizer.ts'

/** How many words a snippet has. */
const LENGTH = 34
/** Words before the first that is marked. */
const BEFORE = 6

export type Snippet = { text: string; marked: boolean }[]

/** Finds the words of a text that answer a query. */
export class Marker {
  readonly #stems: ReadonlySet<string>
  readonly #concepts: ReadonlySet<string>
  readonly #phrases: readonly (readonly string[])[]
  readonly #find: ConceptFinder

  constructor({ terms, phrases }: { terms: readonly QueryTerm[]; phrases: readonly (readonly string[])[] }, find: ConceptFinder) {
    this.#stems = new Set(
      phrases.length > 0
        ? []
        : terms.flatMap(({ stems, prefixTerms, concepts }) => (concepts.length > 0 && stems.length > 1 ? [] : [...stems, ...prefixTerms])),
    )
    this.#concepts = new Set(terms.flatMap(({ concepts }) => concepts.map(({ id }) => id)))
    this.#phrases = phrases
    this.#find = find
  }

  /** The part of a text that says most of what was asked for, or its beginning. */
  snippet(text: string): Snippet {
    const words = wordsIn(text)
    const weights = words.map(({ stem, start, end }) => (this.#stems.has(stem) && !isStop(text.slice(start, end)) ? 1 : 0))
    for (const { from, to, concepts } of this.#find(words.map(({ stem }) => stem))) {
      if (concepts.some(({ id }) => this.#concepts.has(id))) weights.fill(1, from, to)
    }
    for (const phrase of this.#phrases) {
      const plain = words.map(({ start, end }) => literally(text.slice(start, end)))
      for (let i = 0; i + phrase.length <= plain.length; i += 1) {
        if (phrase.every((word, j) => plain[i + j] === word)) weights.fill(1, i, i + phrase.length)
      }
    }
    const from = densest(
      weights,
      words.map(({ stem }) => stem),
    )
    const until = Math.min(words.length, from + LENGTH)
    const snippet: Snippet = []
    const add = (text: string, marked: boolean) => {
      const last = snippet.at(-1)
      if (last && last.marked === marked) last.text += text
      else if (text) snippet.push({ text, marked })
    }
    if (from > 0) add('… ', false)
    let at = from > 0 ? (words[from]?.start ?? 0) : 0
    for (let i = from; i < until; i += 1) {
      const { start, end } = words[i] as (typeof words)[number]
      const between = text.slice(at, start)
      // Two marked words side by side are one mark.
      add(between, i > from && weights[i] === 1 && weights[i - 1] === 1 && /^[\s-]$/.test(between))
      add(text.slice(start, end), weights[i] === 1)
      at = end
    }
    add(until < words.length ? ' …' : text.slice(at), false)
    return snippet
  }
}

/** Where a snippet has to begin to say most different words that were asked for. */
function densest(weights: readonly number[], stems: readonly string[]): number {
  let best = 0
  let most = 0
  for (const [i, weight] of weights.entries()) {
    if (weight === 0) continue
    const from = Math.max(0, Math.min(i - BEFORE, weights.length - LENGTH))
    const seen = new Map<string, number>()
    for (let j = from; j < Math.min(from + LENGTH, weights.length); j += 1) {
      if (weights[j] === 1) seen.set(stems[j] as string, (seen.get(stems[j] as string) ?? 0) + 1)
    }
    const score = seen.size + 0.1 * [...seen.values()].reduce((sum, one) => sum + one, 0)
    if (score > most) [best, most] = [from, score]
  }
  return best
}
