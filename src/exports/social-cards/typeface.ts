import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'

const FOLDER = dirname(createRequire(import.meta.url).resolve('@fontsource-variable/source-serif-4'))

type Range = [from: number, to: number]

/** One file of the typeface, with the characters that it is for. */
interface Subset {
  data: Buffer
  unicodeRange: Range[]
}

const ranges = Object.entries(JSON.parse(readFileSync(join(FOLDER, 'unicode.json'), 'utf8')) as Record<string, string>).map(
  ([subset, list]): [string, Range[]] => [subset, list.split(',').map(rangeOf)],
)

/** `U+0100-02BA`, or `U+0131`. */
function rangeOf(words: string): Range {
  const [from = '', to = from] = words.slice(2).split('-')
  return [Number.parseInt(from, 16), Number.parseInt(to, 16)]
}

/** Source Serif 4, upright, in all its weights: Latin with every accent, Greek, Cyrillic. It never leaves the build. */
export const typeface = (): Subset[] =>
  ranges.map(([subset, unicodeRange]) => ({
    data: readFileSync(join(FOLDER, `files/source-serif-4-${subset}-wght-normal.woff2`)),
    unicodeRange,
  }))

const has = (character: string): boolean => {
  const code = character.codePointAt(0) as number
  return ranges.some(([, all]) => all.some(([from, to]) => from <= code && code <= to))
}

/** What a word cannot be read without; a sign that only says how the one before it looks is not among them. */
const NEEDED = /(?!\p{Variation_Selector})[\p{L}\p{M}\p{N}]/u

/**
 * Words as the typeface can write them, without signs that it lacks (`👶 A baby` becomes `A baby`); nothing where a
 * letter or a figure is missing, because half a title would be a wrong one.
 */
export function writable(words: string): string | undefined {
  const characters = [...words.normalize('NFC')]
  if (characters.some((character) => NEEDED.test(character) && !has(character))) return undefined
  return characters.filter(has).join('').replace(/ +/g, ' ').trim() || undefined
}
