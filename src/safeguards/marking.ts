import { withoutOverlaps } from './identity/identifier.ts'

/** One marking, or several of one kind. */
interface Marking {
  /** A part of a regular expression, in small letters. */
  words: string
  /**
   * Where it is a marking: a `phrase` as a stamp in capitals, at the beginning of a line, or set off by a dash, a bracket or a bar;
   * a `heading` as a stamp, or as all that its line says but for a number or a remark after a dash; a `word` in capitals alone, as
   * all that its line says; and a `stamp` in capitals alone, wherever it stands.
   */
  as: 'phrase' | 'heading' | 'word' | 'stamp'
  /** Who marks texts so. */
  source: string
}

const SHARE = 'shared|copied|circulated|published|disclosed|distributed|reproduced|forwarded|quoted'
const SHARING = 'publication|circulation|distribution|disclosure|sharing|release|dissemination|reproduction|copying|quotation'

const GPMS =
  'Government Protective Marking System, in HMG Security Policy Framework (Cabinet Office); replaced in April 2014, and still on older papers'
const GSC = 'Government Security Classifications Policy (Cabinet Office): OFFICIAL with the handling caveat -SENSITIVE, SECRET, TOP SECRET'
const REVIEWS = 'covers, headers and footers of safeguarding reviews'

/** Every marking that is looked for, beside the sentences in which a text speaks of itself. */
export const MARKINGS: readonly Marking[] = [
  { words: 'official ?[-–—:/]? ?\\[?sensitive', as: 'phrase', source: GSC },
  { words: '(?:top )?secret', as: 'word', source: GSC },
  { words: '(?:nhs )?(?:protect|restricted)', as: 'word', source: GPMS },
  {
    words: 'protect ?[-–—:/] ?(?:personal|private|staff|commercial|management|policy|investigations?|medical)',
    as: 'phrase',
    source: GPMS,
  },
  { words: 'restricted(?=[^\\S\\n]*(?:$|\\n|[-–—]))', as: 'heading', source: GPMS },
  { words: 'confidential', as: 'stamp', source: GPMS },
  {
    words: 'tlp ?: ?(?:red|amber(?: ?\\+ ?strict)?|green)',
    as: 'phrase',
    source: 'Traffic Light Protocol 2.0 (FIRST); TLP:CLEAR may be published',
  },
  {
    words: 'strictly (?:private (?:and|&) )?confidential|(?:private|personal|privileged|highly)(?:,| and| &)? confidential',
    as: 'phrase',
    source: REVIEWS,
  },
  { words: 'confidential', as: 'heading', source: REVIEWS },
  {
    words: '(?:(?:[a-z]+,? ){0,2}in (?:the )?(?:strict(?:est)? |complete |absolute |full )?confidence)(?: and not for \\w+)?',
    as: 'heading',
    source:
      'IN STRICT CONFIDENCE on the pages of a serious case review that was published in Hampshire; COMMERCIAL IN CONFIDENCE in contracts',
  },
  {
    words: `not for (?:(?:onward|wider|further|general|public|external|any|unauthorised|press|media) )*(?:${SHARING})`,
    as: 'phrase',
    source: 'papers that are exempt under Schedule 12A of the Local Government Act 1972 (NOT FOR PUBLICATION); covers of reviews',
  },
  {
    words: 'exempt (?:report|information|from (?:publication|disclosure))',
    as: 'heading',
    source: 'Schedule 12A of the Local Government Act 1972',
  },
  { words: `(?:not to|must not|may not|should not) be (?:${SHARE})`, as: 'phrase', source: REVIEWS },
  { words: 'do not (?:circulate|distribute|publish|copy|forward)', as: 'phrase', source: REVIEWS },
  {
    words: 'do not (?:share|disclose|reproduce|quote|cite|print)(?: (?:further|onward|externally|this (?:report|document|paper)))?',
    as: 'heading',
    source: REVIEWS,
  },
  {
    words:
      'for (?:official use(?: only)?|(?:internal|restricted|professional|police|panel|partnership|board|agency|staff) (?:use|eyes|members|purposes) only)',
    as: 'phrase',
    source: 'FOR OFFICIAL USE ONLY: forms and papers of public bodies',
  },
  {
    words: "(?:addressees?|recipients?|named recipients?|your|panel(?: members)?)['’]? (?:eyes )?only",
    as: 'heading',
    source: 'letters between agencies',
  },
  { words: '(?:restricted|limited|controlled) circulation|circulation (?:is )?(?:restricted|limited)', as: 'heading', source: REVIEWS },
  {
    words:
      'legally privileged|(?:subject to )?legal(?: professional)? privilege|privileged (?:and|&) confidential|covered by legal privilege',
    as: 'phrase',
    source: 'legal advice; section 42 of the Freedom of Information Act 2000',
  },
  { words: 'without prejudice', as: 'heading', source: 'letters in a dispute' },
  {
    words:
      '(?:strictly )?embargoed (?:until|till|to|for)|(?:press |media |strict )?embargo(?:ed)? ?:|(?:strictly )?under (?:strict )?embargo',
    as: 'phrase',
    source: 'press releases, and reports that wait for the end of a trial',
  },
  { words: '(?:strictly )?embargoed', as: 'stamp', source: 'press releases' },
  { words: 'draft', as: 'stamp', source: REVIEWS },
  {
    words:
      '(?:(?:final|first|second|third|fourth|working|early|revised|latest|initial|consultation|discussion|confidential) )?draft(?: (?:report|version|document|copy|overview report))?',
    as: 'heading',
    source: REVIEWS,
  },
  { words: '(?:pre-?publication|unredacted|unpublished) (?:copy|draft|version|report)', as: 'heading', source: REVIEWS },
  { words: 'unredacted', as: 'stamp', source: REVIEWS },
  { words: 'cyfrinachol|drafft|swyddogol ?[-–—:]? ?sensitif', as: 'heading', source: 'the same words in Welsh' },
]

/** Nothing, a bracket, a bar or a number of the page before it on its line. */
const BEGINS = String.raw`(?<=(?:^|\n)[^\p{L}\n]{0,40}(?:[Pp]age \d{1,4}(?: of \d{1,4})?[^\p{L}\n]{0,20})?)`
/** What a program or a form writes before a marking. */
const LABEL = String.raw`(?<=\b(?:[Pp]rotective [Mm]arking|[Ss]ecurity (?:[Cc]lassification|[Mm]arking)|[Cc]lassification|CLASSIFICATION|PROTECTIVE MARKING) ?[:–—-] ?)`
/** The end of its line, or what goes on after a dash or in brackets, or a number of a page or a version. */
const ENDS = String.raw`(?=[\])]?,?[^\S\n]*(?:$|\n|[-–—:|/(\[]|[Pp]age\b|v?\d|for (?:comment|consultation|approval|discussion)\b|\.[^\S\n]*(?:$|\n)))`
const SET_OFF = String.raw`(?<=[–—|(\[/][^\S\n]?|\s-\s)`
const SET_OFF_ENDS = String.raw`(?=[^\S\n]*(?:$|\n|[)\]|–—.;]))`

const anyOf = (...kinds: Marking['as'][]): string =>
  MARKINGS.filter(({ as }) => kinds.includes(as))
    .map(({ words }) => words)
    .join('|')
/** Capitals of the words, and not of the signs of the expression. */
const inCapitals = (words: string): string => words.replace(/(\\.)|([a-z]+)/g, (all, sign?: string) => sign ?? all.toUpperCase())

/** What a text calls itself. */
const ITSELF =
  '(?:the contents of )?(?:th(?:is|e) (?:[a-z-]+ )?(?:report|document|review|briefing|summary|draft|version|copy)|this (?:paper|chronology|file))'
const ITS_STATE = `(?:is|remains) (?:strictly |highly )?(?:confidential|embargoed|restricted|legally privileged|under (?:strict )?embargo|subject to legal(?: professional)? privilege|not for (?:[a-z]+ )?(?:${SHARING}))`

const PATTERNS = [
  // In capitals it is a stamp, wherever it stands.
  new RegExp(`(?<![\\w-])(?:${inCapitals(anyOf('phrase', 'heading', 'stamp'))})(?![\\w-])`, 'gu'),
  /(?<![\w-])RESTRICTED(?=[^\S\n]{0,4}(?:[-–—:]|\n|$))/gu,
  new RegExp(`(?:${BEGINS}|${LABEL})(?:${inCapitals(anyOf('word'))})(?!\\w)${ENDS}`, 'gu'),
  // At the beginning of a line it is a heading or a footer.
  new RegExp(`${BEGINS}(?:${anyOf('phrase')})(?!\\w)`, 'giu'),
  new RegExp(`(?:${BEGINS}|${LABEL})(?:${anyOf('heading')})(?!\\w)${ENDS}`, 'giu'),
  new RegExp(`${SET_OFF}(?:${anyOf('phrase')})(?!\\w)${SET_OFF_ENDS}`, 'giu'),
  /(?<=[.:;][^\S\n]{1,9})do not (?:circulate|distribute)\b/gi,
  // In a sentence it must be said of the text itself.
  new RegExp(String.raw`\b${ITSELF} (?:${ITS_STATE}|(?:must not|may not|is not to) be (?:${SHARE}))\b`, 'gi'),
  new RegExp(
    String.raw`\b${ITSELF} (?:is|was|has been) (?:shared|sent|provided|supplied|issued|circulated|disclosed|given)(?: to (?:you|the panel|agencies))? in (?:the )?(?:strict(?:est)? |complete |absolute )?confidence\b`,
    'gi',
  ),
  new RegExp(
    String.raw`\b(?:this (?:[a-z-]+ )?(?:report|document|briefing|summary|paper) (?:should not|cannot) be|no part of th(?:is|e) (?:[a-z-]+ )?(?:report|document|review|briefing|summary|paper) (?:may|should|must|can) be) (?:${SHARE})\b`,
    'gi',
  ),
  /\bthis is (?:still )?(?:a|the) (?:[a-z-]+ )?draft(?: (?:report|document|review|briefing|summary|version|copy))?(?=[.,;:](?!\w)| (?:and|for|that|which|until)\b|[^\S\n]*(?:$|\n))/gi,
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
export function markings(text: string): { start: number; end: number }[] {
  const found = PATTERNS.flatMap((pattern) => [...text.matchAll(pattern)])
  return withoutOverlaps(found.map(({ 0: words, index }) => ({ start: index, end: index + words.length })))
}
