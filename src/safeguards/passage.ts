import type { Position } from '../diagnostics/diagnostic.ts'

/** A part of a content file that may be read by others: one field of it, or its body. */
export interface Passage {
  /** The field's path within its entry; empty for the body. */
  path: readonly PropertyKey[]
  /** Whether its entry is one of several in a file. */
  isOfMany?: true
  /** As it stands in the file. */
  source: string
  /** Where the character at an offset of `source` stands in the file. */
  placeAt(offset: number): Position
}

/** Fields that hold ids, days and settings, or that say why something else may be published. */
const NO_WORDS = new Set(
  `agencies as broader colours completed disclosure exceptions holds id kind language locators on page profile publishFrom published related
  reviewBy reviewEvery reviewed reviews signOff status themes theme to type until`.split(/\s+/),
)

/** The number of a paragraph or a page, which looks like a date or a part of a number: `6.1.16`. */
const PARAGRAPH = /^["']?¶? ?\d{1,3}(?:\.\d{1,2}){0,3}["']?$/

/** Whether people read what a field holds. The id of a profile or a kind of review may be any word, and so may the name of a message; the foot of a page may lead to another site. */
export const hasWords = ({ path, source }: Passage): boolean =>
  path.at(-1) === 'because' ||
  path[0] === 'messages' ||
  path[0] === 'footer' ||
  (!path.some((step, i) => NO_WORDS.has(String(step)) && !(i === 1 && (path[0] === 'profiles' || path[0] === 'reviewTypes'))) &&
    !(path.includes('source') && PARAGRAPH.test(source)))

/** The body of a Markdown file as a passage. */
export function bodyPassage(body: string): Passage {
  let starts: number[] | undefined
  return {
    path: [],
    source: body,
    placeAt(offset) {
      starts ??= [0, ...[...body.matchAll(/\n/g)].map(({ index }) => index + 1)]
      let line = starts.length
      while (line > 1 && (starts[line - 1] as number) > offset) line -= 1
      return { line, column: offset - (starts[line - 1] as number) + 1 }
    },
  }
}
