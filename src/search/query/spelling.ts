import { distance } from 'fastest-levenshtein'
import { foldAccents } from '../../model/folding.ts'
import { isStop, joined, stem } from './tokenizer.ts'

/** What a word is held against. */
export interface SpellingContext {
  /** Every word that the site or its vocabulary knows, by its stem. */
  stems: ReadonlySet<string>
  dictionary: readonly { word: string; plain: string; often: number }[]
  /** Real words, which are no slips. */
  real: ReadonlySet<string>
}

/** A word as it was understood. */
export interface ReadWord {
  word: string
  /** As the reader typed it; nothing for the second of two words that were typed as one. */
  typed: string
  /** Words that it may be the beginning of. */
  prefixTerms?: string[]
}

/**
 * Reads each word as one that the site knows, where it is near to one.
 *
 * @param last the place of a word that may not be finished, or -1.
 */
export function correctSpelling(typed: readonly string[], against: SpellingContext, last: number): ReadWord[] {
  const { stems, real } = against
  const known = (word: string) => stems.has(stem(word)) || isStop(word)
  const read: ReadWord[] = []
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
      read.push(i === last ? { word, typed: word, prefixTerms: endings(word, against) } : { word, typed: word })
      continue
    }
    const prefixTerms = i === last ? endings(word, against) : []
    if (prefixTerms.length > 0) {
      read.push({ word, typed: word, prefixTerms })
      continue
    }
    const lower = foldAccents(word)
    const parts = real.has(lower) ? undefined : apart(lower, against)
    if (parts) {
      read.push({ word: parts[0], typed: word }, { word: parts[1], typed: '' })
      continue
    }
    read.push({ word: real.has(lower) ? word : (nearest(lower, against) ?? word), typed: word })
  }
  return read
}

/** Words that begin as this one, the most frequent first. */
function endings(begun: string, { dictionary }: SpellingContext): string[] {
  const start = foldAccents(begun)
  if (start.length < 3) return []
  const found = dictionary.filter(({ plain }) => plain.length > start.length && plain.startsWith(start)).sort((a, b) => b.often - a.often)
  return [...new Set(found.slice(0, 12).map(({ word }) => stem(word)))].slice(0, 4)
}

/** Two words that were typed as one, and stand on the site often. */
function apart(word: string, { dictionary }: SpellingContext): [string, string] | undefined {
  if (word.length < 7) return undefined
  const words = new Map(dictionary.map(({ plain, often }) => [plain, often]))
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
function nearest(word: string, { dictionary }: SpellingContext): string | undefined {
  if (word.length < 4 || /\d/.test(word)) return undefined
  const allowed = word.length < 5 ? 0.95 : word.length < 8 ? 1.5 : 2.5
  let best: string | undefined
  let least = allowed + 0.01
  for (const { word: shown, plain: candidate, often } of dictionary) {
    if (candidate.length < 4 || Math.abs(candidate.length - word.length) > allowed) continue
    const steps = swapped(word, candidate) ? 0.9 : distance(word, candidate)
    if (steps > allowed + 0.5 || (steps > 1 && candidate.slice(0, 2) !== word.slice(0, 2))) continue
    // A slip seldom falls on the first letter; of two near words the more frequent is meant.
    const cost = steps + (candidate[0] === word[0] ? 0 : 0.5) - often * 0.04
    if (cost < least) [best, least] = [shown, cost]
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
