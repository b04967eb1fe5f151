import { hasHint } from '../diagnostics/hinted.ts'
import { READ, type UnreadMarkup } from './typed.ts'

/** Signs that Word and web pages begin an item with, and no sentence. */
const BULLET = /^(?:[•‣⁃◦∙▪▫●○■□◆◇◉❖►▶▸▹▻➢➤✓✔✗✘✚✱✦★☆☐☑☒⁌⁍⦿⬤]|·(?=\s))/u
/** They may begin a line of their own, too. */
const ARROW = /^(?:[➔➜→⇒]|[-=]{1,2}>)/u
/** One letter and a tab: a bullet in a font of signs, of which only the letter was copied. */
const LETTER = /^[a-zØ§ü](?=\t)/u
const DASH = /^[–—―‒−‐‑]+(?=\s)/u
/** `(a)`, `a)`, `iv.`, `1.)`, `(1)`: Markdown numbers by `1.` and `1)` alone. */
const NUMBER = /^(?:\((?:[a-z]|[ivx]{1,5}|\d{1,2})\)|(?:[a-z]|[ivx]{2,5})[.)]|\d{1,2}\.\)|\d{1,2}[.)])(?=\s)/
/** `-Word`, or a link behind the hyphen; but `-ve` is a negative result. */
const TIGHT = new RegExp(`^-(?!ve\\b)(?=[\\p{L}[${READ}])`, 'u')
/** Signs that begin an item where one line after another begins with the same. */
const SAME = /^(?:[oØ»›üŸ](?= )|~(?= *\p{L})|§(?= +[^ \d])|\*(?=\p{L})|(?!\d)\p{Extended_Pictographic}\ufe0f?)/u
/** A number of which a sentence goes on to tell: `1.2 of the report says so`, `1.2 million`. */
const GOES_ON =
  '(?:of|to|and|or|in|on|at|by|for|from|is|was|are|were|has|had|says?|said|states?|shows?|tells?|sets?|asks?|gives?|above|below|per|times|thousand|million|billion|percent|[ck]?m|km?g|miles?|hours?|days?|weeks?|months?|years?)'
/** Numbers that make no list, where they rise from line to line: `1.one`, `1.1 one`, `①`, `1️⃣`; and letters, of which `A. Smith` has none. */
const RISING = new RegExp(
  String.raw`^(?:\d{1,2}[.)](?=\p{L})|[A-Z](?:\)(?=\s)|\.(?=\s)(?!\s+\p{Lu}[\p{L}'’-]*\s*(?:[,(]|$)))|\d{1,2}(?:\.\d{1,2}){1,3}(?:\.(?=\s)|(?=\s)(?!\s+${GOES_ON}\b))|[\u2460-\u249b\u2776-\u2793]|\d\ufe0f?\u20e3)`,
  'u',
)
/** Where a line begins with no word and no link. */
const NO_WORD = new RegExp(`^(?![A-Za-z][a-z]+[ ,’]|${READ})`, 'm')
const SIGN = /[•‣⁃◦▪●■]/
/** Two of them in one line, of which the first begins it or follows a colon. */
const WITHIN = /(?<![^\n\ufffc])[ \t>]*([•‣⁃◦▪●■])(?=\s)|(?<=:)\s{0,5}([•‣⁃◦▪●■])(?=\s)/gu
const NEXT = /(?<=[\s\ufffc])[•‣⁃◦▪●■](?=\s)/gu

const BEGINS = 'Begin the line with `- `: a hyphen and a space.'

/**
 * Finds lines that look like a list and are none: Markdown makes one paragraph of them, and of several points one.
 *
 * @param stands where the paragraph stands: as an item of a list, or beside another that begins with such a sign. A dash or an arrow
 * alone may begin a name under a quotation, or a line of its own.
 */
export function bullets(paragraph: string, stands?: 'item' | 'beside'): UnreadMarkup[] {
  if (!hasHint(paragraph, [NO_WORD, SIGN])) return []
  const lines = [...paragraph.matchAll(/^[ \t>]*([^\n]*)/gm)].map(({ 0: whole, 1: words = '', index }) => ({
    words,
    at: index + whole.length - words.length,
  }))
  const with_ = (pattern: RegExp) =>
    lines.flatMap(({ words, at }) => (pattern.test(words) ? [{ at, sign: pattern.exec(words)?.[0] ?? '' }] : []))
  const say = ({ at, sign }: { at: number; sign: string }, runsOn: boolean, cure: string): UnreadMarkup => ({
    rule: 'list-bullet',
    at,
    severity: runsOn ? 'error' : 'warning',
    reason: `${runsOn ? `These lines run into one another: to Markdown \`${sign}\` makes no list` : `To Markdown \`${sign}\` makes no list`}. ${cure}`,
  })
  const within = bulletsWithin(paragraph, 'Give each a line of its own that begins with `- `, after an empty line.')
  const out: UnreadMarkup[] = []
  for (const pattern of [BULLET, ARROW, LETTER, DASH, TIGHT]) {
    const found = with_(pattern)
    const [first] = found
    if (!first) continue
    const isMany = found.length > 1
    // Told of as what it is.
    if (!isMany && pattern === BULLET && within.length > 0) continue
    const isBegin = first.at === (lines[0]?.at ?? 0)
    if (!isMany && stands === 'item' && isBegin && pattern !== TIGHT) {
      out.push(say(first, false, `This is an item already: delete \`${first.sign}\`.`))
      continue
    }
    // A dash may begin a line within a sentence, too.
    if (!isMany && pattern === ARROW && isBegin && stands !== 'beside') continue
    if (!isMany && pattern === DASH && (!isBegin || stands !== 'beside')) continue
    if (!isMany && pattern === TIGHT && !isBegin) continue
    out.push(
      say(
        first,
        isMany || !isBegin,
        pattern === TIGHT ? 'Put a space after each of them.' : isMany ? BEGINS.replace('the line', 'each line') : BEGINS,
      ),
    )
  }
  const same = Map.groupBy(
    with_(SAME).filter(({ sign }) => !BULLET.test(sign) && !ARROW.test(sign)),
    ({ sign }) => sign,
  )
  for (const [first, ...more] of same.values())
    if (first && more.length > 0) out.push(say(first, true, BEGINS.replace('the line', 'each line')))
  const numbered = with_(NUMBER)
  const [first] = numbered
  if (first && numbered.length > 1) out.push(say(first, true, NUMBERS))
  else {
    const rising = with_(RISING)
    const [low] = rising
    const rises = rising.every(({ sign }, i) => (i === 0 ? !/^[B-Z]/.test(sign) : comesAfter(sign, rising[i - 1]?.sign ?? '')))
    if (low && rising.length > 1 && rises) out.push(say(low, true, NUMBERS))
  }
  return out.length > 0 ? out : within
}

const NUMBERS = 'Begin the lines with `1. `, `2. `, or with `- `, after an empty line.'

/** Whether a paragraph begins with a sign that a list might. */
export const beginsAsItem = (paragraph: string): boolean => [BULLET, ARROW, DASH].some((pattern) => pattern.test(paragraph))

/** Whether a number is the next after another that is written in the same way: `1.2` and `2.1` after `1.1`. */
function comesAfter(sign: string, before: string): boolean {
  const [one, other] = [sign, before].map((all) => all.match(/\d+/g)?.map(Number) ?? [all.codePointAt(0) ?? 0]) as [number[], number[]]
  const at = one.findIndex((number, i) => number !== other[i])
  return at >= 0 && one[at] === (other[at] ?? 0) + 1 && one.slice(at + 1).every((number) => number === 1)
}

/** Finds points that stand one after the other in a line, a cell, a field or HTML. */
export function bulletsWithin(text: string, cure: string, severity: UnreadMarkup['severity'] = 'error'): UnreadMarkup[] {
  if (!SIGN.test(text)) return []
  for (const { 0: found, 1: sign = '', 2: later = '', index } of text.matchAll(WITHIN)) {
    const at = index + found.length - 1
    NEXT.lastIndex = at + 1
    if (!NEXT.test(text)) return []
    return [
      { rule: 'list-bullet', at, severity, reason: `These points run into one another: \`${sign || later}\` makes no list here. ${cure}` },
    ]
  }
  return []
}
