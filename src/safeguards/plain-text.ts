import { decodeString } from 'micromark-util-decode-string'
import { listNumber, noteOf, plainCharacters, visible } from './characters.ts'
import { TracedText } from './traced-text.ts'

/** Where a line ends within a paragraph: because its author wished it, and because it was full. */
export const LINE = '\u2028'
export const WRAP = '\u2029'
/** Between two texts that have nothing to do with one another. */
export const APART = '\n\n'

/**
 * A text as a reader reads it, traced back to its source: without what is invisible, without the marks of Markdown and
 * HTML, which leave no space; with character references decoded and characters plain. A line break is left where a
 * paragraph, a heading, a list item ends, `LINE` and `WRAP` within them, `|` between cells. Web addresses are left out, but for those
 * of social media. What stands beside the text (comments, titles, addresses to write to or ring) is at its end.
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
  ]
  return stages.reduce((text, stage) => stage(text), source)
}

/** A text, and what was set aside in it, behind it. */
function withAsides(text: TracedText, take: (aside: (start: number, end: number) => void) => TracedText): TracedText {
  const asides: TracedText[] = []
  const rest = take((start, end) => asides.push(text.slice(start, end)))
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
const GOES_ON = new RegExp(String.raw`(?<!\n[ \t]*)\n(?![ \t]*(?:\n|${BEGINS}|$))`, 'g')

function withoutBlockMarks(text: TracedText): TracedText {
  return text
    .replace(RULE, (rule) => (rule.includes('|') && rule.includes('-') ? '' : '\n'))
    .replace(CLOSES_HEADING, '')
    .replace(BLOCK_MARKS, readMarks)
    .replace(HARD_BREAK, LINE)
    .replace(GOES_ON, WRAP)
    .replace(new RegExp(BEGINS, 'g'), '')
}

/**
 * Marks at the beginning of a line, without those that say nothing. A number may: `6847. She` goes on with a sentence, and
 * begins no list; nobody counts to a hundred in a list; and an item has words. The number of any other item can be read
 * as a part of the one before it.
 */
function readMarks(marks: string, { index, input }: RegExpExecArray): string {
  const [, lead = '', number, stop = ''] = /^(.*?)(\d+)([.)]\s*)$/.exec(marks) ?? []
  if (number === undefined) return BEGINS
  const hasWords = !/^[ \t]*(?:\n|$)/.test(input.slice(index + marks.length, index + marks.length + 20))
  if (number.length > 2 || !hasWords) return `${lead === '' ? '' : BEGINS}${number}${stop}`
  if (lead.trim() === '' && number !== '1' && goesOn(input, index)) return marks
  return `${BEGINS}${listNumber(number)} `
}

/** Whether a line with a number before it goes on with the one above, which is neither an item nor a heading. */
function goesOn(text: string, index: number): boolean {
  if (index === 0) return false
  const line = text.slice(text.lastIndexOf('\n', index - 2) + 1, index - 1)
  return line.trim() !== '' && !/^(?:[ \t]*(?:[>#]|\d{1,9}[.)]\s)|[ \t]{2})/.test(line)
}

const SOCIAL = /(?:facebook|instagram|twitter|tiktok|snapchat|youtube|reddit|\bx)\.com\//i
/** An address that tells of somebody: to write to, to ring, of an account. */
const isPersonal = (address: string): boolean => /^(?:mailto|tel|sms):/i.test(address) || SOCIAL.test(address)

/** From the end of a link's words to the end of its address and title. */
const TARGET =
  /\]\([ \n\u2029]*(?:<(?<bracketed>[^<>\n]*)>|(?<bare>(?:[^\s()\\<]|\\.|\((?:[^\s()\\]|\\.)*\))(?:[^\s()\\]|\\.|\((?:[^\s()\\]|\\.)*\))*)?)(?:\s+(?<title>"(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*'|\((?:[^()\\]|\\.)*\)))?\s*\)/dg
const DEFINED = /(?:^|[\n\u2029]) {0,3}\[([^[\]\n]{1,200})\]:/g
const LABEL = /\]\[([^[\]\n]{1,200})\]/g
const FOOTNOTE = /\[\^[^[\]\s]{1,200}\](?!:)/g
const ADDRESS = /<?https?:\/\/[^\s<>()"']+>?/gi

function withoutLinks(text: TracedText): TracedText {
  const linked = withAsides(text, (aside) =>
    text.replace(TARGET, (_, { groups = {}, indices }) => {
      const where = indices?.groups ?? {}
      for (const name of ['bracketed', 'bare']) if (isPersonal(groups[name] ?? '')) aside(...(where[name] as [number, number]))
      if (groups['title']) aside((where['title']?.[0] ?? 0) + 1, (where['title']?.[1] ?? 0) - 1)
      return ''
    }),
  )
  const labels = new Set([...text.text.matchAll(DEFINED)].map(([, label = '']) => label.toLowerCase()))
  return linked
    .replace(LABEL, (found, [, label = '']) => (labels.has(label.toLowerCase()) ? '' : found))
    .replace(FOOTNOTE, '')
    .replace(ADDRESS, (address) => (SOCIAL.test(address) ? address : ' '))
}

const ATTRIBUTE = String.raw`\s+[A-Za-z_:][\w.:-]*(?:\s*=\s*(?:[^\s"'=<>\x60]+|'[^']*'|"[^"]*"))?`
const TAG = new RegExp(String.raw`<(?:/([A-Za-z][A-Za-z0-9-]*)\s*|([A-Za-z][A-Za-z0-9-]*)((?:${ATTRIBUTE})*)\s*/?)>`, 'g')
const TOLD = /\s(title|alt|aria-label|href)\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'=<>`]+))/gi
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
        if (name?.toLowerCase() !== 'href' || isPersonal(value)) aside(start, start + value.length)
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
const AUTOLINK = /<(?:mailto:)?(?=[^\s<>@]{1,100}@[^\s<>]{1,100}>)|(?<=@[^\s<>]{1,100})>/gi

const withoutInlineMarks = (text: TracedText): TracedText =>
  text
    .replace(AUTOLINK, '')
    .replace(AT, (_, [, word = '']) => `(${word})`)
    .replace(INLINE_MARKS, '')

/** Escapes of Markdown, and references as HTML knows them: browsers take these two without their end, too. */
const ENCODED = /\\([!-/:-@[-`{-~ \u2029])|&(?:#\d{1,7}|#x[\da-f]{1,6}|[a-z][a-z\d]{1,30});|&(?:nbsp|shy)/gi

function decoded(text: TracedText): TracedText {
  return text.replace(ENCODED, (found, { 1: escaped }) => {
    if (escaped !== undefined) return escaped
    const plain = decodeString(found.endsWith(';') ? found : `${found};`)
    return plain === found ? found : visible(TracedText.of(plain)).text.replaceAll('\n', ' ')
  })
}
