import { smallCapital } from './stand-in.ts'

/**
 * Letters that look like a Latin one. Source: Unicode's confusables (UTS #39, Unicode Security Mechanisms), as ICU 72 holds
 * them: those of its letters that look like one letter of A to Z, but for old scripts that no font of a reader has. The whole table
 * takes `0` for `O`, too, which would change numbers.
 */
const LIKE_LATIN: Readonly<Record<string, string>> = {
  A: 'ΑАᎪᗅꓮ',
  B: 'ΒВᏴᗷꓐꞴ',
  C: 'СᏟⲤꓚ',
  D: 'Ꭰᗞᗪꓓ',
  E: 'ΕЕᎬⴹꓰ',
  F: 'ϜᖴꓝꞘ',
  G: 'ԌᏀᏳꓖ',
  H: 'ΗНᎻᕼⲎꓧ',
  I: 'ƖΙІӀᛁⲒⵏꓲ',
  J: 'ͿЈᎫᒍꓙꞲ',
  K: 'ΚКᏦᛕⲔꓗ',
  L: 'ᏞᒪⳐꓡ',
  M: 'ΜϺМᎷᗰᛖⲘꓟ',
  N: 'ΝⲚꓠ',
  O: 'ΟОՕዐⲞⵔꓳ',
  P: 'ΡРᏢᑭⲢꓑ',
  Q: 'ⵕ',
  R: 'ƦᎡᏒᖇꓣ',
  S: 'ЅՏᏕᏚꓢ',
  T: 'ΤТᎢⲦꓔ',
  U: 'Սሀᑌꓴ',
  V: 'ѴᏙᐯⴸꓦꛟ',
  W: 'ԜᎳᏔꓪ',
  X: 'ΧХᚷⲬⵝꓫꞳ',
  Y: 'ΥУҮᎩᎽⲨꓬ',
  Z: 'ΖᏃꓜ',
  a: 'ɑαа',
  b: 'ƄЬᏏᑲᖯ',
  c: 'сᴄⲥꮯ',
  d: 'ԁᏧᑯꓒ',
  e: 'еҽꬲ',
  f: 'քẝꞙꬵ',
  g: 'ƍɡցᶃ',
  h: 'һհᏂ',
  i: 'ıɩɪιіӏᎥꙇꭵ',
  j: 'ϳј',
  l: 'ǀ',
  n: 'ոռ',
  o: 'οσоօჿᴏᴑⲟꬽ',
  p: 'ρрⲣ',
  q: 'ԛգզ',
  r: 'гᴦⲅꭇꭈꮁ',
  s: 'ƽѕꜱꮪ',
  u: 'ʋυսᴜꞟꭎꭒ',
  v: 'νѵᴠꮩ',
  w: 'ɯѡԝաᴡꮃ',
  x: 'хᕁᕽ',
  y: 'ɣʏγуүყᶌỿꭚ',
  z: 'ᴢꮓ',
}

/** What the table leaves out: small letters of other scripts that look like small capitals, and Latin small capitals. */
const ALSO: Readonly<Record<string, string>> = {
  a: 'ᴀ',
  b: 'вʙ',
  d: 'ᴅ',
  e: 'εэᴇ',
  f: 'ꜰ',
  g: 'ɢ',
  h: 'нʜ',
  j: 'ᴊ',
  k: 'кκᴋ',
  l: 'ʟ',
  m: 'мᴍ',
  n: 'ηпɴ',
  p: 'ᴘ',
  q: 'ꞯ',
  r: 'ʀ',
  t: 'тτᴛ',
  u: 'μи',
  w: 'ωш',
  x: 'χ',
}

/** Letters that look like a digit, where one stands. */
const LIKE_DIGITS: Readonly<Record<string, string>> = { 2: 'ƧϨꙄ', 3: 'ЗзƷʒȜȝӠӡ', 4: 'ЧᏎ', 5: 'Ƽ', 6: 'бᏮ', 8: 'Ȣȣ', 9: 'Ⳋ', 0: '〇' }

const inverted = (...tables: Readonly<Record<string, string>>[]): ReadonlyMap<string, string> =>
  new Map(tables.flatMap((table) => Object.entries(table)).flatMap(([plain, alike]) => [...alike].map((one) => [one, plain])))

const LATIN = inverted(LIKE_LATIN, ALSO)
const DIGITS = inverted(LIKE_DIGITS)
const SMALL_CAPITALS = new Set('ᴀʙᴄᴅᴇꜰɢʜɪᴊᴋʟᴍɴᴏᴘꞯʀꜱᴛᴜᴠᴡʏᴢ')

/** What a text has where there may be something to fold. */
const ANY = new RegExp(`[${[...LATIN.keys(), ...DIGITS.keys()].join('')}]`, 'u')

export const hasConfusables = (text: string): boolean => ANY.test(text)

/**
 * A word with its look-alikes as the Latin letters and digits that a reader takes them for, one for each: where all that
 * is left of it is Latin. A word of another language, with letters that look like none, stays as it is. Small capitals are
 * of either size.
 *
 * - `Јаnе` (its first three letters are Cyrillic) is `Jane`, and `11О` (with a Cyrillic letter) is `11O`.
 * - `Жанна` stays.
 */
export function foldConfusables(word: string): string {
  if (!ANY.test(word)) return word
  const hasDigits = /\d/.test(word)
  const plain = [...word].map((one) => (hasDigits && DIGITS.get(one)) || LATIN.get(one) || DIGITS.get(one) || one)
  if (!/^[\p{Script=Latin}\d]*$/u.test(plain.join(''))) return word
  return [...word].map((one, i) => (SMALL_CAPITALS.has(one) ? smallCapital(plain[i] as string) : plain[i])).join('')
}
