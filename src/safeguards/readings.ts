import { BREAK, CHANGED, type Span, TracedText } from '../diagnostics/traced-text.ts'
import { MARKING_WORDS } from './marking.ts'
import { LINE, plainText, WRAP } from './plain-text.ts'
import { LIST_DIGIT, meant, NOTE_DIGIT, SMALL_CAPITAL } from './stand-in.ts'

/** One way to read a text. */
export interface Reading {
  text: string
  /** What is looked for in it: words that are joined over cells and paragraphs say nothing, nor do digits that stand apart. */
  of: 'all' | 'numbers' | 'stamps'
  /** Whether something found here was not there to be found in the plain reading. */
  isNew(found: Span): boolean
  /** Whether what was found goes over the end of a cell or of a paragraph. */
  isBroken(found: Span): boolean
  sourceOf(found: Span): Span
}

/**
 * A text as a reader reads it: first the plain reading; then what else it can be read as, where there is something of the
 * kind in it:
 *
 * - lines that go on: `Karen<br>Whitfield`, `confi- dential`;
 * - letters and digits that stand one by one: `C O N F I D E N T I A L`, `9.9.9.1`, ten boxes with a digit in each;
 * - numbers over cells, lines, paragraphs and dashes, and with letters for digits: `999 | 110 | 6847`, `999–11O–6847`.
 */
export function readings(source: TracedText): Reading[] {
  const base = plainText(source)
  const unwrapped = usual(base)
  const lines = unwrapped.replace(GAP, ' ')
  const goingOn = (hasSmallCapitals(base) ? usual(base.replace(SMALL_CAPITAL, meant, CHANGED)).replace(GAP, ' ') : lines)
    .replace(HYPHENATED, '', CHANGED)
    .replace(LINES, ' ', CHANGED)
  const spaced = unwrapped.replace(LINES, '\n')
  const joined = spaced
    .replaceWithin(SINGLE, GAPS, withoutGap, CHANGED)
    .replaceWithin(SINGLE_BROKEN, GAPS, () => '', BREAK)
    .replaceWithin(SEPARATED, SIGNS, () => '', CHANGED)
  const letters = spaced
    .replaceWithin(SINGLE_LETTERS, GAPS, withoutGap, CHANGED)
    .replace(LIKE_CAPITALS, asCapital, CHANGED)
    .replaceWithin(WORD_BROKEN, GAPS, () => '', CHANGED)
    .replaceWithin(STAMP, STAMP_WORD, (word) => `${word} `, CHANGED)
    .replace(STAMP_BROKEN, ' ', BREAK)
  const numbers = base
    .replace(NOTE_DIGIT, meant, CHANGED)
    .replace(SMALL_CAPITAL, meant, CHANGED)
    .replaceWithin(SINGLE_DIGITS, GAPS, withoutGap, CHANGED)
    .replace(GAP, ' ')
    .replaceWithin(DIGITS_BROKEN, GAPS, () => '', BREAK)
    .replace(LIKE_NUMBERS, asNumber, CHANGED)
    .replace(LIKE_DIGITS, asDigits, CHANGED)
    .replace(DASHED, '-', CHANGED)
  const apart = numbers.replace(LIST_DIGIT, '').replace(LINES, ' ', CHANGED).replace(BROKEN, ' ', BREAK).replace(WRAPS, ' ')
  const together = numbers
    .replace(LIST_DIGIT, meant, BREAK)
    .replaceWithin(DIGITS_BROKEN, GAPS, () => '', BREAK)
    .replace(WRAPPED, '', CHANGED)
    .replace(LINES, ' ', CHANGED)
    .replace(BROKEN_NUMBER, '', BREAK)
    .replace(BROKEN, ' ', BREAK)
    .replace(WRAPS, ' ')
  const others: [TracedText, Reading['of']][] = [
    [goingOn, 'all'],
    [joined, 'all'],
    [letters, 'stamps'],
    [apart, 'numbers'],
    [together, 'numbers'],
  ]
  const changed = others.filter(([text]) => text.isChanged).map(([text, of]) => reading(text.replace(GAP, ' '), of))
  return [reading(lines.replace(LINES, '\n'), 'all'), ...changed]
}

const hasSmallCapitals = ({ text }: TracedText): boolean => text.search(SMALL_CAPITAL) >= 0

/** Notes and the numbers of items left out, and lines that go on. */
const usual = (base: TracedText): TracedText =>
  base
    .replace(NOTE_DIGIT, '')
    .replace(LIST_DIGIT, '')
    .replace(SMALL_CAPITAL, (one) => meant(one).toLowerCase())
    .replace(WRAPS, ' ')

/** Words as the plain reading has them, with single spaces: to compare what is written in a field with what was found. */
export const plainWords = (words: string): string =>
  usual(plainText(TracedText.of(words)))
    .text.trim()
    .replace(/\s+/g, ' ')

const GAP = /[ \t]{2,}|\t/g
const LINES = new RegExp(LINE, 'g')
const WRAPS = new RegExp(WRAP, 'g')
/** A word that was divided at the end of a line, in a text whose lines are lost. */
const HYPHENATED = /(?<=\p{Ll})- (?=\p{Ll})|(?<=\p{Lu})- (?=\p{Lu})/gu

const ENDS_OF_CELLS = String.raw`[ \t]*(?:[\n|${LINE}][ \t]*)+`
const BEGINS = String.raw`(?<=^|[\s|(\[{"“‘«:])`
const ENDS = String.raw`(?![^\s|.,;:!?)\]}"”’'»_])`
const SINGLE = new RegExp(String.raw`${BEGINS}[^\s|](?:[ \t]+[^\s|])+${ENDS}`, 'gu')
/** Behind a page's number, too. */
const SINGLE_LETTERS = new RegExp(String.raw`${BEGINS}\p{L}(?:[ \t]+\p{L})+${ENDS}`, 'gu')
/** The words of stamps, which are spaced so evenly that they read as one. */
const STAMP_WORDS = MARKING_WORDS.join('|')
const STAMP = new RegExp(`(?<!\\p{L})(?:${STAMP_WORDS}){2,12}(?!\\p{L})`, 'gu')
/** Each but the last, which may look like two: `PRE` and `JUDICE`. */
const STAMP_WORD = new RegExp(`(?!(?:${STAMP_WORDS})$)(?:${STAMP_WORDS})(?=(?:${STAMP_WORDS}){1,11}$)`, 'gy')
/** One of the longer words, whose letters stand in parts or in two lines: `CONF IDENTIAL`. Of short ones other words may be the parts. */
const WORD_BROKEN = new RegExp(
  String.raw`(?<!\p{L})(?=\p{Lu})(?:${MARKING_WORDS.filter((word) => word.length > 6)
    .map((word) => [...word].join(String.raw`(?: {1,3}| {0,3}[\n|][\s|]{0,4})?`))
    .join('|')})(?!\p{L})`,
  'gu',
)
const LIKE_CAPITALS = /(?<=\p{Lu})[01345l](?=\p{Lu})|(?<!\p{L})l(?=\p{Lu})|[\u00c0-\u017f]/gu
const asCapital = (one: string): string => ({ 0: 'O', 1: 'I', l: 'I', 3: 'E', 4: 'A', 5: 'S' })[one] ?? (one.normalize('NFD')[0] as string)
const STAMP_BROKEN = /(?<=\p{Lu}{2}) {0,3}[\n|][\s|]*(?=\p{Lu}{2})/gu
const SINGLE_BROKEN = new RegExp(String.raw`${BEGINS}[^\s|](?:${ENDS_OF_CELLS}[^\s|]){2,}${ENDS}`, 'gu')
const SINGLE_DIGITS = /(?<![\p{L}\p{N}]|\d\s{0,3}[.,]\s{0,3})\d(?:[ \t\u2029]+\d)+(?![\p{L}\p{N}])/gu
const DIGITS_BROKEN = new RegExp(String.raw`(?<![\p{L}\p{N}])\d(?:${ENDS_OF_CELLS}\d)+(?![\p{L}\p{N}])`, 'gu')
/** The same sign between the first two of them, and then that or a space; `U.K.` says nothing else when it is joined. */
const SEPARATED = /(?<![\p{L}\p{N}])[\p{L}\p{N}]( ?[-.,:/_·•‧∙⋅–—] ?)[\p{L}\p{N}](?:(?: |\1)[\p{L}\p{N}])+(?![\p{L}\p{N}])/gu
const SIGNS = / ?[-.,:/_·•‧∙⋅–—] ?/g

const DASHED = /(?<=\d) {0,2}[-–—_·•‧∙⋅] {0,2}(?=\d)/g
const LIKE_NUMBERS = /(?<![\p{L}\p{N}])[\dOoIl]+(?:[ .-][\dOoIl]+)*(?![\p{L}\p{N}])/gu
const LIKE_DIGITS = /(?<=\d\d)[OoIl]+|(?<![OoIl])[OoIl]+(?=\d\d)/g
const asDigits = (found: string): string => found.replace(/[Oo]/g, '0').replace(/[Il]/g, '1')
const asNumber = (found: string): string => (/\d/.test(found) && found.length > 2 ? asDigits(found) : found)

const WRAPPED = /(?<=[\d@]-?) ?[\u2028\u2029] ?(?=[\d@])/g
const END = String.raw` ?[\n|][\s|]*`
const BROKEN_NUMBER = new RegExp(String.raw`(?<=[\d@]-?)${END}(?=[\d@])`, 'g')
const BROKEN = new RegExp(END, 'g')

const GAPS = /[\s|]+/g

/** A gap between what stands one by one: those of the usual width are within a word. */
function withoutGap(gap: string, run: string): string {
  // The gaps of a run are asked for one after the other.
  if (last.run !== run) last = { run, width: usualGap(run) }
  return last.width === undefined ? gap : gap.length === last.width ? '' : ' '
}

let last: { run: string; width: number | undefined } = { run: '', width: undefined }

function usualGap(run: string): number | undefined {
  const singles = run.match(/[\p{L}\p{N}]/gu) ?? []
  if (singles.length < 2 || (singles.length === 2 && !singles.every((one) => /\d/.test(one)))) return undefined
  const widths = Map.groupBy(run.match(GAPS) ?? [], ({ length }) => length)
  return [...widths].sort(([a, all], [b, others]) => others.length - all.length || a - b)[0]?.[0]
}

const reading = (text: TracedText, of: Reading['of']): Reading => ({
  text: text.text,
  of,
  isNew: (found) => text.changesIn(found) !== 0,
  isBroken: (found) => (text.changesIn(found) & BREAK) !== 0,
  sourceOf: (found) => text.sourceOf(found),
})
