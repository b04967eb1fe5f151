import { characterEntitiesLegacy } from 'character-entities-legacy'
import { decodeString } from 'micromark-util-decode-string'
import { BREAK, TracedText } from '../diagnostics/traced-text.ts'
import { plainCharacters, visible } from './characters.ts'
import { ACCOUNT_SITES } from './identity/handle.ts'
import { listNumber, noteOf } from './stand-in.ts'

/** Where a line ends within a paragraph: because its author wished it, and because it was full. */
export const LINE = '\u2028'
export const WRAP = '\u2029'
/** Between two texts that have nothing to do with one another. */
export const APART = '\n\n'

/**
 * A text as a reader reads it, traced back to its source: without what is invisible, without the marks of Markdown and
 * HTML, which leave no space; with character references decoded and characters plain. A line break is left where a
 * paragraph, a heading, a list item ends, `LINE` and `WRAP` within them, `|` between cells. Web addresses are left out, but for those
 * of social media. What stands beside the text (comments, titles, addresses to write to or ring, and what names a person in
 * any other) is at its end.
 *
 * It is no parser: Markdown that is wrong is read, too, and what is in doubt stays.
 */
export function plainText(source: TracedText): TracedText {
  const stages = [
    visible,
    withoutComments,
    withoutBlockMarks,
    withoutLinks,
    withoutTags,
    withoutInlineMarks,
    decoded,
    plainCharacters,
    withoutUnderscores,
    withoutQuotesInNumbers,
  ]
  return stages.reduce((text, stage) => stage(text), source)
}

/** A text, and what was set aside in it, behind it. */
function withAsides(text: TracedText, take: (aside: (start: number, end: number, isAddress?: boolean) => void) => TracedText): TracedText {
  const asides: TracedText[] = []
  const rest = take((start, end, isAddress) => {
    if (!isAddress) asides.push(text.slice(start, end))
    else if (MAY_TELL.test(text.text.slice(start, end))) asides.push(...tellingOf(text.slice(start, end)))
  })
  return asides.length === 0 ? rest : TracedText.join([rest, ...asides], APART)
}

/** What HTML does not show, from its beginning to its end. */
const UNSHOWN = [
  { open: '<!--', close: '-->', whole: /<!--([\s\S]*?)-->/g },
  { open: '<?', close: '?>', whole: /<\?([\s\S]*?)\?>/g },
  { open: '<![CDATA[', close: ']]>', whole: /<!\[CDATA\[([\s\S]*?)\]\]>/g },
] as const

const withoutComments = (text: TracedText): TracedText =>
  UNSHOWN.reduce((rest, { open, close, whole }) => {
    if (!rest.text.includes(open)) return rest
    // Behind the last end, each beginning would be looked after in vain.
    const end = rest.text.lastIndexOf(close) + close.length
    return withAsides(rest, (aside) => {
      const looked = rest.slice(0, end).replace(whole, (found, { index }) => {
        aside(index + open.length, index + found.length - close.length)
        return ''
      })
      return TracedText.join([looked, rest.slice(end, rest.text.length)], '')
    })
  }, text)

/** Stands for a moment where a line begins with a mark. */
const BEGINS = '\u0001'
/** Lines under headings and between paragraphs; between the head of a table and its rows nothing ends. */
const RULE = /^(?=[ \t>]*[-=*_|:+])[-=*_|:+ \t>]+(?:\n|$)/gm
const BLOCK_MARKS = /^[ \t]*(?:(?:>|(?:#{1,6}|[-+*]|\d{1,9}[.)])(?=\s|$))[ \t]*)+/gm
const CLOSES_HEADING = /(?<=\S)[ \t]+#{1,6}[ \t]*$/gm
const HARD_BREAK = new RegExp(String.raw`(?<=\S)(?: {2,}|\\)\n(?=[ \t]*[^\s${BEGINS}])`, 'g')
const BEGIN = new RegExp(BEGINS, 'g')
const GOES_ON = new RegExp(String.raw`(?<!\n[ \t]*)\n(?![ \t]*(?:\n|${BEGINS}|$))`, 'g')

function withoutBlockMarks(text: TracedText): TracedText {
  return text
    .replace(RULE, (rule) => (rule.includes('|') && rule.includes('-') ? '' : '\n'))
    .replace(CLOSES_HEADING, '')
    .replace(BLOCK_MARKS, readMarks)
    .replace(HARD_BREAK, LINE)
    .replace(GOES_ON, WRAP)
    .replace(BEGIN, '')
}

/**
 * Marks at the beginning of a line, without those that say nothing. A number may: `6847. She` goes on with a sentence, and
 * begins no list; nobody counts to a hundred in a list; and an item has words. The number of any other item can be read
 * as a part of the one before it.
 */
function readMarks(marks: string, { index, input }: RegExpExecArray): string {
  const [, lead = '', number, stop = ''] = /^(.*?)(\d+)([.)]\s*)$/.exec(marks) ?? []
  if (number === undefined) return isQuotedOn(marks, input, index) ? '' : BEGINS
  const hasWords = !/^[ \t]*(?:\n|$)/.test(input.slice(index + marks.length, index + marks.length + 20))
  if (number.length > 2 || !hasWords) return `${lead === '' || isQuotedOn(lead, input, index) ? '' : BEGINS}${number}${stop}`
  if (lead.trim() === '' && number !== '1' && goesOn(input, index)) return marks
  return `${BEGINS}${listNumber(number)} `
}

/** Whether a line goes on with the one above, of the same quotation. */
function isQuotedOn(marks: string, text: string, index: number): boolean {
  if (index === 0 || /[^>\s]/.test(marks)) return false
  const line = text.slice(text.lastIndexOf('\n', index - 2) + 1, index - 1)
  const [above = ''] = new RegExp(BLOCK_MARKS.source).exec(line) ?? []
  const depth = (all: string) => all.split('>').length
  return line.length > above.length && !above.includes('#') && depth(marks) <= depth(above)
}

/** Whether a line with a number before it goes on with the one above, which is neither an item nor a heading. */
function goesOn(text: string, index: number): boolean {
  if (index === 0) return false
  const line = text.slice(text.lastIndexOf('\n', index - 2) + 1, index - 1)
  return line.trim() !== '' && !/^(?:[ \t]*(?:[>#]|\d{1,9}[.)]\s)|[ \t]{2})/.test(line)
}

const SOCIAL = new RegExp(`(?:${ACCOUNT_SITES})/`, 'i')
/** An address that tells of somebody: to write to, to ring, of an account. */
const isPersonal = (address: string): boolean => /^(?:mailto|tel|sms):/i.test(address) || SOCIAL.test(address)

/** Signs that stand in an address as numbers of bytes. */
const PERCENT = /(?:%[\da-f]{2})+/gi
/** In an address, what names a person: an e-mail address, and a number that stands by itself. */
const TELLING =
  /(?<![\w.+-])[\w.+-]{1,64}@[a-z\d-]{1,63}(?:\.[a-z\d-]{1,63}){0,4}\.[a-z]{2,24}(?![\w-])|(?<![\w.-]|\b(?:isbn|dp|product)[/=:-]{1,2})(?:[34679]\d\d[ +._-]?\d{3}[ +._-]?\d{4}|[a-z]{2}[ +-]?\d\d[ +-]?\d\d[ +-]?\d\d[ +-]?[a-d]|[a-z]\d{12}|(?:(?:\+|00)?44[127]\d{8,9}|0[127]\d{9}))(?!\w|[.-]\d)/gi
/** What stands behind it is named by its publisher, often by numbers. */
const DOI = /\/10\.\d{4,9}\//

/** What an address has that tells of somebody, or that may when it is decoded. */
const MAY_TELL = /[&\\%@:]|\d{4}|\.(?:app|com|ee|gg|me|net|tv|uk)\//i

/** What an address tells of a person. */
function tellingOf(address: TracedText): TracedText[] {
  const read = decoded(address).replace(PERCENT, bytesAsText)
  const { text } = read
  if (isPersonal(text)) return [read]
  if (!/@|\d{4}/.test(text)) return []
  return [...text.matchAll(TELLING)].flatMap(({ 0: found, index }) => {
    if (!found.includes('@') && DOI.test(text)) return []
    const part = read.slice(index, index + found.length)
    if (found.includes('@')) return [part]
    // By chance it may be the number of anything else, as one that stands in several cells.
    const marked = part.replace(/^./g, BEGINS, BREAK).replace(/^./g, found.charAt(0))
    return [marked.replace(/(?<=\w)[+_]/g, ' ')]
  })
}

function bytesAsText(bytes: string): string {
  try {
    return decodeURIComponent(bytes)
  } catch {
    return bytes
  }
}

/** From the end of a link's words to the end of its address and title. */
const TARGET =
  /\]\((?<before>[ \n\u2029]*)(?:<(?<bracketed>[^<>\n]*)>|(?<bare>(?:[^\s()\\<]|\\.|\((?:[^\s()\\]|\\.)*\))(?:[^\s()\\]|\\.|\((?:[^\s()\\]|\\.)*\))*)?)(?:\s+(?<title>"(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*'|\((?:[^()\\]|\\.)*\)))?(?<behind>\s*)\)/g
const DEFINED = /(?:^|[\n\u2029]) {0,3}\[([^[\]\n]{1,200})\]:/g
const LABEL = /\]\[([^[\]\n]{1,200})\]/g
const FOOTNOTE = /\[\^[^[\]\s]{1,200}\](?!:)/g
const PERSONAL = /\b(?:mailto|tel|sms):[^\s<>()"']+/gi
const ADDRESS = /<?https?:\/\/[^\s<>()"']+>?/gi

function withoutLinks(text: TracedText): TracedText {
  const linked = withAsides(text, (aside) =>
    text.replace(TARGET, (found, { index, groups = {} }) => {
      const { before = '', bracketed, bare = '', title, behind = '' } = groups
      const start = index + ']('.length + before.length + (bracketed === undefined ? 0 : '<'.length)
      aside(start, start + (bracketed ?? bare).length, true)
      const end = index + found.length - ')'.length - behind.length
      if (title) aside(end - title.length + 1, end - 1)
      return ''
    }),
  )
  const labels = new Set([...text.text.matchAll(DEFINED)].map(([, label = '']) => label.toLowerCase()))
  const rest = linked
    .replace(LABEL, (found, [, label = '']) => (labels.has(label.toLowerCase()) ? '' : found))
    .replace(FOOTNOTE, '')
    .replace(PERSONAL, (address) => address.replace(PERCENT, bytesAsText))
  return withAsides(rest, (aside) =>
    rest.replace(ADDRESS, (address, { index }) => {
      if (SOCIAL.test(address)) return address
      aside(index, index + address.length, true)
      return ' '
    }),
  )
}

const ATTRIBUTE = String.raw`\s+[A-Za-z_:][\w.:-]*(?:\s*=\s*(?:[^\s"'=<>\x60]+|'[^']*'|"[^"]*"))?`
const TAG = new RegExp(String.raw`<(?:/([A-Za-z][A-Za-z0-9-]*)\s*|([A-Za-z][A-Za-z0-9-]*)((?:${ATTRIBUTE})*)\s*/?)>`, 'g')
const TOLD = /\s(title|alt|aria-label|href|src|cite)\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'=<>`]+))/gi
/** Numbers raised after a word are a note's. */
const NOTE = /(?<=[\p{L}\d.,;:)”’])<sup>\s{0,3}(\d{1,3})\s{0,3}<\/sup>(?![\p{L}\d])/giu
const CELLS = new Set(['td', 'th'])
const LINES = new Set(['br'])
const BLOCKS = new Set(
  `address article aside blockquote caption dd details div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header
  hr legend li main nav ol option p pre section summary table tbody tfoot thead tr ul`.split(/\s+/),
)

function withoutTags(source: TracedText): TracedText {
  if (!source.text.includes('<')) return source
  const text = source.replace(NOTE, (_, [, digits = '']) => noteOf(digits))
  return withAsides(text, (aside) =>
    text.replace(TAG, (_, { index, 1: closed, 2: opened, 3: attributes = '' }) => {
      const from = index + 1 + (opened ?? '').length
      for (const { 0: told, 1: name, 2: double, 3: single, 4: bare, index: at } of attributes.matchAll(TOLD)) {
        const value = double ?? single ?? bare ?? ''
        const start = from + at + told.lastIndexOf(value)
        aside(start, start + value.length, /^(?:href|src|cite)$/i.test(name ?? ''))
      }
      const name = (closed ?? opened ?? '').toLowerCase()
      return LINES.has(name) ? LINE : CELLS.has(name) ? '|' : BLOCKS.has(name) ? '\n' : ''
    }),
  )
}

/** `[at]` is not a link, but how some write an e-mail address. */
const AT = /\[(at|dot)\]/gi
/** Signs of emphasis, code and links. */
const INLINE_MARKS = /\\?[*`~[\]]+/g
/** Within a word it is the word's own, which is known only once the word is plain. */
const UNDERSCORE = /(?<![\p{L}\p{N}\p{Co}_])_+(?=\S)|(?<=[^\s_])_+(?![\p{L}\p{N}\p{Co}_])/gu

const withoutUnderscores = (text: TracedText): TracedText => text.replace(UNDERSCORE, '')
/** A part of a number in quotation marks: `'999' 110`. Both of them go, since one alone would begin a quotation. */
const QUOTED_PART = /(?<=\d["'’”]?[ -]?)["'‘“]\d[\d -]{0,20}["'’”]|["'‘“]\d[\d -]{0,20}["'’”](?=[ -]?["'‘“]?\d)/g
const withoutQuotesInNumbers = (text: TracedText): TracedText => text.replaceWithin(QUOTED_PART, /["'‘’“”]/g, () => '')
const AUTOLINK = /<(?:mailto:)?(?=[^\s<>@]{1,100}@[^\s<>]{1,100}>)|(?<=@[^\s<>]{1,100})>/gi

const withoutInlineMarks = (text: TracedText): TracedText =>
  text
    .replace(AUTOLINK, '')
    .replace(AT, (_, [, word = '']) => `(${word})`)
    .replace(INLINE_MARKS, '')

/** The names that browsers know without a `;` behind them, the longest first. */
const LEGACY = [...characterEntitiesLegacy].sort((a, b) => b.length - a.length).join('|')
const LEGACY_NAME = new RegExp(`^&(?:${LEGACY})`)
/** Escapes of Markdown, and references as HTML knows them. Within HTML a number needs no `;` behind it, nor do the old names. */
const ENCODED = new RegExp(
  String.raw`\\([!-/:-@[-\x60{-~ \u2029])|&(?:#\d{1,7};?|#[xX][\dA-Fa-f]{1,6};?|[A-Za-z][A-Za-z\d]{1,30};|${LEGACY})`,
  'g',
)

function decoded(text: TracedText): TracedText {
  if (!/[&\\]/.test(text.text)) return text
  return text.replace(ENCODED, (found, { 1: escaped }) => {
    if (escaped !== undefined) return escaped
    return character(found) ?? character(LEGACY_NAME.exec(found)?.[0] ?? '', found) ?? found
  })
}

/** What a reference stands for, with what else was found behind it. */
function character(reference: string, found = reference): string | undefined {
  const whole = reference.endsWith(';') ? reference : `${reference};`
  const plain = decodeString(whole)
  return plain === whole ? undefined : visible(TracedText.of(plain)).text.replaceAll('\n', ' ') + found.slice(reference.length)
}
