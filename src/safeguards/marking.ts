import { withoutOverlaps } from './identity/identifier.ts'
import { Pattern } from './pattern.ts'
import type { WordIndex } from './word-index.ts'

/** One marking, or several of one kind. */
interface Marking {
  /** A part of a regular expression, in small letters. */
  words: string
  /**
   * Where it is a marking: a `heading` as a stamp in capitals, or as all that its line says but for a number or a short remark
   * after a dash; a `phrase` so, too, set off by a dash, a bracket or a bar, or with the text itself as what it is said of; an
   * `opening` as a stamp, or at the beginning of a line that goes on; a `line` as all that its line says, and a `word` so in
   * capitals alone; and a `stamp` in capitals alone, wherever it stands.
   */
  as: 'phrase' | 'heading' | 'opening' | 'line' | 'word' | 'stamp'
  /** The policy, the law or the paper that it is from; or that it is our own judgement of what stands on covers. */
  source: string
}

const SHARE = 'shared|copied|circulated|published|disclosed|distributed|reproduced|forwarded|quoted'
const SHARING = 'publication|circulation|distribution|disclosure|sharing|release|dissemination|reproduction|copying|quotation|transmission'
const DOCUMENT = 'report|document|review|briefing|summary|draft|version|copy|paper'

const GPMS =
  'Government Protective Marking Scheme, in HMG Security Policy Framework (Cabinet Office); replaced in April 2014, and still on older papers'
const GSC = 'Government Security Classifications Policy (Cabinet Office): OFFICIAL with the handling caveat -SENSITIVE, SECRET, TOP SECRET'
const NHS = 'NHS Information Governance Toolkit, model security policy: NHS Confidential, NHS Restricted'
const EXEMPT =
  'Local Government Act 1972, Schedule 12A: exempt information (paragraphs 1 to 7); reports to a committee that have such are headed NOT FOR PUBLICATION'
const PRIVILEGE = 'Freedom of Information Act 2000, section 42; Local Government Act 1972, Schedule 12A, paragraph 5'
const OURS = 'our own judgement of what stands on covers, in headers and in footers'

/** Every marking that is looked for, beside the sentences in which a text speaks of itself. */
export const MARKINGS: readonly Marking[] = [
  { words: 'official ?[-–—:/_]? ?[\\[(]?sensitive', as: 'phrase', source: GSC },
  { words: 'offsen', as: 'stamp', source: OURS },
  { words: '(?:top )?secret', as: 'word', source: GSC },
  { words: 'protect|restricted', as: 'word', source: GPMS },
  { words: 'nhs (?:protect|restricted)', as: 'word', source: NHS },
  { words: 'nhs confidential', as: 'heading', source: NHS },
  {
    words: 'protect ?[-–—:/] ?(?:personal|private|staff|commercial|management|policy|investigations?|medical)',
    as: 'phrase',
    source: GPMS,
  },
  { words: 'restricted', as: 'line', source: GPMS },
  { words: 'confidential', as: 'stamp', source: GPMS },
  {
    words: 'tlp ?[-–:_]? ?(?:red|amber(?: ?\\+ ?strict)?|green)',
    as: 'phrase',
    source: 'Traffic Light Protocol 2.0 (FIRST); TLP:CLEAR may be published',
  },
  {
    words: 'strictly[ -](?:private (?:and|&) )?confidential|(?:private|personal|privileged|highly)(?:,| and| &)? confidential',
    as: 'phrase',
    source: OURS,
  },
  { words: `confidential(?: (?:${DOCUMENT}))?|strictly private`, as: 'heading', source: OURS },
  { words: 'confidential (?:until|till)(?! (?:now|then|prove[dn])\\b)', as: 'opening', source: OURS },
  {
    words: '(?:(?:[a-z]+,?[ -]){0,2}in[ -](?:the )?(?:strict(?:est)? |complete |absolute |full )?confidence)(?: and not for \\w+)?',
    as: 'heading',
    source:
      'IN STRICT CONFIDENCE on the pages of a serious case review that was published in Hampshire; COMMERCIAL IN CONFIDENCE in contracts',
  },
  {
    words: `not for (?:(?:onward|wider|further|general|public|external|any|unauthorised|press|media) )*(?:${SHARING})|not for (?:the )?public domain`,
    as: 'phrase',
    source: EXEMPT,
  },
  {
    words:
      'exempt (?:report|information|from (?:publication|disclosure)|under (?:part \\w+ of )?(?:the )?(?:schedule|section|paragraph) ?\\w{1,4}(?: (?:of|to) the (?:[a-z]+ ){1,6}\\d{4})?)',
    as: 'heading',
    source: EXEMPT,
  },
  {
    words: '(?:part (?:2|ii|two|b) ?[-–—:(]? ?)exempt|closed (?:paper|report)',
    as: 'heading',
    source: OURS,
  },
  { words: 'subject to (?:court )?reporting restrictions?|reporting restrictions? (?:apply|in force)', as: 'heading', source: OURS },
  { words: 'sub judice|sensitive personal data|(?:highly|very) sensitive', as: 'word', source: OURS },
  { words: 'commercially sensitive', as: 'heading', source: OURS },
  {
    words:
      'no (?:onward|unauthorised) (?:circulation|distribution|disclosure|dissemination|transmission|copying)|no (?:further|wider) (?:circulation|distribution|dissemination)',
    as: 'heading',
    source: OURS,
  },
  { words: 'for (?:comments?|consultation) only', as: 'heading', source: OURS },
  { words: `(?:not to|must not|may not|should not) be (?:${SHARE})`, as: 'phrase', source: OURS },
  {
    words:
      '(?:please )?do not (?:circulate|distribute|publish|copy|forward)(?:(?:,| or| and) (?:circulate|distribute|publish|copy|share|print))?',
    as: 'phrase',
    source: OURS,
  },
  {
    words: `(?:please )?do not (?:share|disclose|reproduce|quote|cite|print)(?: (?:or|and) (?:circulate|distribute|publish|copy|forward))?(?: (?:further|onward|externally|this (?:${DOCUMENT})))?`,
    as: 'heading',
    source: OURS,
  },
  {
    words:
      '(?:for )?official use only|for official use|(?:for )?internal use only|for (?:(?:internal|restricted|professional|police|panel|partnership|board|agency|staff) (?:use|eyes|members|purposes) only)',
    as: 'phrase',
    source: OURS,
  },
  {
    words: "(?:for (?:the )?)?(?:addressees?|recipients?|named recipients?|your|panel(?: members)?)['’]? (?:eyes )?only",
    as: 'heading',
    source: OURS,
  },
  { words: '(?:restricted|limited|controlled) circulation|circulation (?:is )?(?:restricted|limited)', as: 'heading', source: OURS },
  {
    words:
      'legally privileged(?: (?:and|&) confidential)?|(?:subject to )?legal(?: professional)? privilege|privileged (?:and|&) confidential|covered by legal privilege',
    as: 'phrase',
    source: PRIVILEGE,
  },
  { words: 'without prejudice', as: 'heading', source: OURS },
  {
    words:
      '(?:strictly )?(?:embargoed|under (?:strict )?embargo) (?:until|till|to|for)|(?:press |media |strict )?embargo (?:until|till|lifts|ends|expires)',
    as: 'opening',
    source: OURS,
  },
  {
    words: '(?:strictly )?embargoed|(?:press |media |strict )?embargo|(?:strictly )?under (?:strict )?embargo',
    as: 'heading',
    source: OURS,
  },
  { words: 'draft', as: 'stamp', source: OURS },
  {
    words:
      '(?:(?:final|first|second|third|fourth|working|early|revised|latest|initial|consultation|discussion|confidential) )?draft(?: (?:l?c?scr|l?cspr|serious case review))?(?: (?:overview )?(?:report|version|document|copy))?',
    as: 'heading',
    source: OURS,
  },
  {
    words: '(?:pre-?publication|unredacted|unpublished) (?:copy|draft|version|report)|(?:advance|working) copy',
    as: 'heading',
    source: OURS,
  },
  { words: 'unredacted', as: 'stamp', source: OURS },
  {
    words: 'cyfrinachol|mewn cyfrinachedd|cyfyngedig|drafft|swyddogol ?[-–—:]? ?sensitif',
    as: 'heading',
    source:
      'Polisi Dosbarthiadau Diogelwch y Llywodraeth (Welsh Government, PPN 07/23): Swyddogol, Cyfrinachol; the others are translations',
  },
]

/** Nothing, a bracket, a bar or a number of the page before it on its line. */
const BEGINS = String.raw`(?<=(?:^|\n)[^\p{L}\n]{0,40}(?:[Pp]age \d{1,4}(?: of \d{1,4})?[^\p{L}\n]{0,20})?)`
/** What a program or a form writes before a marking. */
const LABEL = String.raw`(?<=(?:\b(?:protective marking|security (?:classification|marking)|classification|status|marking|sensitivity(?: label| level)?) ?[:–—-] ?|(?:^|\n)[^\p{L}\n]{0,40}marked:? ))`
const LINE_ENDS = String.raw`[^\S\n]*(?:$|\n)`
/** Four words at most, none of which makes a sentence of them. */
const REMARK = String.raw`(?![^\n]{0,60}\b(?:is|are|was|were|be|been|has|had|have|he|she|they|it|we|you|did|does)\b)\S{1,30}(?:[^\S\n]{1,3}\S{1,30}){0,3}${LINE_ENDS}`
const IN_BRACKETS = String.raw`[(\[][^()\[\]\n]{1,60}[)\]][^\S\n]{0,4}`
/** The end of its line; or a short remark after a dash, in brackets, or with the number of a page or a version; or whom it is for. */
const ENDS = String.raw`(?=[\])}»"”’']{0,2},?[^\S\n]{0,4}(?:[^\p{L}\p{N}\n?]{0,20}(?:$|\n)|(?:${IN_BRACKETS})?[-–—:|/_\\][^\S\n]{0,4}${REMARK}|${IN_BRACKETS}${LINE_ENDS}|(?=(?:page |v|version )?\d)${REMARK}|v${LINE_ENDS}|for (?:comment|consultation|approval|discussion|(?:the )?(?:lscb|scb|board|panel|partnership))\b))`
/** The text itself as what may not go on, or those that it may not go on to. */
const OF_ITSELF = String.raw`(?= (?:(?:this|the attached) (?:${DOCUMENT})\b|(?:further|onward|externally)\b|(?:outside|beyond) (?:of )?(?:the|this|your) (?:[a-z]+ )?(?:panel|board|partnership|group|agency|agencies|organisation|team|review|meeting)\b|(?:before|until) (?:\d|publication\b|the (?:trial|verdict|inquest|end|publication)\b)|without (?:[a-z]+ ){0,4}(?:agreement|permission|consent|authority|approval)(?: of\b|\.?${LINE_ENDS})))`
/** A document's line: its title, in words with capitals, and a dash. */
const TITLE_WORD = String.raw`(?:(?:\p{Lu}\S{0,30}|\d\S{0,30}|v[\d.]{0,8})[^\S\n]{1,3}|(?:of|the|and|into|for|in|on|learning|practice|serious|case|overview|review|report|summary|briefing|version) |[-–—] )`
const TITLE = String.raw`(?<=(?:^|\n)[^\p{L}\n]{0,20}${TITLE_WORD}{1,12})`
const SET_OFF = String.raw`(?<=[–—|(\[/][^\S\n]?|\s-\s)`
const SET_OFF_ENDS = String.raw`(?=[^\S\n]*(?:$|\n|[)\]|–—.;]))`

/** Before a stamp of which a sentence tells: `The word CONFIDENTIAL`, `a letter marked CONFIDENTIAL`. */
const TOLD_OF = String.raw`\b(?:(?:[Tt]he|[Aa]|[Nn]o) (?:words?|terms?|phrase|label|marking|stamp|heading)|(?<!\b[Tt]his )\b(?:letter|envelope|file|folder|e-?mail|note|form|box|cabinet|record)s?(?: (?:that |which )?(?:is|are|was|were))? (?:marked|stamped|headed|labelled)) ["'“‘]?`
/** Behind one: a sentence goes on, about what is called so in general: `DRAFT plans are`. */
const NO_SUBJECT = String.raw`(?! (?!(?:${DOCUMENT}|text|contents?|this|that|these|it|which|there|what|who)s?\b)[a-z]{2,20} (?:is|are|was|were|has|have|had|must|may|should|can|cannot|will|do|does|did)\b(?![^\n]{0,120}\b(?:not (?:be )?(?:copy|share|publish|circulate|disclose|distribute|reproduce|forward|quote|${SHARE})|this (?:${DOCUMENT}))\b))`

const anyOf = (...kinds: Marking['as'][]): string =>
  MARKINGS.filter(({ as }) => kinds.includes(as))
    .map(({ words }) => words)
    .join('|')
/** Capitals of the words, and not of the signs of the expression. */
const inCapitals = (words: string): string => words.replace(/(\\.)|([a-z]+)/g, (all, sign?: string) => sign ?? all.toUpperCase())

/**
 * An expression in small letters that takes capitals, too, where the others of its pattern do not. It is spelt out, letter by letter:
 * V8 does not find all that `(?i:a|b)` names once a process has compiled many expressions, for then it no longer optimises them.
 */
const inAnyCase = (expression: string): string =>
  expression.replace(/\\[pP]\{[^}]*\}|\\.|\[[^\]]*\]|[a-z]/g, (part) => {
    if (part.startsWith('[')) return part.replace('a-z', 'a-zA-Z')
    return part.length > 1 ? part : `[${part}${part.toUpperCase()}]`
  })

/** What a text calls itself. */
const ITSELF =
  '(?:the contents of )?(?:th(?:is|e) (?:[a-z-]+ )?(?:report|document|review|briefing|summary|draft|version|copy)|this (?:paper|chronology|file|advice|note))'
const ITS_STATE = `(?:is|remains) (?:marked |classified |classified as )?(?:strictly |highly )?(?:confidential|official[- ]sensitive|secret|embargoed|restricted|legally privileged|under (?:strict )?embargo|subject to legal(?: professional)? privilege|not for (?:[a-z]+ )?(?:${SHARING}))`

/** It is confidential to people, and not to a panel or a partnership. */
const NOT_TO_SOMEBODY =
  '(?! to (?:(?:all|any|every) ?)?(?:those|them|him|her|people|one|body|families|parents|children|whoever|the (?:child|children|family|mother|father|parents))\\b)'

/** The words of all markings, in capitals, the longest first. */
export const MARKING_WORDS: readonly string[] = [
  ...new Set(
    [...MARKINGS.map(({ words }) => words), ITSELF, ITS_STATE, 'no part may be has been provided supplied sent given issued'].flatMap(
      wordsOf,
    ),
  ),
]
  .map((word) => word.toUpperCase())
  .sort((a, b) => b.length - a.length || (a < b ? -1 : 1))

/** Each word that an expression may find, of two letters or more: `strict(?:est)?` is two, and so is `addressees?`. */
function wordsOf(expression: string): string[] {
  const plain = expression.replace(/\\.|\[[^\]]*\][+*?]?|\{[^}]*\}/g, ' ')
  const whole = plain.replace(/([a-z]+)\(\?:([a-z]+)\)\?/g, '$1 $1$2').replace(/([a-z]+)([a-z])\?/g, '$1 $1$2')
  return whole.match(/[a-z]{2,}/g) ?? []
}

/** Words that no marking is without. */
const CORE = `sensitive|offsen|secret|protect|restricted|confidential|tlp|private|confidence|${SHARING}|domain|exempt|closed|restriction|restrictions|judice|${SHARE}|only|circulate|distribute|publish|copy|forward|share|disclose|reproduce|quote|cite|print|official|privilege|privileged|prejudice|embargo|embargoed|draft|prepublication|unredacted|unpublished|officialsensitive|tlpred|tlpamber|tlpgreen|swyddogolsensitif|cyfrinachol|cyfrinachedd|cyfyngedig|drafft|sensitif`
/** Any number of words may stand before the last one. */
const LONG_PHRASE = { begins: 'not', near: SHARING, reach: Number.POSITIVE_INFINITY }
const BEHIND_PAGE = { begins: 'aa', near: 'page' }
const BEHIND_LABEL = { begins: 'aa', near: 'marking|classification|status|label|level|sensitivity|marked', reach: 2 }

const PATTERNS = [
  // In capitals it is a stamp, wherever it stands.
  new Pattern(
    new RegExp(
      String.raw`(?<![\p{L}\p{N}-])(?<!${TOLD_OF})(?:${inCapitals(anyOf('phrase', 'heading', 'opening', 'stamp'))})(?![\p{L}\p{N}-])(?:(?<=\p{Lu}{2}[ -]\p{Lu}{2,20})|${NO_SUBJECT})`,
      'gu',
    ),
    { begins: 'Aa', near: CORE },
    LONG_PHRASE,
  ),
  new Pattern(/(?<![\w-])RESTRICTED(?=[^\S\n]{0,4}(?:[-–—:]|\n|$))/gu, { begins: 'restricted' }),
  new Pattern(new RegExp(`(?:${BEGINS}|${inAnyCase(LABEL)})(?:${inCapitals(anyOf('word'))})(?!\\w)${inAnyCase(ENDS)}`, 'gu'), {
    begins: 'top|secret|protect|restricted|nhs|sub|sensitive|highly|very',
    near: 'secret|protect|restricted|judice|sensitive',
  }),
  // At the beginning of a line it is a heading or a footer.
  new Pattern(new RegExp(`${BEGINS}(?:${anyOf('opening')})(?!\\w)`, 'giu'), {
    begins: 'confidential|strictly|embargoed|under|press|media|strict|embargo',
    near: 'confidential|embargo|embargoed',
  }),
  new Pattern(
    new RegExp(`${BEGINS}(?:${anyOf('phrase')})(?!\\w)${OF_ITSELF}`, 'giu'),
    { begins: '^', near: CORE },
    LONG_PHRASE,
    BEHIND_PAGE,
  ),
  new Pattern(
    new RegExp(String.raw`(?:${BEGINS}|${LABEL})(?:${anyOf('phrase', 'heading', 'line')})(?![\p{L}\p{N}])${ENDS}`, 'giu'),
    { begins: '^', near: CORE },
    LONG_PHRASE,
    BEHIND_PAGE,
    BEHIND_LABEL,
  ),
  new Pattern(new RegExp(`${SET_OFF}(?:${anyOf('phrase')})(?!\\w)${SET_OFF_ENDS}`, 'giu'), { begins: '-', near: CORE }, LONG_PHRASE),
  new Pattern(new RegExp(String.raw`${SET_OFF}in (?:the )?strict(?:est)? confidence(?=[)\]]?${LINE_ENDS})`, 'giu'), {
    begins: 'in',
    near: 'confidence',
  }),
  // So it is behind the title of the document.
  new Pattern(
    new RegExp(
      String.raw`(?=\p{Lu})(?<=[–—-][^\S\n]{1,3})${TITLE}(?:${inAnyCase(anyOf('heading', 'line'))})(?![\p{L}\p{N}])${inAnyCase(ENDS)}`,
      'gu',
    ),
    { begins: '-', near: CORE },
  ),
  new Pattern(
    new RegExp(
      String.raw`(?=[Dd]raft[)\]])(?<=(?:^|\n)[^\p{L}\n]{0,20}${TITLE_WORD}{0,12}(?:[Vv]ersion |v)[\d.]{1,8} ?[(\[])[Dd]raft(?=[)\]]${LINE_ENDS})`,
      'gu',
    ),
    { begins: 'draft' },
  ),
  new Pattern(new RegExp(`(?=[Ii]n )${TITLE}${inAnyCase('in (?:the )?strict(?:est)? confidence')}(?=${LINE_ENDS})`, 'gu'), {
    begins: 'in',
    near: 'confidence',
  }),
  // It can be a sentence of its own.
  new Pattern(
    new RegExp(
      String.raw`(?<=[.:;!][^\S\n]{1,9})(?:(?:please )?do not (?:circulate|distribute)|not for (?:(?:onward|wider|further|general|public) )*(?:${SHARING}))(?=[.!]?${LINE_ENDS}|\.[^\S\n])`,
      'giu',
    ),
    { begins: 'please|do', near: 'circulate|distribute' },
    LONG_PHRASE,
  ),
  // In a sentence it must be said of the text itself.
  new Pattern(
    new RegExp(String.raw`\b${ITSELF} (?:${ITS_STATE}${NOT_TO_SOMEBODY}|(?:must not|may not|is not to) be (?:${SHARE}))\b`, 'gi'),
    { begins: 'the this', near: `confidential|sensitive|secret|embargoed|embargo|restricted|privileged|privilege ${SHARING} ${SHARE}` },
  ),
  new Pattern(
    new RegExp(
      String.raw`\b${ITSELF} (?:is|was|has been) (?:shared|sent|provided|supplied|issued|circulated|disclosed|given)(?: to (?:you|the panel|agencies))? in (?:the )?(?:strict(?:est)? |complete |absolute )?confidence\b`,
      'gi',
    ),
    { begins: 'the this', near: 'confidence' },
  ),
  new Pattern(
    new RegExp(
      String.raw`\b(?:this (?:[a-z-]+ )?(?:report|document|briefing|summary|paper) (?:should not|cannot) be|no part of th(?:is|e) (?:[a-z-]+ )?(?:report|document|review|briefing|summary|paper) (?:may|should|must|can) be) (?:${SHARE})\b`,
      'gi',
    ),
    { begins: 'this no', near: SHARE },
  ),
  new Pattern(
    new RegExp(
      String.raw`\b${ITSELF} is the property of [^.;:\n]{1,80}? (?:must not|may not|should not|is not to|cannot) be (?:${SHARE})\b`,
      'gi',
    ),
    { begins: 'the this', near: 'property' },
  ),
  new Pattern(
    new RegExp(
      String.raw`(?=(?:the|its) contents )(?:${BEGINS}|(?<=[.!;][^\S\n]{1,9}))(?:the|its) contents (?:must not|may not|should not|are not to) be (?:${SHARE})(?=[.!]?${LINE_ENDS}|\.[^\S\n]| (?:further|onward|without|outside|beyond)\b)`,
      'giu',
    ),
    { begins: 'the its', near: 'contents' },
  ),
  new Pattern(
    /\bthis (?:is|remains) (?:strictly )?(?:embargoed|under (?:strict )?embargo)(?=[.,;:](?!\w)| (?:until|till|to|for)\b|[^\S\n]*(?:$|\n))/gi,
    { begins: 'this', near: 'embargo|embargoed' },
  ),
  new Pattern(
    /\bthis is (?:still )?(?:a|the) (?:[a-z-]+ )?draft(?: (?:report|document|review|briefing|summary|version|copy))?(?=[.,;:](?!\w)| (?:and|for|that|which|until)\b|[^\S\n]*(?:$|\n))/gi,
    { begins: 'this', near: 'draft' },
  ),
]

/**
 * Markings: words that say that a text may not go out, as a stamp, a heading or a sentence about itself. Talk of
 * confidentiality is none, nor is a draft that the text tells of.
 *
 * - `OFFICIAL-SENSITIVE`, `In strict confidence` as a line, `Draft v0.3` at the beginning of one, `This report must not be shared`
 *   are found.
 * - `what they said was strictly confidential`, `In confidence, she told the nurse` and `the first draft of the plan` are not.
 *
 * @returns offsets into the text.
 */
export function markings(words: WordIndex): { start: number; end: number }[] {
  const found = PATTERNS.flatMap((pattern) => pattern.matches(words))
  return withoutOverlaps(found.map(({ 0: words, index }) => ({ start: index, end: index + words.length })))
}
