/** What XML 1.0 (production 2) forbids, and the code points that Unicode gives no character: some readers refuse both. */
const FORBIDDEN = /[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]|\p{Noncharacter_Code_Point}/gu

/** A text without the characters that no XML may have, however they are written. */
export const withoutForbidden = (text: string): string => text.replace(FORBIDDEN, '')

/** A text as XML, between tags and in attributes alike. */
export const xmlText = (text: string): string =>
  withoutForbidden(text).replace(/[&<>"'\t\n\r]/g, (character) => `&#${character.charCodeAt(0)};`)
