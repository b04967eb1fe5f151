import { Pattern } from '../pattern.ts'
import { type IdentityRule, identifiers, withoutOverlaps } from './identifier.ts'

const LETTERS = 'ABCDEFGHJKLMNPQRTUVWXYZ'

const PLACE = { begins: 'aa', near: '00' }
const NUMBER = new Pattern(/(?<!\w)[A-HJ-NP-RT-Z][2-9]\d{10}[\dA-HJ-NP-RT-Z](?!\w)/g, PLACE)

/** With signs between its parts, and in small letters, where words before it say what it is. */
const BY_LABEL = new Pattern(
  /(?<=(?<![a-z])(?:UPN|pupil (?:number|no))(?![a-z])[^\n\d]{0,40}?)(?<![a-z0-9])[A-HJ-NP-RT-Z](?:[ ./_–—-]{0,2}\d){11}[ ./_–—-]{0,2}[\dA-HJ-NP-RT-Z](?![a-z0-9])/gi,
  PLACE,
)

/** In small letters, by its check letter alone. */
const IN_SMALL = new Pattern(/(?<![\w/=.-])[a-hj-np-rt-z][2-9]\d{11}(?!\w)/g, PLACE)

/**
 * Unique pupil numbers: a check letter and twelve digits, the first three of which are a local authority's from 201 on (source: Department for Education, "Unique pupil numbers:
 * guidance"). Where the letter is wrong, or a temporary number ends in a letter, the sentence must speak of one.
 *
 * - `UPN A814937424692` is found, and stops the build.
 * - `UPN: a-814 937424692` is found in any form, since its label says what it is.
 * - `a814937424692` without a label is found, and warns.
 * - `Order A123456789012` is not: its letter is wrong, and it is an order.
 */
export const pupilNumber: IdentityRule = (words) => {
  const judge = ([number]: RegExpExecArray, sentence: () => string) => {
    const plain = number.replace(/[^A-Za-z\d]/g, '').toUpperCase()
    const sure = /\d$/.test(plain) && checkLetter(plain.slice(1)) === plain[0]
    if (!sure && !/\bUPN\b|pupil n(?:umber|o\b)/i.test(sentence())) return undefined
    return { rule: 'identity-pupil-number', sure, what: 'a unique pupil number', whatToDo: 'Take it out. It names one child.' } as const
  }
  return withoutOverlaps([
    ...identifiers(words, NUMBER, judge),
    ...identifiers(words, BY_LABEL, judge),
    ...identifiers(words, IN_SMALL, (match, sentence) => {
      const found = judge(match, sentence)
      return found?.sure ? { ...found, sure: false } : undefined
    }),
  ])
}

const checkLetter = (digits: string): string | undefined =>
  LETTERS[[...digits].reduce((sum, digit, i) => sum + Number(digit) * (i + 2), 0) % 23]
