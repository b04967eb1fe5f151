import { isLanguage } from '../bigrams.ts'
import { formatPages, type UnextractableText } from '../unextractable.ts'
import type { Font, Sign } from './font.ts'
import type { PageContent } from './page-content.ts'
import type { PageText } from './text.ts'

/** As many different signs in a row that say nothing are a word or a number; one or two are marks of a list. */
const WORD = 3
/** As many on one page are an alphabet, though each may stand by itself. */
const ALPHABET = 6
/** One letter has as many signs at most: small capitals, old figures. */
const VARIANTS = 6
/** There are as many spaces at most that a font has signs for. */
const SPACES = 3

/** A picture that covers as much of a page as this is the page. */
const COVERED = 0.5
/** Fewer letters than this beside a picture are a heading, a footer and a caption: what the page has to say is in the picture. */
const FEW = 200
/** As many shapes as this with curves, and more of them than letters, are words that are drawn. */
const SHAPES = 150

/** The pages of a PDF that say something to readers which no program can read. */
export function unextractableIn(contents: readonly PageContent[], pages: readonly PageText[]): UnextractableText[] {
  const isRead = judged(contents)
  const all: { words: number[]; drawn: number[]; bare: number[] } = { words: [], drawn: [], bare: [] }
  for (const [i, content] of contents.entries()) {
    const letters = pages[i]?.text.match(/[\p{L}\p{N}]/gu)?.length ?? 0
    if (content.isCut || !canBeRead(content.signs, isRead)) all.words.push(i + 1)
    else if (!pages[i]?.text.trim()) all.bare.push(i + 1)
    else if (letters < FEW && content.pictures >= COVERED) all.drawn.push(i + 1)
    else if ((content.shapes >= SHAPES && content.shapes > letters) || content.inPatterns.length >= WORD) all.drawn.push(i + 1)
  }
  const say = (numbers: readonly number[], reason: (where: string) => string): UnextractableText[] =>
    numbers.length === 0 ? [] : [{ line: numbers[0] as number, reason: reason(formatPages(numbers)) }]
  return [
    ...say(
      all.words,
      (where) =>
        `The words of ${where} cannot be read: its fonts do not say which letters they show, or say others. So nothing there was checked, and screen readers read nonsense. Make the PDF again from the file that it was written in; or have its text recognised, as for a scan.`,
    ),
    ...say(all.bare, (where) => {
      const which = all.bare.length === pages.length ? 'Its pages hold' : `${capital(where)} holds`
      return `${which} no text, only pictures or nothing. What is in a picture was not checked, and no screen reader can read it. ${RECOGNISE}`
    }),
    ...say(
      all.drawn,
      (where) =>
        `${capital(where)} holds few words beside a picture, or words that are drawn as shapes or in a pattern. What is in them was not checked, and no screen reader can read it. ${RECOGNISE}`,
    ),
  ]
}

const RECOGNISE = 'If it is scanned, have its text recognised, or make the PDF from the file that it was written in.'
const capital = (words: string): string => `${words[0]?.toUpperCase()}${words.slice(1)}`

/** Whether a sign says what it shows, as all pages together tell. */
function judged(contents: readonly PageContent[]): (sign: Sign) => boolean {
  const texts = new Map<Font, string>()
  for (const { signs } of contents) {
    let font: Font | undefined
    let text = ''
    const end = () => {
      if (font) texts.set(font, `${texts.get(font) ?? ''}${text}`)
      text = ''
    }
    for (const sign of signs) {
      if (sign && sign.font !== font) {
        end()
        font = sign.font
      }
      text += sign?.text ?? ' '
    }
    end()
  }
  const fonts = [...texts].map(([font, text]) => [font, isLanguage(text)] as const)
  const odd = new Set([...texts.keys()].flatMap(oddSigns))
  const bad = new Set<Sign>()
  for (const [font, isPlausible] of fonts)
    for (const sign of font.shown.values()) if (sign.is === 'unread' || !(isPlausible ?? sign.is === 'read') || odd.has(sign)) bad.add(sign)
  return (sign) => !bad.has(sign)
}

/** Signs of a font of which too many say the same: letters that are all said to be a space, or the same letter. */
function oddSigns({ shown }: Font): Sign[] {
  const alike = Map.groupBy(shown.values(), ({ text }) => (/^[\p{Z}\p{Cf}\s]*$/u.test(text) ? ' ' : /^[\x21-\x7e]$/.test(text) ? text : ''))
  return [...alike].flatMap(([text, signs]) => (text !== '' && signs.length > (text === ' ' ? SPACES : VARIANTS) ? signs : []))
}

function canBeRead(signs: PageContent['signs'], isRead: (sign: Sign) => boolean): boolean {
  const all = new Set<Sign>()
  let run = new Set<Sign>()
  for (const sign of signs) {
    if (!sign) continue
    if (isRead(sign)) {
      if (run.size > 0) run = new Set()
    } else {
      all.add(sign)
      run.add(sign)
      if (run.size >= WORD || all.size >= ALPHABET) return false
    }
  }
  return true
}
