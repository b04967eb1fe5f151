import type { PageContent } from './page-content.ts'

/** Letters or digits that stand one by one, as in boxes or in a heading with spaces between its letters. */
const SPACED = /(?<!\S)[\p{L}\p{N}](?: {1,2}[\p{L}\p{N}]){3,}(?!\S)/gu

/**
 * Joins letters that are set apart to the words that readers see: `C O N F I D E N T I A L`. Where one word ends is told by wider
 * gaps, or by the spaces among the signs that the page draws.
 *
 * @param text that of a page, with two spaces where gaps are wider.
 * @param signs what the page draws.
 */
export function joinSpaced(text: string, signs: () => PageContent['signs']): string {
  let drawn: string | undefined
  return text
    .replace(SPACED, (letters) => {
      if (letters.includes('  ')) return letters.split('  ').map(joined).join(' ')
      drawn ??= signs()
        .map((sign) => sign?.text ?? ' ')
        .join('')
      return asDrawn(joined(letters), drawn) ?? joined(letters)
    })
    .replace(/ {2,}/g, ' ')
}

const joined = (letters: string): string => letters.replaceAll(' ', '')

/** The words that these letters are drawn as; nothing where they are drawn in another order. */
function asDrawn(letters: string, drawn: string): string | undefined {
  const found = new RegExp([...letters].join('( *)'), 'u').exec(drawn)
  if (!found) return undefined
  const gaps = found.slice(1).map((gap) => gap?.length ?? 0)
  const word = Math.max(1, 2 * Math.min(...gaps))
  return [...letters].map((letter, i) => `${letter}${(gaps[i] ?? 0) >= word ? ' ' : ''}`).join('')
}
