import { stemmer } from 'stemmer'
import type { Recommendation } from './recommendation.ts'

/** Words that stand in any sentence, and in most recommendations. */
const COMMON = new Set(
  `about after all also and any are been before being both but can child children could does each ensure for from has have how
  into its make may must not other our out partnership practice review safeguarding should staff such that the their them then there
  these they this those through under until was were what when where which while who will with within would`.split(/\s+/),
)

const stems = new Map<string, string>()

function stemOf(word: string): string {
  const known = stems.get(word) ?? stemmer(word)
  stems.set(word, known)
  return known
}

const words = new WeakMap<Recommendation, ReadonlyMap<string, string>>()

/** The words of a recommendation that say what it is about, each by its stem. */
function wordsOf(recommendation: Recommendation): ReadonlyMap<string, string> {
  const known = words.get(recommendation)
  if (known) return known
  const { text, parts } = recommendation
  const all =
    [text, ...parts.map((part) => part.text)]
      .join(' ')
      .toLowerCase()
      .match(/\p{L}{3,}/gu) ?? []
  const own = new Map(all.filter((word) => !COMMON.has(word)).map((word) => [stemOf(word), word]))
  words.set(recommendation, own)
  return own
}

/** How alike the words of two recommendations are: twice those in both, by all of both (Sørensen and Dice), from 0 to 1. */
export function alikeness(a: Recommendation, b: Recommendation): number {
  const [ofA, ofB] = [wordsOf(a), wordsOf(b)]
  let inBoth = 0
  for (const stem of ofA.keys()) if (ofB.has(stem)) inBoth += 1
  return (2 * inBoth) / (ofA.size + ofB.size)
}

/** Words that stand in both, as the second has them. */
export function sharedWords(a: Recommendation, b: Recommendation): string[] {
  const before = wordsOf(a)
  const shared: string[] = []
  for (const [stem, word] of wordsOf(b)) if (before.has(stem)) shared.push(word)
  return shared
}

/** The one of several that is most like another; the first of those that are as like. */
export function mostAlike(one: Recommendation, others: readonly Recommendation[]): Recommendation | undefined {
  let best: Recommendation | undefined
  let most = -1
  for (const other of others) {
    const alike = alikeness(other, one)
    if (alike > most) [best, most] = [other, alike]
  }
  return best
}
