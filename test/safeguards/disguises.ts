/** A way to write words so that a reader reads the same, and a program may not. */
export interface Disguise {
  name: string
  /** The words in this dress; as they were, where it has nothing to dress in them. */
  dress(words: string): string
  /** Rules whose words are not read as the same in it, with the reason. */
  not?: Readonly<Record<string, string>>
  /** Rules that take what is harmless for more in it, with the reason. */
  alarms?: Readonly<Record<string, string>>
  /** Whether any part of a word can wear it. */
  anywhere?: true
  /** What it dresses, where that is not both: the words to be found, all of the sentence, or the sentence as a field of front matter. */
  of?: 'words' | 'sentence' | 'field'
}

const each = (words: string, change: (one: string) => string): string => [...words].map(change).join('')
const between = (words: string, one: string): string => [...words].join(one)
const spaces = (words: string, one: string): string => (one.includes('\n') && SIGN_ALONE.test(words) ? words : words.replace(/ /g, one))
/** Names that are joined over cells and paragraphs say nothing; numbers and addresses do. */
const broken = (words: string, one: string): string => (/[\d@]/.test(words) ? spaces(words, one) : words)
/** In a line of its own it is the mark of a heading, or of a list. */
const SIGN_ALONE = /(?<!\S)[-–=+*](?!\S)/
const letters = (words: string, first: string, lower = first.toLowerCase()): string =>
  each(words, (one) => (/[A-Z]/.test(one) ? shifted(one, 'A', first) : /[a-z]/.test(one) ? shifted(one, 'a', lower) : one))
const digits = (words: string, zero: string): string => each(words, (one) => (/\d/.test(one) ? shifted(one, '0', zero) : one))
const shifted = (one: string, from: string, to: string): string =>
  String.fromCodePoint((to.codePointAt(0) ?? 0) + one.charCodeAt(0) - from.charCodeAt(0))
const alike = (words: string, pairs: string): string => {
  const table = new Map(pairs.split(' ').map((pair) => [...pair] as [string, string]))
  return each(words, (one) => table.get(one) ?? one)
}
const eachWord = (words: string, change: (word: string) => string): string => words.replace(/[^\s]+/g, change)
const reference = (one: string): string => `&#${one.codePointAt(0)};`
const NAMES: Readonly<Record<string, string>> = {
  ' ': 'nbsp',
  '@': 'commat',
  '.': 'period',
  '/': 'sol',
  ':': 'colon',
  '-': 'hyphen',
  '(': 'lpar',
  ')': 'rpar',
  '+': 'plus',
  '’': 'rsquo',
  "'": 'apos',
  ',': 'comma',
  _: 'lowbar',
}

const INVISIBLE: Readonly<Record<string, string>> = {
  'zero-width space': '\u200b',
  'zero-width non-joiner': '\u200c',
  'zero-width joiner': '\u200d',
  'left-to-right mark': '\u200e',
  'word joiner': '\u2060',
  'invisible times': '\u2062',
  'byte order mark': '\ufeff',
  'soft hyphen': '\u00ad',
  'grapheme joiner': '\u034f',
  'variation selector': '\ufe0f',
  'variation selector supplement': '\u{e0100}',
  'Mongolian vowel separator': '\u180e',
  'tag character': '\u{e0061}',
  'musical format character': '\u{1d173}',
  'shorthand format control': '\u{1bca0}',
  'soft hyphen as a reference': '&shy;',
  'zero-width space as a reference': '&#8203;',
  'joiner as a named reference': '&zwj;',
  'word-break element': '<wbr>',
  comment: '<!-- -->',
  'empty element': '<span></span>',
}
const SPACES: Readonly<Record<string, string>> = {
  'no-break space': '\u00a0',
  'figure space': '\u2007',
  'thin space': '\u2009',
  'hair space': '\u200a',
  'narrow no-break space': '\u202f',
  'mathematical space': '\u205f',
  'ideographic space': '\u3000',
  'blank of braille': '\u2800',
  'line separator': '\u2028',
  tab: '\t',
  'three spaces': '   ',
  'no-break space and joiner': '\u00a0\u200d',
  '&nbsp;': '&nbsp;',
  '&nbsp without its end': '&nbsp',
  '&#xA0;': '&#xA0;',
  '&thinsp;': '&thinsp;',
  'backslash and space': '\\ ',
  'line that goes on': '\n',
  'line of Windows that goes on': '\r\n',
  'break of a line': '<br>',
  'break of a line by two spaces': '  \n',
  'break of a line by a backslash': '\\\n',
}
const HYPHENS: Readonly<Record<string, string>> = {
  hyphen: '\u2010',
  'non-breaking hyphen': '\u2011',
  'figure dash': '\u2012',
  'minus sign': '\u2212',
  'small hyphen': '\ufe63',
  'hyphen bullet': '\u2043',
  'soft hyphen after a hyphen': '-\u00ad',
}
const DIGITS: Readonly<Record<string, string>> = {
  'full-width digits': '０',
  'Arabic-Indic digits': '٠',
  'Persian digits': '۰',
  'Devanagari digits': '०',
  'Bengali digits': '০',
  'Thai digits': '๐',
  'bold digits': '𝟎',
  'monospace digits': '𝟶',
  'segmented digits': '🯰',
  'lowered digits': '₀',
}
const LETTERS: Readonly<Record<string, readonly [string, string]>> = {
  'full-width letters': ['Ａ', 'ａ'],
  'bold letters': ['𝐀', '𝐚'],
  'sans-serif bold letters': ['𝗔', '𝗮'],
  'monospace letters': ['𝙰', '𝚊'],
  'letters in circles': ['Ⓐ', 'ⓐ'],
}
const ALIKE: Readonly<Record<string, string>> = {
  'Cyrillic letters': 'AА BВ CС EЕ HН IІ JЈ KК MМ OО PР SЅ TТ XХ aа cс eе iі jј oо pр sѕ xх yу',
  'Greek letters': 'AΑ BΒ EΕ HΗ IΙ KΚ MΜ NΝ OΟ PΡ TΤ XΧ ZΖ oο vν',
  'Armenian letters': 'OՕ SՏ UՍ hհ nո oօ qզ uս',
  'Cherokee letters': 'AᎪ BᏴ CᏟ DᎠ EᎬ GᏀ HᎻ JᎫ KᏦ LᏞ MᎷ PᏢ RᎡ SᏚ TᎢ VᏙ WᎳ ZᏃ',
  'Lisu letters': 'Aꓮ Bꓐ Cꓚ Dꓓ Eꓰ Fꓝ Hꓧ Kꓗ Lꓡ Mꓟ Nꓠ Oꓳ Pꓑ Rꓣ Sꓢ Tꓔ',
  'letters of phonetics': 'aɑ gɡ iı',
}

const BREAKS = 'the words of a name, an account or a marking that are joined over cells and paragraphs say nothing'
const WORDS_ONLY = {
  'identity-age': BREAKS,
  'identity-name': BREAKS,
  'identity-handle': BREAKS,
  'identity-jigsaw': BREAKS,
  marking: BREAKS,
}

const SIGNS_OF_THEIR_OWN = Object.fromEntries(
  ['identity-email', 'identity-handle', 'identity-jigsaw'].map((rule) => [
    rule,
    'the full stops and hyphens of the words themselves are lost among the others',
  ]),
)
const NO_NUMBER = Object.fromEntries(
  ['identity-age', 'identity-handle', 'identity-email', 'identity-jigsaw'].map((rule) => [
    rule,
    'it is a name with digits in it, or more than one thing',
  ]),
)
const AS_A_NOTE = { 'identity-handle': 'behind a name they are a note' }
const BROKEN_YEAR = {
  'identity-name': 'the year of a study is lost',
  'identity-nhs-number': 'what is left of a longer number is one of its own',
}
const exceptFor = (rule: string): Readonly<Record<string, string>> =>
  Object.fromEntries(
    ['nhs-number', 'national-insurance', 'pupil-number', 'birth-date', 'phone', 'address', 'vehicle', 'handle', 'name', 'jigsaw']
      .map((one) => `identity-${one}`)
      .concat('marking')
      .filter((one) => one !== rule)
      .map((one) => [one, `it is a dress for ${rule} alone`]),
  )
/** Each character by itself, with `gap` between those of a word. */
const apart = (words: string, gap: string, wide: string): string =>
  words
    .split(' ')
    .map((word) => between(word, gap))
    .join(wide)
const apartBy = (words: string, sign: string): string => (/[^\p{L}\p{N} ]/u.test(words) ? words : apart(words, sign, ' '))
/** Changes a number that is written with spaces or hyphens between its digits, as all of its digits. */
const ofDigits = (words: string, change: (digits: string) => string): string =>
  /^[\d -]{4,}$/.test(words) && !/^\d{4}-\d\d-/.test(words) ? change(words.replace(/\D/g, '')) : words
const hex = (code: number, length: number): string => code.toString(16).padStart(length, '0')
const escaped = (words: string, one: (code: number) => string): string => `"${each(words, (letter) => one(letter.codePointAt(0) ?? 0))}"`

/** Each is tried on each case of each rule. The list only grows. */
export const DISGUISES: readonly Disguise[] = [
  ...Object.entries(INVISIBLE).map(([name, one]) => ({
    name: `${name} between the characters`,
    dress: (words: string) => between(words, one),
    anywhere: true as const,
  })),
  ...Object.entries(SPACES).map(([name, one]) => ({
    name: `${name} for each space`,
    dress: (words: string) => spaces(words, one),
    of: 'words' as const,
    ...(name.startsWith('break') && { alarms: { marking: 'a word at the beginning of a line is a heading' } }),
  })),
  ...Object.entries(HYPHENS).map(([name, one]) => ({
    name: `${name} for each hyphen`,
    dress: (words: string) => words.replace(/-/g, one),
    anywhere: true as const,
  })),
  ...Object.entries(DIGITS).map(([name, zero]) => ({ name, dress: (words: string) => digits(words, zero), anywhere: true as const })),
  { name: 'raised digits', dress: (words) => words.replace(/\d/g, (one) => '⁰¹²³⁴⁵⁶⁷⁸⁹'[Number(one)] as string), not: AS_A_NOTE },
  ...Object.entries(LETTERS).map(([name, [upper, lower]]) => ({
    name,
    dress: (words: string) => letters(words, upper, lower),
    anywhere: true as const,
  })),
  ...Object.entries(ALIKE).map(([name, pairs]) => ({
    name,
    dress: (words: string) => alike(words, pairs),
    anywhere: true as const,
  })),
  { name: 'capital letters in boxes', anywhere: true, dress: (words) => words.replace(/[A-Z]/g, (one) => shifted(one, 'A', '🅰')) },
  {
    name: 'digits in circles',
    dress: (words) => words.replace(/\d/g, (one) => '⓪①②③④⑤⑥⑦⑧⑨'[Number(one)] as string),
    not: AS_A_NOTE,
  },
  { name: 'white digits in circles', anywhere: true, dress: (words) => words.replace(/\d/g, (one) => '⓿❶❷❸❹❺❻❼❽❾'[Number(one)] as string) },
  { name: 'digits as keys', anywhere: true, dress: (words) => words.replace(/\d/g, (one) => `${one}\ufe0f\u20e3`) },
  {
    name: 'small capitals',
    dress: (words) => alike(words, 'aᴀ bʙ cᴄ dᴅ eᴇ fꜰ gɢ hʜ iɪ jᴊ kᴋ lʟ mᴍ nɴ oᴏ pᴘ rʀ sꜱ tᴛ uᴜ vᴠ wᴡ yʏ zᴢ'),
    alarms: Object.fromEntries(
      ['marking', 'identity-address', 'identity-national-insurance'].map((rule) => [rule, 'they are capitals, too']),
    ),
  },
  {
    name: 'ligatures',
    anywhere: true,
    dress: (words) =>
      words.replace(/ffi|ffl|ff|fi|fl|st/g, (one) => ({ ffi: 'ﬃ', ffl: 'ﬄ', ff: 'ﬀ', fi: 'ﬁ', fl: 'ﬂ', st: 'ﬆ' })[one] ?? one),
  },
  { name: 'accents apart from their letters', anywhere: true, dress: (words) => words.normalize('NFD') },
  { name: 'a line under each character', anywhere: true, dress: (words) => between(words, '\u0332') },
  { name: 'a line through each character', anywhere: true, dress: (words) => between(words, '\u0336') },
  { name: 'decimal references', anywhere: true, dress: (words) => each(words, reference) },
  { name: 'hexadecimal references', anywhere: true, dress: (words) => each(words, (one) => `&#x${one.codePointAt(0)?.toString(16)};`) },
  { name: 'named references', anywhere: true, dress: (words) => each(words, (one) => (NAMES[one] ? `&${NAMES[one]};` : one)) },
  { name: 'references without their end', dress: (words) => each(words, (one) => reference(one).slice(0, -1)) },
  { name: 'one reference in each word', dress: (words) => eachWord(words, (word) => reference(word) + [...word].slice(1).join('')) },
  { name: 'strong words', dress: (words) => eachWord(words, (word) => `**${word}**`) },
  {
    name: 'the second part of each word strong',
    dress: (words) => eachWord(words, (word) => word.replace(/^([\p{L}\d]+)([\p{L}\d])/u, '$1**$2**')),
  },
  { name: 'emphasis by underscores', dress: (words) => eachWord(words, (word) => `_${word}_`) },
  { name: 'struck-out words', dress: (words) => eachWord(words, (word) => `~~${word}~~`) },
  { name: 'words as code', dress: (words) => eachWord(words, (word) => `\`${word}\``) },
  { name: 'elements around words', dress: (words) => eachWord(words, (word) => `<b class="x">${word}</b>`) },
  { name: 'elements around characters', anywhere: true, dress: (words) => each(words, (one) => (one === ' ' ? one : `<i>${one}</i>`)) },
  { name: 'raised ends of ordinals', dress: (words) => words.replace(/(\d)(st|nd|rd|th)\b/g, '$1<sup>$2</sup>') },
  { name: 'each word a link', dress: (words) => eachWord(words, (word) => `[${word}](https://example.org/a "A page")`) },
  { name: 'escaped signs', dress: (words) => words.replace(/[!-/:-@[-`{-~]/g, '\\$&') },
  { name: 'raised note behind it', dress: (words) => `${words}¹`, of: 'words' },
  { name: 'raised note in HTML behind it', dress: (words) => `${words}<sup>12</sup>`, of: 'words' },
  { name: 'in angle brackets', dress: (words) => (/^\S+@\S+$/.test(words) ? `<${words}>` : words), of: 'words' },
  {
    name: 'the sign of an address in words',
    dress: (words) => words.replace('@', ' [at] ').replaceAll('.', '[dot]'),
    of: 'words',
    alarms: { 'identity-age': 'no sentence ends in it any more' },
    not: exceptFor('identity-email'),
  },
  { name: 'a heading', dress: (words) => `## ${words} ##`, of: 'sentence' },
  { name: 'an item of a list', dress: (words) => `- ${words}`, of: 'sentence' },
  { name: 'a quotation in a numbered list', dress: (words) => `1. > ${words}`, of: 'sentence' },
  {
    name: 'a quotation over two lines',
    dress: (words) => `> ${words.replace(/(\w) (?=\w+\W*$)/, '$1\n> ')}`,
    of: 'sentence',
  },
  { name: 'a paragraph of HTML', dress: (words) => `<p align="left">${words}</p>`, of: 'sentence' },
  { name: 'an item of HTML', dress: (words) => `<ul><li>${words}</li></ul>`, of: 'sentence' },
  { name: 'cells of a table around it', dress: (words) => `| One | Two |\n| --- | --- |\n| ${words} | no |`, of: 'sentence' },
  { name: 'a comment', dress: (words) => `A <!-- ${words} --> comment`, of: 'sentence' },
  {
    name: 'the title of a link',
    dress: (words) => (words.includes('"') ? words : `[A page](https://example.org/ "${words}")`),
    of: 'sentence',
  },
  {
    name: 'the title of an abbreviation',
    dress: (words) => (/["<]/.test(words) ? words : `<abbr title="${words}">A</abbr>`),
    of: 'sentence',
  },
  {
    name: 'a line for each word',
    dress: (words) => spaces(words, '\n'),
    of: 'sentence',
    not: { marking: 'what is a sentence about itself may be; a stamp is found by its own words' },
  },

  { name: 'one by one, with wider gaps between words', dress: (words) => apart(words, ' ', '   '), of: 'words' },
  { name: 'one by one, with no-break spaces', dress: (words) => apart(words, '\u00a0', '\u00a0\u00a0\u00a0'), of: 'words' },
  { name: 'one by one, with a gap of two', dress: (words) => apart(words, '  ', '     '), of: 'words' },
  { name: 'one by one, with full stops', dress: (words) => apartBy(words, '.'), of: 'words', not: SIGNS_OF_THEIR_OWN },
  { name: 'one by one, with hyphens', dress: (words) => apartBy(words, '-'), of: 'words', not: SIGNS_OF_THEIR_OWN },
  { name: 'one by one, with middle dots', dress: (words) => apartBy(words, '·'), of: 'words', not: SIGNS_OF_THEIR_OWN },
  {
    name: 'capitals one by one, with the same gap between words',
    dress: (words) => (/^[A-Z ]+$/.test(words) ? apart(words, ' ', ' ') : words),
    of: 'words',
  },
  { name: 'digits one by one', dress: (words) => ofDigits(words, (all) => between(all, ' ')), of: 'words' },
  { name: 'digits one by one, with hyphens', dress: (words) => ofDigits(words, (all) => between(all, '-')), of: 'words' },
  { name: 'digits in lines of their own', dress: (words) => ofDigits(words, (all) => between(all, '\n\n')), of: 'words' },
  { name: 'digits in boxes', dress: (words) => ofDigits(words, (all) => between(all, ' | ')), of: 'words' },
  { name: 'digits in cells of HTML', dress: (words) => ofDigits(words, (all) => between(all, '</td><td>')), of: 'words' },

  { name: 'in cells', dress: (words) => broken(words, ' | '), of: 'words', not: WORDS_ONLY },
  { name: 'in rows', dress: (words) => broken(words, ' |\n| '), of: 'words', not: WORDS_ONLY },
  { name: 'in cells of HTML', dress: (words) => broken(words, '</td><td>'), of: 'words', not: WORDS_ONLY },
  { name: 'in paragraphs', dress: (words) => broken(words, '\n\n'), of: 'words', not: WORDS_ONLY },
  { name: 'in items of a list', dress: (words) => broken(words, '\n- '), of: 'words', not: WORDS_ONLY },
  {
    name: 'in numbered items',
    dress: (words) => broken(words, '\n1. '),
    of: 'words',
    not: WORDS_ONLY,
    alarms: { 'identity-birth-date': 'the numbers of the items make a day of a month and a year' },
  },
  {
    name: 'fraction slashes',
    dress: (words) => words.replaceAll('/', '\u2044'),
    of: 'words',
  },
  {
    name: 'a stamp with a digit for a letter',
    dress: (words) => (/^[A-Z ]+$/.test(words) ? words.replace(/(?<=[A-Z])O(?=[A-Z])/g, '0') : words),
    of: 'words',
  },
  {
    name: 'a stamp with accents',
    dress: (words) => (/^[A-Z ]+$/.test(words) ? words.replace(/[AEIOU]/g, (one) => `${one}\u0301`) : words),
    of: 'words',
  },
  {
    name: 'a stamp over two paragraphs',
    dress: (words) => (/^[A-Z ]+$/.test(words) ? words.replace(' ', '\n\n') : words),
    of: 'words',
  },
  {
    name: 'a stamp over two cells',
    dress: (words) => (/^[A-Z ]+$/.test(words) ? words.replace(/(.*) /, '$1 | ') : words),
    of: 'words',
  },
  {
    name: 'a number over two lines',
    dress: (words) => words.replace(/(\d)(\d)(?=\D*$)/, '$1\n$2'),
    of: 'words',
    not: NO_NUMBER,
    alarms: BROKEN_YEAR,
  },
  {
    name: 'a number over two paragraphs',
    dress: (words) => words.replace(/(\d)(\d)(?=\D*$)/, '$1\n\n$2'),
    of: 'words',
    not: NO_NUMBER,
    alarms: BROKEN_YEAR,
  },
  {
    name: 'a number over a break of a line',
    dress: (words) => words.replace(/(\d)(\d)(?=\D*$)/, '$1<br>$2'),
    of: 'words',
    not: NO_NUMBER,
    alarms: BROKEN_YEAR,
  },
  {
    name: 'a part of a number in quotation marks',
    dress: (words) => words.replace(/^(\d+)(?= \d[\d ]*$)/, "'$1'"),
    of: 'words',
  },
  { name: 'dashes for hyphens', dress: (words) => words.replace(/(?<=\d)-(?=\d)/g, '–'), of: 'words' },
  { name: 'spaced dashes for hyphens', dress: (words) => words.replace(/(?<=\d)-(?=\d)/g, ' – '), of: 'words' },
  {
    name: 'letters for digits',
    dress: (words) => words.replace(/\d{3,}/g, (all) => all.replace(/0/g, 'O').replace(/1/g, 'l')),
    of: 'words',
    not: NO_NUMBER,
    alarms: BROKEN_YEAR,
  },

  { name: 'a field in double quotation marks', dress: (words) => JSON.stringify(words), of: 'field' },
  { name: 'a field in single quotation marks', dress: (words) => `'${words.replaceAll("'", "''")}'`, of: 'field' },
  {
    name: 'a field with escapes of two digits',
    dress: (words) => escaped(words, (code) => (code < 0x100 ? `\\x${hex(code, 2)}` : `\\u${hex(code, 4)}`)),
    of: 'field',
  },
  { name: 'a field with escapes of eight digits', dress: (words) => escaped(words, (code) => `\\U${hex(code, 8)}`), of: 'field' },
  { name: 'a field with no-break spaces of YAML', dress: (words) => JSON.stringify(words).replaceAll(' ', '\\_'), of: 'field' },
  {
    name: 'a field with joiners as escapes',
    dress: (words) => `"${[...words].map((one) => (one === '"' ? '\\"' : one)).join('\\u200d')}"`,
    of: 'field',
  },
  {
    name: 'a field with a line broken within a word',
    dress: (words) => JSON.stringify(words).replace(/(\w)(\w+\W*)$/, '$1\\\n    $2'),
    of: 'field',
  },
  { name: 'a field folded within quotation marks', dress: (words) => JSON.stringify(words).replaceAll(' ', '\n    '), of: 'field' },
  { name: 'a folded block', dress: (words) => `>-\n    ${words.replaceAll(' ', '\n    ')}\n`, of: 'field' },
  { name: 'a literal block', dress: (words) => `|\n    ${words}\n`, of: 'field' },
]
