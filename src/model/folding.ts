/** Letters that have no plain letter and a mark in them for Unicode to take apart, and how those write them who have no key for them. */
const PLAIN = new Map(
  Object.entries({
    // Hawaiian and other apostrophes that are letters.
    ʻ: '',
    ʼ: '',
    ł: 'l',
    ø: 'o',
    đ: 'd',
    ð: 'd',
    þ: 'th',
    ß: 'ss',
    æ: 'ae',
    œ: 'oe',
    ħ: 'h',
    ı: 'i',
    ŧ: 't',
    ŋ: 'n',
    ĸ: 'k',
    ɓ: 'b',
    ɗ: 'd',
    ƙ: 'k',
    ə: 'e',
    ɛ: 'e',
    ɔ: 'o',
    ɨ: 'i',
    ʉ: 'u',
    ƶ: 'z',
  }),
)
const LETTERS = new RegExp(`[${[...PLAIN.keys()].join('')}]`, 'g')

/** A word in small letters without accents and strokes: `Łódź` is `lodz`, and `Siân` is `sian` in either form of Unicode. */
export function foldAccents(word: string): string {
  const small = word.toLowerCase()
  if (/^[a-z0-9]*$/.test(small)) return small
  return small
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(LETTERS, (letter) => PLAIN.get(letter) ?? letter)
}
