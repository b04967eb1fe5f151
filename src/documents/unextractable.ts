import type { Leaf } from './content.ts'

/** What a document says to its readers that no program can read, in a sentence that says where and what to do. */
export interface UnextractableText {
  /** The number of the first page or slide, or 1: what a list of problems shows as the line. */
  line: number
  reason: string
}

/** `page 2`, `page 2, 3, 5, 8, 9 and 4 more`. */
export const formatPages = (numbers: readonly number[], one = 'page'): string =>
  `${one} ${numbers.slice(0, 5).join(', ')}${numbers.length > 5 ? ` and ${numbers.length - 5} more` : ''}`

/** A picture with this part of a page is large enough to be a letter, a table or a form. */
const LARGE = 0.25
/** Fewer letters than this are a heading and a caption: what a document or a slide has to say is in its pictures. */
const FEW = 200
/** Smaller ones than this are logos and ornaments. */
const SMALL = 0.05

/** A picture in a text: which part of a page it has, and the number of the page where that is known. */
export interface PlacedPicture {
  share: number
  page: number | undefined
}

/** What is not read in a text with pictures: those that are large, or all where there are few words. */
export function unextractablePictures(pictures: readonly PlacedPicture[], text: string): UnextractableText[] {
  const isShort = lettersIn(text) < FEW
  const large = pictures.filter(({ share }) => share >= (isShort ? SMALL : LARGE))
  if (large.length === 0) return []
  const pages = [...new Set(large.flatMap(({ page }) => page ?? []))]
  const where = pages.length > 0 ? ` (about ${formatPages(pages)})` : ''
  const what = large.length === 1 ? 'A picture in it is' : `${large.length} pictures in it are`
  return [
    {
      line: pages[0] ?? 1,
      reason: `${what} large enough to hold words${where}. What is written in a picture was not checked, and no screen reader can read it. Write its words as text, or look at it yourself.`,
    },
  ]
}

/** A slide as far as its pictures cover it, from 0 to 1. */
export interface PicturedSlide {
  number: number
  text: string
  share: number
}

/** What is not read on slides: those that are pictures with few words. */
export function unextractableSlides(slides: readonly PicturedSlide[]): UnextractableText[] {
  const numbers = slides
    .filter(({ text, share }) => share >= (lettersIn(text) === 0 ? SMALL : 2 * LARGE) && lettersIn(text) < FEW / 2)
    .map(({ number }) => number)
  if (numbers.length === 0) return []
  const reason = `${formatPages(numbers, 'Slide')} holds few words beside a picture. What is written in a picture was not checked, and no screen reader can read it. Write its words as text, or look at it yourself.`
  return [{ line: numbers[0] as number, reason }]
}

/** As many signs in a row, all of them others, are a word or a number; ticks, arrows and stars stand alone or repeat each other. */
const WORD = 3

/** What is not read in a text: signs that only one font knows the meaning of. */
export function unextractableSigns(leaves: readonly Leaf[]): UnextractableText[] {
  const bad = leaves.find(({ text, unseen }) => !unseen && (text.match(/\p{Co}+/gu) ?? []).some((run) => new Set(run).size >= WORD))
  if (!bad) return []
  const reason = `Words or numbers in it (${bad.where}) are written in signs of a font of symbols. They were not checked, and screen readers cannot read them. Write them in the font of the text.`
  return [{ line: bad.line, reason }]
}

const lettersIn = (text: string): number => text.match(/[\p{L}\p{N}]/gu)?.length ?? 0
