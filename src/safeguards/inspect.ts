import type { Place } from '../problem/problem.ts'
import { RULES, type Rule, type Severity } from '../problem/rule.ts'
import { sentenceAround } from './identity/identifier.ts'
import { IDENTITY_RULES } from './identity/index.ts'
import { type Piece, pieces } from './identity/jigsaw.ts'
import type { LanguageGuide } from './language.ts'
import { markings } from './marking.ts'
import { hasWords, type Passage } from './passage.ts'
import { quotations } from './quotation.ts'
import { readable } from './readable.ts'

/** Something that may have to go before a text is published: plain data, so that it can be kept with what was compiled. */
interface Concern {
  rule: Rule
  severity: Severity
  /** The words themselves, with single spaces. */
  text: string
  /** The field that it stands in; empty for the body. */
  path: readonly PropertyKey[]
  place: Place
  reason: string
}

/** What was found in one entry. Its exceptions are not yet applied, nor is it known which names are public. */
export interface Inspected {
  concerns: Concern[]
  /** Precise facts, for the jigsaw. */
  pieces: { kind: Piece['kind']; text: string; place: Place }[]
}

/** Names of fields whose words are not the author's. */
const OTHERS_WORDS = new Set(['other', 'former', 'formerly', 'asked', 'avoid'])
const EXCEPTION = 'If it may stay, write an exception with its reason into the entry.'

/** Reads the passages of an entry, drafts too. */
export function inspect(passages: readonly Passage[], guide: LanguageGuide): Inspected {
  const whole = join(passages.filter(({ path }) => hasWords(path)))
  const { bare, text, at } = whole
  const out: Inspected = { concerns: [], pieces: [] }
  const add = (rule: Rule, severity: Severity, { start, end }: Span, reason: (words: string) => string) => {
    const words = text.slice(start, end).replace(/\s+/g, ' ')
    const { path, place } = at(start)
    out.concerns.push({ rule, severity, text: words, path, place, reason: reason(words) })
  }
  const quoted = quotations(bare)
  for (const find of Object.values(IDENTITY_RULES)) {
    for (const found of find(text)) {
      // What a public inquiry wrote is public already.
      if (!found.sure && isWithin(found, quoted) && /\binquiry\b/i.test(sentenceAround(text, found.start, found.end))) continue
      // What is sure is not repeated: messages are printed in logs that more people read than the content's folder.
      const reason = (words: string) =>
        found.sure ? `This is ${found.what}. ${found.whatToDo}` : `\`${words}\` looks like ${found.what}. ${found.whatToDo} ${EXCEPTION}`
      add(found.rule, found.sure ? 'error' : 'warning', found, reason)
    }
  }
  for (const { kind, start, end } of pieces(text)) {
    out.pieces.push({ kind, text: text.slice(start, end).replace(/\s+/g, ' '), place: at(start).place })
  }
  for (const found of markings(text)) {
    if (!isWithin(found, quoted) && !isOthersWords(at(found.start).path)) add('marking', RULES.marking, found, markingReason)
  }
  const advised = guide.find(text)
  const theirs = advised.length > 0 ? [...quoted, ...citations(bare)] : []
  for (const found of advised) {
    const { path } = at(found.start)
    if (isWithin(found, theirs) || isOthersWords(path) || isTitleOfSource(path) || isTermExplained(path)) continue
    add('language', RULES.language, found, () => found.reason)
  }
  return out
}

interface Span {
  start: number
  end: number
}

const isWithin = ({ start, end }: Span, spans: readonly Span[]): boolean => spans.some((span) => start >= span.start && end <= span.end)

/** The passages of an entry as one text, with an empty line between them: to search it once is quicker than each by itself. */
function join(passages: readonly Passage[]) {
  const bare = passages.map(({ source, path }) => withoutQuoting(source, path)).join(BETWEEN)
  const starts: number[] = []
  let next = 0
  for (const { source } of passages) {
    starts.push(next)
    next += source.length + BETWEEN.length
  }
  const at = (offset: number) => {
    const index = starts.findLastIndex((start) => start <= offset)
    const { path, placeAt } = passages[index] as Passage
    return {
      path,
      get place() {
        return placeAt(offset - (starts[index] as number))
      },
    }
  }
  return { bare, text: readable(bare), at }
}

const BETWEEN = '\n\n'

/** Whether a field holds what others say or said. */
const isOthersWords = (path: readonly PropertyKey[]): boolean => path.some((step) => OTHERS_WORDS.has(String(step)))

const markingReason = (words: string): string =>
  `\`${words}\` says that this may not go out. Take the marking off if it no longer holds; or say in \`disclosure\` why the text may be published, who decided it, and when.`

/** The title of a report, or of a paper beside it. */
const isTitleOfSource = (path: readonly PropertyKey[]): boolean =>
  path.at(-1) === 'title' && (path.includes('report') || path.includes('pack'))

/** The term of a glossary entry, which stands under the entry's id: it is explained because others say it. */
const isTermExplained = (path: readonly PropertyKey[]): boolean => path.length === 2 && path[1] === 'term'

/** Block quotations, the titles of what is linked on other sites, and titles in italics within a sentence: `read *The title*`. */
const citations = (source: string): Span[] =>
  [...source.matchAll(CITATION)].map(({ 0: found, index }) => ({ start: index, end: index + found.length }))

const CITATION =
  /^[ \t]*>.*$|\[[^[\]\n]*\]\(https?:|(?<=[\p{L}\d,;:(] ?)(?<![*_\p{L}\d])([*_])\p{Lu}[^*_\n]{2,200}(?<![.!\s])\1(?![*_\p{L}\d])/gmu

/** A field's source with spaces in place of what YAML puts around it: quotation marks, or the sign of a block. */
function withoutQuoting(source: string, path: readonly PropertyKey[]): string {
  if (path.length === 0) return source
  const block = /^[|>][^\n]*/.exec(source)
  if (block) return ' '.repeat(block[0].length) + source.slice(block[0].length)
  const mark = source[0]
  return (mark === '"' || mark === "'") && source.endsWith(mark) && source.length > 1 ? ` ${source.slice(1, -1)} ` : source
}
