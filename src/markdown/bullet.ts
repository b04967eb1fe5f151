import { READ, type Unread } from './typed.ts'

/** Signs that Word and web pages begin an item with, and no sentence. */
const BULLET = /^(?:[•‣⁃◦∙▪▫●○■□◆◇◉❖►▶▸▹▻➢➤➔➜→⇒✓✔✗✘✦★☆☐☑☒]|·(?=\s))/u
/** One letter and a tab: a bullet in a font of signs, of which only the letter was copied. */
const LETTER = /^[a-zØ§ü](?=\t)/u
const DASH = /^[–—―‒−]+(?=\s)/u
/** `(a)`, `a)`, `iv.`, `1.)`, `(1)`: Markdown numbers by `1.` and `1)` alone. */
const NUMBER = /^(?:\((?:[a-z]|[ivx]{1,5}|\d{1,2})\)|(?:[a-z]|[ivx]{2,5})[.)]|\d{1,2}\.\)|\d{1,2}[.)])(?=\s)/
/** `-Word`, or a link behind the hyphen. */
const TIGHT = new RegExp(`^-(?=[\\p{L}[${READ}])`, 'u')

const BEGINS = 'Begin the line with `- `: a hyphen and a space.'

/** Finds lines that look like a list and are none: Markdown makes one paragraph of them, and of several points one. */
export function bullets(paragraph: string): Unread[] {
  const lines = [...paragraph.matchAll(/^[ \t>]*([^\n]*)/gm)].map(({ 0: whole, 1: words = '', index }) => ({
    words,
    at: index + whole.length - words.length,
  }))
  const with_ = (pattern: RegExp) =>
    lines.flatMap(({ words, at }) => (pattern.test(words) ? [{ at, sign: pattern.exec(words)?.[0] ?? '' }] : []))
  const say = ({ at, sign }: { at: number; sign: string }, runsOn: boolean, cure: string): Unread => ({
    rule: 'list-bullet',
    at,
    severity: runsOn ? 'error' : 'warning',
    reason: `${runsOn ? `These lines run into one another: to Markdown \`${sign}\` makes no list` : `To Markdown \`${sign}\` makes no list`}. ${cure}`,
  })
  const out: Unread[] = []
  for (const pattern of [BULLET, LETTER, DASH, TIGHT]) {
    const found = with_(pattern)
    const [first] = found
    if (!first) continue
    const isMany = found.length > 1
    // A dash may begin the name under a quotation, and a line within a sentence.
    if (!isMany && pattern === DASH && (first.sign !== '–' || first.at > (lines[0]?.at ?? 0))) continue
    if (!isMany && pattern === TIGHT && first.at > (lines[0]?.at ?? 0)) continue
    out.push(
      say(
        first,
        isMany || first.at > (lines[0]?.at ?? 0),
        pattern === TIGHT ? 'Put a space after each of them.' : isMany ? BEGINS.replace('the line', 'each line') : BEGINS,
      ),
    )
  }
  const numbered = with_(NUMBER)
  const [first] = numbered
  if (first && numbered.length > 1) out.push(say(first, true, 'Begin the lines with `1. `, `2. `, or with `- `, after an empty line.'))
  return out
}
