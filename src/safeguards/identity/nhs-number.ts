import { Pattern } from '../pattern.ts'
import { type IdentityRule, identifiers, withoutOverlaps } from './identifier.ts'

/** In three parts, whatever stands between them; straight after `no.` too, but not within a number with points in it. */
const NUMBER = new Pattern(/(?<![\w-]|\d[.,])\d{3}[ .-]?\d{3}[ .-]?\d{4}(?![\w-]|[.,]\d)/g, { begins: '00' })
/** The word that says what a number is, not far before it. */
const LABEL = '(?<![A-Za-z])(?:NHS|CHI)(?:[ _]?(?:number|num|no))?(?![A-Za-z])'
/** In any parts and with any signs between them, straight after its label, since numbers of years and pages can stand so. */
const IN_ANY_PARTS = new Pattern(
  new RegExp(String.raw`(?<=${LABEL}[^\n\d]{0,15})\d(?:[ .,:;/+()–—…·_-]{0,3}\d){9}(?![\w-]|[.,]\d)`, 'gi'),
  { begins: '00' },
)
/** In its three parts with any signs between them, after its label, or by its check digit where the signs are strokes. */
const BY_LABEL = new Pattern(
  new RegExp(
    String.raw`(?<=${LABEL}[^\n\d]{0,40})\(?\d{3}[ .,:;/+()–—…·_-]{0,3}\d{3}[ .,:;/+()–—…·_-]{0,3}\d{4}(?:(?<=\(\d{4})\))?(?![\w-]|[.,]\d)`,
    'gi',
  ),
  { begins: '( 00', near: '00' },
)
const BY_STROKES = new Pattern(/(?<![\w/-]|\d[.,])\d{3}\/\d{3}\/\d{4}(?![\w/-]|[.,]\d)/g, { begins: '00' })
/** In other parts, four at most, or behind a word for a number: it may be the number of something else. */
const IN_OTHER_PARTS = new Pattern(
  /(?<![\w./:=-]|\d ?[.,] ?|\d )(?=[34679])\d{1,8}(?:[ =-]\d{1,8}){1,3}(?![\w/%-]|[.,=:]?\d|[ ]\d)|(?<=(?<![a-z])(?:ref|id|num|no|patient))\d{10}(?![\w-]|[.,]\d)|(?<=\b[Nn]umber (?:is |was )?)\d{3}, ?\d{3}, ?\d{4}(?![\w-]|[.,]\d)/g,
  { begins: '0' },
)
const LABEL_BEFORE = new RegExp(String.raw`${LABEL}(?:[^\n]{0,15}|(?<=[ _]?(?:number|num|no))[^\n\d]{0,40})$`, 'i')
/** As NHS numbers are mostly written. */
const USUAL = /^\d{3}([ -]?)\d{3}\1\d{4}$/

/**
 * NHS numbers: ten digits, the last of which is a check digit (modulus 11; source: NHS Data Dictionary, "NHS NUMBER").
 * One names exactly one person, for life. Ten digits without a label count where they begin as NHS numbers do
 * (3, 4, 6, 7; 9 in numbers for tests), so that a charity's or an account's number is left alone.
 *
 * - `Her NHS number was 999 110 6847.` is found, and stops the build.
 * - `NHS number 123 456 7890` is found though its check digit is wrong: it may be a slip. It warns.
 * - `999.110.6847` without a label is found, and warns: it may be the number of something else.
 * - `9 99 110 6847` in any other parts is found by its check digit alone, and warns.
 * - `NHS number 99 91 10 68 47` is found: its label says what it is.
 * - `ISBN 0306406152`, which has the same kind of check digit, is not found.
 */
export const nhsNumber: IdentityRule = (words) => {
  const { text } = words
  const judge = ({ index, 0: number }: RegExpExecArray) => {
    const digits = number.replace(/\D/g, '')
    const before = text.slice(Math.max(0, index - 60), index)
    if (/ISBN[^.]{0,25}$/i.test(before)) return undefined
    const isLabelled = LABEL_BEFORE.test(before)
    const isLikely = hasCheckDigit(digits) && /^[34679]/.test(digits)
    if (!isLikely && !isLabelled) return undefined
    const sure = hasCheckDigit(digits) && (isLabelled || USUAL.test(number))
    return { rule: 'identity-nhs-number', sure, what: 'an NHS number', whatToDo: 'Take it out. It names one person, for life.' } as const
  }
  return withoutOverlaps([
    ...identifiers(words, BY_LABEL, judge),
    ...identifiers(words, NUMBER, judge),
    ...identifiers(words, BY_STROKES, judge),
    ...identifiers(words, IN_OTHER_PARTS, (match) => {
      const found = match[0].replace(/\D/g, '').length === 10 ? judge(match) : undefined
      return found && { ...found, sure: false }
    }),
    ...identifiers(words, IN_ANY_PARTS, (match) => (hasCheckDigit(match[0].replace(/\D/g, '')) ? judge(match) : undefined)),
  ])
}

function hasCheckDigit(digits: string): boolean {
  // The weights go from ten down to one, so that a right check digit makes the sum a multiple of eleven.
  return [...digits].reduce((sum, digit, i) => sum + Number(digit) * (10 - i), 0) % 11 === 0
}
