import type { PageContent } from './page-content.ts'

/** Letters or digits that stand one by one, as in boxes, in a heading with spaces between its letters, or one below the other. */
const SPACED = /(?<!\S)[\p{L}\p{N}](?: {1,2}[\p{L}\p{N}]){3,}(?!\S)|(?<![^\v\n])[\p{L}\p{N}](?:\v[\p{L}\p{N}]){3,}(?![^\v\n])/gu
/** A line with some of them, among others of which two or three stand closer. */
const HAS_SPACED = /(?<!\S)[\p{L}\p{N}](?: {1,2}[\p{L}\p{N}]){2}(?!\S)/u

/**
 * Joins letters that are set apart to the words that readers see: `C O N F I D E N T I A L`. Where one word ends is told by wider
 * gaps, or by the spaces among the signs that the page draws.
 *
 * @param text that of a page, with two spaces where gaps are wider, a tab between cells, and `\v` where a line goes on in the next.
 * @param signs what the page draws.
 */
export function joinSpaced(text: string, signs: () => PageContent['signs']): string {
  let drawn: Drawn | undefined
  const line = (words: string) => {
    if (!HAS_SPACED.test(words)) return words
    drawn ??= drawnBy(signs())
    return asDrawn(words, drawn) ?? words
  }
  return text
    .replace(/[^\t\v\n]+/g, line)
    .replace(SPACED, (letters) => letters.split('  ').map(compact).join(' '))
    .replace(/\v| {2,}/g, ' ')
    .replaceAll('\t', ' | ')
}

const compact = (words: string): string => words.replace(/\s/g, '')

/** The letters that a page draws, without spaces, and how many spaces stand before each. */
interface Drawn {
  letters: string
  before: number[]
}

function drawnBy(signs: PageContent['signs']): Drawn {
  const before: number[] = []
  let letters = ''
  let spaces = 0
  for (const sign of signs) {
    const text = sign?.text.normalize('NFKC') ?? ' '
    if (text.trim() === '') spaces += 1
    else
      for (const unit of text.split('')) {
        letters += unit
        before.push(spaces)
        spaces = 0
      }
  }
  return { letters, before }
}

/** A line with the spaces that are drawn in it; nothing where none are, or it is drawn in another order. */
function asDrawn(line: string, { letters, before }: Drawn): string | undefined {
  const own = compact(line)
  const at = letters.indexOf(own)
  if (at < 0) return undefined
  const gaps = before.slice(at + 1, at + own.length)
  if (gaps.every((gap) => gap === 0)) return undefined
  const word = Math.max(1, 2 * Math.min(...gaps))
  return [own[0], ...gaps.map((gap, i) => `${gap >= word ? ' ' : ''}${own[i + 1]}`)].join('')
}
