/** What can be read in two ways stands for a moment as private characters, which no text has left by now. */
export const NOTE_DIGIT = /[\ue000-\ue009]/g
export const LIST_DIGIT = /[\ue010-\ue019]/g
export const SMALL_CAPITAL = /[\ue020-\ue039]/g
export const noteOf = (digits: string): string => digits.replace(/\d/g, (digit) => String.fromCharCode(0xe000 + Number(digit)))
export const listNumber = (digits: string): string => digits.replace(/\d/g, (digit) => String.fromCharCode(0xe010 + Number(digit)))
export const smallCapital = (letter: string): string => String.fromCharCode(0xe020 + letter.charCodeAt(0) - 'a'.charCodeAt(0))
/** The plain character that one of them stands for; a small capital is a capital. */
export function meant(one: string): string {
  const code = one.charCodeAt(0)
  return code < 0xe020 ? String(code & 0xf) : String.fromCharCode('A'.charCodeAt(0) + code - 0xe020)
}
