import type { TracedText } from '../diagnostics/traced-text.ts'
import { foldConfusables, hasConfusables } from './confusables.ts'
import { noteOf } from './stand-in.ts'

/** Spaces of every kind but a line's end, blank letters, and the ends of lines that other systems write. */
const SPACE = /\r\n?|[^\S \t\n\r\ufeff]|[\x85\u115f\u1160\u2800\u3164\uffa0]/g
/** What is not shown: control and format characters, what fonts leave out, what stands for nothing. */
const INVISIBLE = /(?![\t\n])[\p{C}\p{Default_Ignorable_Code_Point}]/gu

/** Most texts have nothing else: characters that are seen, and plain spaces. */
const VISIBLE = /^[\t\n -~\u00a1-\u00ac\u00ae-\u024f\u2010-\u2027\u2030-\u205e]*$/

/** With plain spaces and `\n` alone, and nothing that is not seen. */
export const visible = (text: TracedText): TracedText =>
  VISIBLE.test(text.text) ? text : text.replace(SPACE, (space) => (space.startsWith('\r') ? '\n' : ' ')).replace(INVISIBLE, '')

/** A raised or ringed digit after a word, with nothing behind it, is a note's; `³` in `5³0` is none. */
const NOTE = /(?<=[\p{L}\d.,;:)”’])[\u00b2\u00b3\u00b9\u2070-\u2079\u2460-\u2468]{1,3}(?![\p{L}\p{N}])/gu
/** Most texts have nothing else: characters that are read as what they are. */
const PLAIN =
  /^[\0-\x7f\u00a3\u00a7\u00a9\u00ab\u00ae\u00b0\u00b6\u00b7\u00bb\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u00ff\u2013\u2014\u2018\u2019\u201c\u201d\u2022\ue000-\ue039]*$/
const DRESSED = /[^\0-\x7f\ue000-\ue039]\p{M}*|[\0-\x7f]\p{M}+/gu
const WORD = /[\p{L}\p{N}]+/gu

/**
 * Characters as the plain ones that they are read as: Unicode's compatibility form (NFKC), digits of every script, letters
 * in rings and boxes, hyphens and apostrophes of every kind, look-alikes; and no marks above, below or through what has
 * no letter of its own with them.
 */
export function plainCharacters(text: TracedText): TracedText {
  if (PLAIN.test(text.text)) return text
  const plain = text.replace(NOTE, (digits) => noteOf(digits.normalize('NFKC'))).replace(DRESSED, undressed)
  return hasConfusables(plain.text) ? plain.replace(WORD, foldConfusables) : plain
}

const HYPHEN = /^[\u02d7\u06d4\u2010-\u2012\u2043\u2212\u2796\ufe58\ufe63\uff0d]$/
const SLASH = /^[\u2044\u2215\u29f8\uff0f]$/
const APOSTROPHE = /^[\u00b4\u02b9\u02bb-\u02bd\u02c8\u02ca\u02cb\u201b\u2032\u2035\ua78c\uff07]$/

const known = new Map<string, string>()

function undressed(cluster: string): string {
  const before = known.get(cluster)
  if (before !== undefined) return before
  const plain = asPlain(cluster)
  if (known.size < 10_000) known.set(cluster, plain)
  return plain
}

function asPlain(cluster: string): string {
  const [first = ''] = cluster
  if (HYPHEN.test(first)) return '-'
  if (APOSTROPHE.test(first)) return "'"
  if (SLASH.test(first)) return '/'
  const special = ringed(first.codePointAt(0) ?? 0)
  if (special !== undefined) return special
  const plain = cluster.normalize('NFKC')
  // `¨` alone is a space with a mark on it.
  if (plain.startsWith(' ') && plain.length > 1) return first
  return plain.replace(/\p{M}/gu, '').replace(/(?![0-9])\p{Nd}/gu, digit)
}

/** Digits of a script stand ten in a row, from its zero on. */
function digit(one: string): string {
  let before = one.codePointAt(0) ?? 0
  const at = before
  while (/^\p{Nd}$/u.test(String.fromCodePoint(before - 1))) before -= 1
  return String((at - before) % 10)
}

/** Letters and digits in rings and boxes that have no compatibility form: each row from its first letter or digit on. */
const RINGED: readonly (readonly [from: number, to: number, first: string])[] = [
  [0x1f150, 0x1f169, 'A'],
  [0x1f170, 0x1f189, 'A'],
  [0x1f1e6, 0x1f1ff, 'A'],
  [0x24f5, 0x24fd, '1'],
  [0x2776, 0x277e, '1'],
  [0x2780, 0x2788, '1'],
  [0x278a, 0x2792, '1'],
  [0x24ff, 0x24ff, '0'],
  [0x1f10b, 0x1f10c, '0'],
  [0x1f100, 0x1f100, '0'],
  [0x2488, 0x2490, '1'],
  [0x1f101, 0x1f10a, '0'],
  [0x2474, 0x247c, '1'],
  [0x249c, 0x24b5, 'a'],
]

function ringed(code: number): string | undefined {
  const row = RINGED.find(([from, to]) => code >= from && code <= to)
  if (!row) return undefined
  const [from, to, first] = row
  return from === 0x1f10b || to === from ? first : String.fromCharCode(first.charCodeAt(0) + code - from)
}
