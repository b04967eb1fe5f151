import type { Position } from '../diagnostics/diagnostic.ts'
import { RULES, type Rule, type Severity } from '../diagnostics/rule.ts'
import { type Span, TracedText } from '../diagnostics/traced-text.ts'
import { type Found, findIn, identifiersIn, isWithin, markingsIn } from './found.ts'
import { sentenceAround } from './identity/identifier.ts'
import { type Piece, pieces } from './identity/jigsaw.ts'
import type { LanguageGuide } from './language.ts'
import { hasWords, type Passage } from './passage.ts'
import { APART } from './plain-text.ts'
import { quotations } from './quotation.ts'
import { readings } from './readings.ts'
import { scalarValue } from './yaml-scalar.ts'

/** Something that may have to go before a text is published: plain data, so that it can be kept with what was compiled. */
interface Concern {
  rule: Rule
  severity: Severity
  /** The words themselves, with single spaces. */
  text: string
  /** The field that it stands in; empty for the body. */
  path: readonly PropertyKey[]
  place: Position
  reason: string
}

/** What was found in one entry. Its exceptions are not yet applied, nor is it known which names are public. */
export interface Inspected {
  concerns: Concern[]
  /** Precise facts, for the jigsaw. */
  pieces: { kind: Piece['kind']; text: string; place: Position }[]
}

/** Names of fields whose words are not the author's. */
const OTHERS_WORDS = new Set(['other', 'former', 'formerly', 'asked', 'avoid'])
const EXCEPTION = 'If it may stay, write an exception with its reason into the entry.'
/** Of what may be how the publisher is reached. */
const REACHED = new Set<Rule>(['identity-phone', 'identity-email', 'identity-address'])
const OWN_OFFICE = "If it is your own office's, write it into `contact` of `site.yaml`: then it may stand anywhere."

/**
 * Reads the passages of an entry, drafts too.
 *
 * @param publicFields whose words are there to be found by anyone: none of them tells who somebody in a case is, unless it is sure.
 */
export function inspect(passages: readonly Passage[], guide: LanguageGuide, publicFields: readonly string[] = []): Inspected {
  const { source, text, at } = join(passages.filter(hasWords))
  const isPublic = (path: readonly PropertyKey[]) => publicFields.includes(String(path[0]))
  const all = readings(text)
  const [plain] = all
  const out: Inspected = { concerns: [], pieces: [] }
  const add = (rule: Rule, severity: Severity, { source, text }: Found, reason: string) => {
    const { path, place } = at(source.start)
    out.concerns.push({ rule, severity, text, path, place, reason })
  }
  for (const found of identifiersIn(all)) {
    const { one, reading, text } = found
    const { path } = at(found.source.start)
    if ((isPublic(path) && !one.sure) || isOfOffice(one.rule, text, path)) continue
    // What a public inquiry wrote is public already.
    const isQuoted = () => isWithin(one, quotations(reading.text)) && /\binquiry\b/i.test(sentenceAround(reading.text, one.start, one.end))
    if (!one.sure && isQuoted()) continue
    // What is sure is not repeated: messages are printed in logs that more people read than the content's folder.
    const reason = one.sure ? `This is ${one.what}.` : `\`${text}\` looks like ${one.what}.`
    const mayStay = one.sure ? [] : [...(REACHED.has(one.rule) ? [OWN_OFFICE] : []), EXCEPTION]
    add(one.rule, one.sure ? 'error' : 'warning', found, [reason, one.whatToDo, ...mayStay].join(' '))
  }
  for (const { one, source, text } of findIn(
    all.filter(({ of }) => of !== 'stamps'),
    pieces,
  )) {
    const { path, place } = at(source.start)
    if (!isPublic(path)) out.pieces.push({ kind: one.kind, text, place })
  }
  for (const found of markingsIn(all)) {
    if (!isOthersWords(at(found.source.start).path)) add('marking', RULES.marking, found, markingReason(found.text))
  }
  const advised = plain ? findIn([plain], ({ text }) => guide.find(text)) : []
  const quoted = advised.length > 0 ? quotations(plain?.text ?? '') : []
  const cited = advised.length > 0 ? citations(source) : []
  for (const found of advised) {
    const { path, isOfMany } = at(found.source.start)
    if (isWithin(found.one, quoted) || isWithin(found.source, cited)) continue
    if (isOthersWords(path) || isTitleOfSource(path) || (isOfMany && isTerm(path))) continue
    add('language', RULES.language, found, found.one.reason)
  }
  return out
}

/** The passages of an entry as one text, with an empty line between them: to search it once is quicker than each by itself. */
function join(passages: readonly Passage[]) {
  const source = passages.map((one) => one.source).join(APART)
  const starts: number[] = []
  const values: TracedText[] = []
  let next = 0
  for (const { source: own, path } of passages) {
    starts.push(next)
    const text = TracedText.of(own, next)
    values.push(path.length === 0 ? text : scalarValue(text))
    next += own.length + APART.length
  }
  const at = (offset: number) => {
    const index = starts.findLastIndex((start) => start <= offset)
    const { path, isOfMany, placeAt } = passages[index] as Passage
    return {
      path,
      isOfMany,
      get place() {
        return placeAt(offset - (starts[index] as number))
      },
    }
  }
  return { source, text: TracedText.join(values, APART), at }
}

/** Whether a field holds what others say or said. In `messages`, these are names of forms, whose words are the partnership's own. */
const isOthersWords = (path: readonly PropertyKey[]): boolean =>
  path[0] !== 'messages' && path.some((step) => OTHERS_WORDS.has(String(step)))

const markingReason = (words: string): string =>
  `\`${words}\` says that this may not go out. Take the marking off if it no longer holds; or say in \`disclosure\` why the text may be published, who decided it, and when.`

/** A mobile telephone's number, of the United Kingdom or Ireland. */
const MOBILE = /^(?:\+|00)?(?:44|0) ?(?:0 ?)?7|^\+353 ?8/

/** Whether a telephone number is that of a team or a service, as those of resources are. One of a mobile telephone is a person's. */
const isOfOffice = (rule: Rule, number: string, path: readonly PropertyKey[]): boolean =>
  rule === 'identity-phone' && path[0] === 'resources' && path.at(-1) === 'phone' && !MOBILE.test(number)

/** The title of a report, or of a paper beside it. */
const isTitleOfSource = (path: readonly PropertyKey[]): boolean =>
  path.at(-1) === 'title' && (path.includes('report') || path.includes('pack'))

/** The term of an entry. That of one of the glossary's is explained because others say it. */
const isTerm = (path: readonly PropertyKey[]): boolean => path.length === 1 && path[0] === 'term'

/** Block quotations, the titles of what is linked on other sites, and titles in italics within a sentence: `read *The title*`. */
const citations = (source: string): Span[] =>
  [...source.matchAll(CITATION)].map(({ 0: found, index }) => ({ start: index, end: index + found.length }))

const CITATION =
  /^[ \t]*>.*$|\[[^[\]\n]*\]\(https?:|(?<=[\p{L}\d,;:(] ?)(?<![*_\p{L}\d])([*_])\p{Lu}[^*_\n]{2,200}(?<![.!\s])\1(?![*_\p{L}\d])/gmu
