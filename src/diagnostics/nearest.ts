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
 * The known name that `word` is a slip of the hand for, or nothing. The name of something else is no slip, however near it
 * is: `dhr` is not `scr`, Child X is not Child T, and what is unpublished is not published.
 */
export function slip(word: string, known: Iterable<string>): string | undefined {
  const all = [...known]
  return all.find((one) => joined(one) === joined(word)) ?? all.find((one) => isSlip(partsOf(word), partsOf(one)))
}

const partsOf = (name: string): string[] => name.toLowerCase().split(/[\s_-]+/)
const joined = (name: string): string => partsOf(name).join('')

/** Letters from which on a name with a vowel in it is a word: shorter ones are mostly acronyms. */
const WORD = 5
/** Letters from which on two slips in one word are still that word. */
const LONG = 9

function isSlip(typed: readonly string[], known: readonly string[]): boolean {
  const name = known.join('')
  if (typed.length !== known.length || name.length < WORD || !/[aeiouy]/.test(name)) return false
  const [[one, other], ...others] = known.flatMap((part, i) => (part === typed[i] ? [] : [[typed[i] ?? '', part] as const])) as [
    readonly [string, string],
    ...(readonly [string, string])[],
  ]
  if (others.length > 0 || one[0] !== other[0] || one.replace(/\D/g, '') !== other.replace(/\D/g, '')) return false
  const least = Math.min(one.length, other.length)
  if (least < 2 || Math.abs(one.length - other.length) > 2) return false
  const steps = distance(one, other)
  return steps === 1 || isSwap(one, other) || (steps === 2 && least >= LONG)
}

/** Whether two letters that stand together changed places, and nothing else. */
function isSwap(one: string, other: string): boolean {
  const at = [...one].findIndex((letter, i) => letter !== other[i])
  return one.slice(0, at) + one.charAt(at + 1) + one.charAt(at) + one.slice(at + 2) === other
}

/**
 * " Did you mean `x`?", or " Known: ..." when nothing is near and the list is short, or nothing at all: it begins
 * with a space, so that it can follow any sentence.
 *
 * @param find `slip` where another name would say something that is not true.
 */
export function suggestion(word: string, known: readonly string[], find: typeof slip = nearest): string {
  const near = find(word, known)
  if (near) return ` Did you mean \`${near}\`?`
  if (known.length > 0 && known.length <= 16) return ` Known: ${known.map((k) => `\`${k}\``).join(', ')}.`
  return ''
}

/** The same of an entry that is not there; and what to do where none is near, or there is none. It is never nothing. */
export const suggestionOrOut = (word: string, known: readonly string[]): string =>
  suggestion(word, known, slip) || (known.length > 0 ? ' Name another, or take this out.' : ' Write it first, or take this out.')
