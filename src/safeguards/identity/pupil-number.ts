import { type IdentityRule, identifiers } from './identifier.ts'

const LETTERS = 'ABCDEFGHJKLMNPQRTUVWXYZ'

/**
 * Unique pupil numbers: a check letter and twelve digits, the first three of which are a local authority's from 201 on (source: Department for Education, "Unique pupil numbers:
 * guidance"). Where the letter is wrong, or a temporary number ends in a letter, the sentence must speak of one.
 *
 * - `UPN A814937424692` is found, and stops the build.
 * - `Order A123456789012` is not: its letter is wrong, and it is an order.
 */
export const pupilNumber: IdentityRule = (text) =>
  identifiers(text, /(?<!\w)[A-HJ-NP-RT-Z][2-9]\d{10}[\dA-HJ-NP-RT-Z](?!\w)/g, ([number], sentence) => {
    const sure = /\d$/.test(number) && checkLetter(number.slice(1)) === number[0]
    if (!sure && !/\bUPN\b|pupil number/i.test(sentence())) return undefined
    return { rule: 'identity-pupil-number', sure, what: 'a unique pupil number', whatToDo: 'Take it out. It names one child.' }
  })

const checkLetter = (digits: string): string | undefined =>
  LETTERS[[...digits].reduce((sum, digit, i) => sum + Number(digit) * (i + 2), 0) % 23]
