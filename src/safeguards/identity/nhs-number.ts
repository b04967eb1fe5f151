import { type IdentityRule, identifiers } from './identifier.ts'

/**
 * NHS numbers: ten digits, the last of which is a check digit (modulus 11; source: NHS Data Dictionary, "NHS NUMBER").
 * One names exactly one person, for life. Ten digits without a label count where they begin as NHS numbers do
 * (3, 4, 6, 7; 9 in numbers for tests), so that a charity's or an account's number is left alone.
 *
 * - `Her NHS number was 999 110 6847.` is found, and stops the build.
 * - `NHS number 123 456 7890` is found though its check digit is wrong: it may be a slip. It warns.
 * - `ISBN 0306406152`, which has the same kind of check digit, is not found.
 */
export const nhsNumber: IdentityRule = (text) =>
  identifiers(text, /(?<![\w.,-])\d{3}(?:\d{3}|([ -])\d{3}\1)\d{4}(?![\w-]|[.,]\d)/g, ({ index, 0: number }) => {
    const digits = number.replace(/\D/g, '')
    const before = text.slice(Math.max(0, index - 30), index)
    if (/ISBN[^.]*$/i.test(before)) return undefined
    const isLabelled = /\bNHS(?: number| no)?\b[^\n]{0,15}$|\bCHI\b[^\n]{0,12}$/i.test(before)
    const sure = hasCheckDigit(digits) && (isLabelled || /^[34679]/.test(digits))
    if (!sure && !isLabelled) return undefined
    return { rule: 'identity-nhs-number', sure, what: 'an NHS number', whatToDo: 'Take it out. It names one person, for life.' }
  })

function hasCheckDigit(digits: string): boolean {
  // The weights go from ten down to one, so that a right check digit makes the sum a multiple of eleven.
  return [...digits].reduce((sum, digit, i) => sum + Number(digit) * (10 - i), 0) % 11 === 0
}
