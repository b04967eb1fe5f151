import { Anchored, Hinted } from '../diagnostics/hinted.ts'
import { BREAK, CHANGED, type Span, TracedText } from '../diagnostics/traced-text.ts'
import { MARKING_WORDS } from './marking.ts'
import { LINE, plainText, WRAP } from './plain-text.ts'
import { LIST_DIGIT, meant, NOTE_DIGIT, SMALL_CAPITAL } from './stand-in.ts'
import { WordIndex } from './word-index.ts'

/** One way to read a text. */
export interface Reading {
  text: string
  /** Where its words stand, in the paragraphs in which something is new. */
  readonly words: WordIndex
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
  const changed = others
    .map(([text, of]) => [text.replace(GAP, ' '), of] as const)
    .filter(([text]) => text.changes.length > 0)
    .map(([text, of]) => reading(text, of, changedParagraphs(text)))
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

const GAP = new Hinted(/[ \t]{2,}|\t/g, '  ', '\t')
const LINES = new RegExp(LINE, 'g')
const WRAPS = new RegExp(WRAP, 'g')
/** A word that was divided at the end of a line, in a text whose lines are lost. */
const HYPHENATED = /(?<=\p{Ll})- (?=\p{Ll})|(?<=\p{Lu})- (?=\p{Lu})/gu

/** Any letter, and any capital, beside others: without classes of Unicode they are quick to look for. */
const LETTER = String.raw`[A-Za-z\u00aa-\u1fff\u2100-\uffff]`
const LETTER_OR_DIGIT = String.raw`[A-Za-z0-9\u00aa-\u1fff\u2100-\uffff]`
const CAPITAL = String.raw`[A-Z\u00c0-\u1fff\u2100-\uffff]`
const ENDS_OF_CELLS = String.raw`[ \t]*(?:[\n|${LINE}][ \t]*)+`
const BEFORE = String.raw`[\s|(\[{"“‘«:]`
const BEGINS = `(?<=^|${BEFORE})`
const ENDS = String.raw`(?![^\s|.,;:!?)\]}"”’'»_])`
/** What has two units. */
const ASTRAL = /[\ud800-\udfff]/
const SINGLE = new Hinted(
  new RegExp(String.raw`${BEGINS}[^\s|](?:[ \t]+[^\s|])+${ENDS}`, 'gu'),
  new RegExp(String.raw`${BEFORE}[^\s|][ \t]+[^\s|]${ENDS}`),
  /^[^\s|][ \t]/,
  ASTRAL,
)
/** Behind a page's number, too. */
const SINGLE_LETTERS = new Hinted(
  new RegExp(String.raw`${BEGINS}\p{L}(?:[ \t]+\p{L})+${ENDS}`, 'gu'),
  new RegExp(String.raw`${BEFORE}${LETTER}[ \t]+${LETTER}${ENDS}`),
  new RegExp(String.raw`^${LETTER}[ \t]`),
  ASTRAL,
)
/** The words of stamps, which are spaced so evenly that they read as one. */
const STAMP_WORDS = MARKING_WORDS.join('|')
const STAMP = new RegExp(`(?<!\\p{L})(?:${STAMP_WORDS}){2,12}(?!\\p{L})`, 'gu')
/** Each but the last, which may look like two: `PRE` and `JUDICE`. */
const STAMP_WORD = new RegExp(`(?!(?:${STAMP_WORDS})$)(?:${STAMP_WORDS})(?=(?:${STAMP_WORDS}){1,11}$)`, 'gy')
/** One of the longer words, whose letters stand in parts or in two lines: `CONF IDENTIAL`. Of short ones other words may be the parts. */
const WORD_BROKEN = new Hinted(
  new RegExp(
    String.raw`(?<!\p{L})(?=\p{Lu})(?:${MARKING_WORDS.filter((word) => word.length > 6)
      .map((word) => [...word].join(String.raw`(?: {1,3}| {0,3}[\n|][\s|]{0,4})?`))
      .join('|')})(?!\p{L})`,
    'gu',
  ),
  /[A-Z](?:[\s|]{0,8}[A-Z]){6}/,
)
const LIKE_CAPITALS = new Hinted(
  /(?<=\p{Lu})[01345l](?=\p{Lu})|(?<!\p{L})l(?=\p{Lu})|[\u00c0-\u017f]/gu,
  new RegExp(`[01345l]${CAPITAL}`),
  /[\u00c0-\u017f]/,
)
const asCapital = (one: string): string => ({ 0: 'O', 1: 'I', l: 'I', 3: 'E', 4: 'A', 5: 'S' })[one] ?? (one.normalize('NFD')[0] as string)
const STAMP_BROKEN = new Hinted(
  /(?<=\p{Lu}{2}) {0,3}[\n|][\s|]*(?=\p{Lu}{2})/gu,
  new RegExp(String.raw`${CAPITAL} {0,3}[\n|][\s|]*${CAPITAL}{2}`),
)
const SINGLE_BROKEN = new Hinted(
  new RegExp(String.raw`${BEGINS}[^\s|](?:${ENDS_OF_CELLS}[^\s|]){2,}${ENDS}`, 'gu'),
  new RegExp(String.raw`[\n|${LINE}][ \t]*[^\s|][ \t]*[\n|${LINE}]`),
  ASTRAL,
)
const SINGLE_DIGITS = /(?<![\p{L}\p{N}]|\d\s{0,3}[.,]\s{0,3})\d(?:[ \t\u2029]+\d)+(?![\p{L}\p{N}])/gu
const DIGITS_BROKEN = new RegExp(String.raw`(?<![\p{L}\p{N}])\d(?:${ENDS_OF_CELLS}\d)+(?![\p{L}\p{N}])`, 'gu')
/** The same sign between the first two of them, and then that or a space; `U.K.` says nothing else when it is joined. */
const SIGN = '[-.,:/_·•‧∙⋅–—]'
const SEPARATED = new Anchored(
  new RegExp(String.raw`(?<![\p{L}\p{N}])[\p{L}\p{N}]( ?${SIGN} ?)[\p{L}\p{N}](?:(?: |\1)[\p{L}\p{N}])+(?![\p{L}\p{N}])`, 'gu'),
  new RegExp(`[^A-Za-z0-9](?=${LETTER_OR_DIGIT} ?${SIGN} ?${LETTER_OR_DIGIT})`, 'g'),
)
const SIGNS = new RegExp(` ?${SIGN} ?`, 'g')

const DASHED = /(?<=\d) {0,2}[-–—_·•‧∙⋅] {0,2}(?=\d)/g
const LIKE_NUMBERS = /(?<![\p{L}\p{N}])[\dOoIl]+(?:[ .-][\dOoIl]+)*(?![\p{L}\p{N}])/gu
const LIKE_DIGITS = new Hinted(/(?<=\d\d)[OoIl]+|(?<![OoIl])[OoIl]+(?=\d\d)/g, /\d[OoIl]|[OoIl]\d/)
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

function reading(text: TracedText, of: Reading['of'], within?: readonly Span[]): Reading {
  let words: WordIndex | undefined
  return {
    text: text.text,
    of,
    get words() {
      words ??= new WordIndex(text.text, within)
      return words
    },
    isNew: (found) => text.changesIn(found) !== 0,
    isBroken: (found) => (text.changesIn(found) & BREAK) !== 0,
    sourceOf: (found) => text.sourceOf(found),
  }
}

const PARAGRAPH = '\n\n'

/** The paragraphs in which something was noted. */
function changedParagraphs({ text, changes }: TracedText): Span[] {
  const out: Span[] = []
  let last = 0
  for (const { start, end } of changes) {
    if (start < last) continue
    const before = text.lastIndexOf(PARAGRAPH, start - 1)
    const behind = text.indexOf(PARAGRAPH, end)
    last = behind < 0 ? text.length : behind
    out.push({ start: before < 0 ? 0 : before + PARAGRAPH.length, end: last })
  }
  return out
}
