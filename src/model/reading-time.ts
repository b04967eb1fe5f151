/**
 * Words a minute, silently and aloud. Source: Brysbaert, "How many words do we read per minute?", Journal of
 * Memory and Language 109 (2019).
 */
export const WORDS_A_MINUTE = { silently: 238, aloud: 183 } as const

/** Whole minutes to read a number of words, at least one. */
export function minutes(words: number, way: keyof typeof WORDS_A_MINUTE = 'silently'): number {
  return Math.max(1, Math.round(words / WORDS_A_MINUTE[way]))
}
