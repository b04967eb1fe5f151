/** Where a character stands that no reader sees, or not every reader. */
export interface HiddenCharacter {
  index: number
  length: number
}

/** Scripts whose words are written with joiners, which no other word needs. */
const JOINING = String.raw`[\p{scx=Arab}\p{scx=Syrc}\p{scx=Deva}\p{scx=Beng}\p{scx=Guru}\p{scx=Gujr}\p{scx=Orya}\p{scx=Taml}\p{scx=Telu}\p{scx=Knda}\p{scx=Mlym}\p{scx=Sinh}\p{scx=Khmr}\p{scx=Mymr}\p{scx=Tibt}\p{scx=Mong}\p{scx=Nkoo}]`
const RIGHT_TO_LEFT = String.raw`[\p{scx=Arab}\p{scx=Hebr}\p{scx=Syrc}\p{scx=Thaa}\p{scx=Nkoo}]`
const PICTURE = String.raw`[\p{Extended_Pictographic}\p{Emoji_Modifier}]`

/**
 * What is written with characters that have no form of their own: pictures (families, the flag of Wales), keycaps, words of
 * scripts that join their letters, and marks of direction beside letters that run from right to left.
 */
const IN_PLACE = [
  String.raw`${PICTURE}[\ufe0e\ufe0f]?(?:\u200d${PICTURE}[\ufe0e\ufe0f]?)+`,
  String.raw`\u{1f3f4}[\u{e0061}-\u{e007a}]{2,6}\u{e007f}`,
  String.raw`\p{Extended_Pictographic}[\ufe0e\ufe0f]`,
  String.raw`[0-9#*]\ufe0f\u20e3`,
  String.raw`\p{sc=Han}[\ufe00-\ufe0f\u{e0100}-\u{e01ef}]`,
  String.raw`(?<=${JOINING})[\u200c\u200d]`,
  String.raw`(?<=${RIGHT_TO_LEFT}[\p{P}\p{Zs}\d]{0,3})[\u200e\u200f\u061c]|[\u200e\u200f\u061c](?=[\p{P}\p{Zs}\d]{0,3}${RIGHT_TO_LEFT})`,
].join('|')

/** Controls, what programs pass over when they draw a text, what is no character at all, and what only one font knows. */
const HIDDEN = String.raw`(?![\t\n\r])\p{Cc}|[\u2028\u2029\ufff9-\ufffc\u2800]|\p{Default_Ignorable_Code_Point}|\p{Noncharacter_Code_Point}|\p{Co}`

const MAY_HIDE = new RegExp(HIDDEN, 'u')
/** Most texts have nothing else: characters that are seen. */
const SEEN = /^[\t\n\r -~\u00a1-\u00ac\u00ae-\u024f\u2010-\u2027\u2030-\u205e]*$/
const mayHide = (text: string): boolean => !SEEN.test(text) && MAY_HIDE.test(text)
const FOUND = new RegExp(`(?:${IN_PLACE})|(${HIDDEN})`, 'gu')

/** A reference to one, which Markdown reads as the character itself. */
const REFERENCE =
  /&(?:#(\d{1,7})|#x([0-9a-f]{1,6})|(shy|zwj|zwnj|lrm|rlm|nobreak|zerowidthspace|negative\w{3,9}space|applyfunction|af|invisible\w{5}|ic|it));/gi

/** The first of what a reader does not see in a text as it stands in a file. */
export function hiddenCharacters(text: string, most: number): HiddenCharacter[] {
  if (!mayHide(text)) return []
  const out: HiddenCharacter[] = []
  for (const { 1: hidden, index } of text.matchAll(FOUND)) {
    if (hidden === undefined) continue
    out.push({ index, length: hidden.length })
    if (out.length === most) break
  }
  return out
}

/** The same characters, where Markdown has them by a reference such as `&shy;`. */
export function hiddenReferences(text: string): HiddenCharacter[] {
  return [...text.matchAll(REFERENCE)].flatMap(({ 0: reference, 1: decimal, 2: hex, index }) => {
    const code = decimal === undefined ? Number.parseInt(hex ?? '', 16) : Number(decimal)
    // What names no character at all is shown as one that was lost.
    const isHidden = Number.isNaN(code) || code === 0 || code > 0x10ffff || mayHide(String.fromCodePoint(code))
    return isHidden ? [{ index, length: reference.length }] : []
  })
}

/** A text with something else in place of what is hidden in it; with spaces, every other character stays where it is. */
export const withoutHidden = (text: string, instead = (hidden: string): string => ' '.repeat(hidden.length)): string =>
  mayHide(text) ? text.replace(FOUND, (found, hidden?: string) => (hidden === undefined ? found : instead(hidden))) : text

/** Says what stands there, and what to do. */
export function hiddenReason(text: string, { index, length }: HiddenCharacter): string {
  const found = text.slice(index, index + length)
  if (found.startsWith('&')) return `\`${found}\` makes a character that nobody sees. Delete it.`
  const code = (found.codePointAt(0) as number).toString(16).toUpperCase().padStart(4, '0')
  const [, what, cure] = KINDS.find(([pattern]) => pattern.test(found)) ?? OTHER
  return `A hidden character stands here (U+${code}): ${what}. ${cure}`
}

const DELETE = 'Delete it.'
const OTHER = [/^/, 'nobody sees it, and it parts the word for a search', DELETE] as const
const KINDS: readonly (readonly [pattern: RegExp, what: string, cure: string])[] = [
  [/[\u2028\u2029\v\u0085]/u, 'a line break of another program', 'Put a space in its place, or begin a new line.'],
  [
    /\p{Co}/u,
    'only one font knows it, and others show a box',
    'Type what it stands for. A bullet from Word is `- ` at the beginning of a line.',
  ],
  [/\ufffc/u, 'it stands for a picture or another thing that was not copied', DELETE],
  [/\p{Noncharacter_Code_Point}/u, 'it is no character, and programs refuse files that hold it', DELETE],
  [/[\p{Cc}\u200e\u200f\u061c\u202a-\u202e\u2066-\u2069]/u, 'a control character, or one that turns the direction of the text', DELETE],
]
