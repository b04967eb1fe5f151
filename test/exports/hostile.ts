import fc from 'fast-check'

/** What breaks files that are put together from strings: as it is, and among other characters. */
const PIECES = [
  '&',
  '&amp;',
  '&#0;',
  '&nbsp;',
  '<',
  '</a:t>',
  '<!--',
  '<?xml?>',
  '>',
  ']]>',
  '"',
  "'",
  '\0',
  '\x01',
  '\x1B',
  '\v',
  '\f',
  '\x7F',
  '\x85',
  '\uFFFE',
  '\uFFFF',
  '\uFDD0',
  '\u{1FFFE}',
  '\u{10FFFF}',
  '\uD800',
  '\uDC00',
  '\u202E',
  '\u2066',
  '\u200F',
  '\uFEFF',
  '\r\n',
  '\t',
  '\u2028',
  '👩\u200D👧',
  'שלום',
  'ŵ',
  'e\u0301',
  '_x0041_',
  '%00',
  ' ',
  'Sandwell & Dudley',
]

/** All of them in one text. */
export const ALL = PIECES.join(' ')

/** Any text at all: what a person types by accident, and what a stranger sends on purpose. */
export const hostileText = (): fc.Arbitrary<string> =>
  fc.oneof(
    fc
      .array(fc.oneof(fc.constantFrom(...PIECES), fc.string({ unit: 'binary', maxLength: 4 })), { maxLength: 8 })
      .map((pieces) => pieces.join('')),
    // Halves of characters, which are no text.
    fc.array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 12 }).map((units) => String.fromCharCode(...units)),
  )

/** What a text has that XML allows and Unicode calls a character, however its lines and spaces are set. */
export const allowed = (text: string): string =>
  [...text]
    .filter((one) => {
      const code = one.codePointAt(0) as number
      const isControl = code < 0x20 && !'\t\n\r'.includes(one)
      const isHalf = code >= 0xd800 && code <= 0xdfff
      const isNone = (code & 0xfffe) === 0xfffe || (code >= 0xfdd0 && code <= 0xfdef)
      return !isControl && !isHalf && !isNone
    })
    .join('')
