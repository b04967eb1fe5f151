import { withoutOverlaps } from './identity/identifier.ts'

/** Words that forbid a text to be passed on. */
const PHRASES =
  'strictly (?:private (?:and|&) )?confidential|private (?:and|&) confidential|official ?[-–—:]? ?sensitive|not for (?:onward |wider |further )?(?:publication|circulation|distribution|disclosure|sharing)|not to be (?:shared|copied|circulated|published|disclosed|distributed)|must not be (?:shared|copied|circulated|published|disclosed|distributed)|do not (?:circulate|distribute|publish|copy|forward)'

/** What a text calls itself. */
const ITSELF =
  '(?:the contents of )?(?:th(?:is|e) (?:[a-z-]+ )?(?:report|document|review|briefing|summary|draft|version|copy)|this (?:paper|chronology|file))'
const PASSED_ON = '(?:shared|copied|circulated|published|disclosed|distributed|reproduced)'

const PATTERNS = [
  // In capitals it is a stamp, wherever it stands.
  new RegExp(
    String.raw`(?<![\w-])(?:${PHRASES.toUpperCase()}|CONFIDENTIAL|DRAFT|EMBARGOED|RESTRICTED(?=[^\S\n]{0,4}(?:[-–—:]|\n|$)))(?![\w-])`,
    'g',
  ),
  // At the beginning of a line it is a heading or a footer.
  new RegExp(
    String.raw`(?<=(?:^|\n)[^\S\n]*)(?:${PHRASES}|(?:(?:(?:final|first|second|third|working|early|revised|latest) )?draft|confidential)(?=,?[^\S\n]*(?:$|\n|[-–—:]|v?\d|for comment))|embargoed (?:until|till|to|for))(?!\w)`,
    'gi',
  ),
  /(?<=[.:;][^\S\n]{1,9})do not (?:circulate|distribute)\b/gi,
  // In a sentence it must be said of the text itself.
  new RegExp(
    String.raw`\b${ITSELF} (?:is (?:strictly )?(?:confidential|embargoed)|is not for (?:onward |wider |further )?(?:publication|circulation|distribution|disclosure)|(?:must not|may not|is not to) be ${PASSED_ON})\b`,
    'gi',
  ),
  new RegExp(
    String.raw`\b(?:this (?:[a-z-]+ )?(?:report|document|briefing|summary|paper) (?:should not|cannot) be|no part of th(?:is|e) (?:[a-z-]+ )?(?:report|document|review|briefing|summary|paper) (?:may|should|must|can) be) ${PASSED_ON}\b`,
    'gi',
  ),
  /\bthis is (?:still )?(?:a|the) (?:[a-z-]+ )?draft(?: (?:report|document|review|briefing|summary|version|copy))?(?=[.,;:](?!\w)| (?:and|for|that|which|until)\b|[^\S\n]*(?:$|\n))/gi,
]

/**
 * Markings: words that say that a text may not go out, as a stamp, a heading or a sentence about itself. Talk of
 * confidentiality is none, nor is a draft that the text tells of.
 *
 * - `OFFICIAL-SENSITIVE`, `Draft v0.3` at the beginning of a line, `This report must not be shared` are found.
 * - `what they said was strictly confidential` and `the first draft of the plan` are not.
 *
 * @returns offsets into the text.
 */
export function markings(text: string): { start: number; end: number }[] {
  const found = PATTERNS.flatMap((pattern) => [...text.matchAll(pattern)])
  return withoutOverlaps(found.map(({ 0: words, index }) => ({ start: index, end: index + words.length })))
}
