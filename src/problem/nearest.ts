import { distance } from 'fastest-levenshtein'

/** The known word that `word` is most likely a slip for, or nothing when none is near. */
export function nearest(word: string, known: Iterable<string>): string | undefined {
  let best: string | undefined
  let bestSteps = Math.max(2, Math.floor(word.length / 3)) + 1
  for (const candidate of known) {
    if (Math.abs(candidate.length - word.length) >= bestSteps) continue
    const steps = distance(word.toLowerCase(), candidate.toLowerCase())
    if (steps < bestSteps) [best, bestSteps] = [candidate, steps]
  }
  return best
}

/**
 * " Did you mean `x`?", or " Known: ..." when nothing is near and the list is short, or nothing at all: it begins
 * with a space, so that it can follow any sentence.
 */
export function suggestion(word: string, known: readonly string[]): string {
  const near = nearest(word, known)
  if (near) return ` Did you mean \`${near}\`?`
  if (known.length > 0 && known.length <= 16) return ` Known: ${known.map((k) => `\`${k}\``).join(', ')}.`
  return ''
}
