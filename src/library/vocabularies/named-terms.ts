import type { GlossaryId } from '../../model/id.ts'

/** A term by its name, its long form and its other names. */
interface Term {
  term: string
  long?: string | undefined
  other: readonly string[]
}

const wordsOf = (line: string): string[] => line.match(/[\p{L}\p{N}&]+/gu) ?? []

/**
 * Finds the terms that a line names, by any of their names: `SAR`, `Safeguarding adults reviews`. Capitals of a name count, so that `ICON`
 * is no icon; those of the line do not.
 */
export class NamedTerms {
  /** The names by their first word, in small letters. */
  readonly #names = new Map<string, { words: readonly string[]; id: GlossaryId }[]>()

  constructor(glossary: Iterable<[GlossaryId, Term]>) {
    for (const [id, { term, long, other }] of glossary)
      for (const name of [term, ...(long === undefined ? [] : [long]), ...other]) {
        const words = wordsOf(name)
        const [first = ''] = words
        const key = first.toLowerCase()
        this.#names.set(key, [...(this.#names.get(key) ?? []), { words, id }])
      }
  }

  in(line: string): GlossaryId[] {
    const words = wordsOf(line)
    return words.flatMap((word, at) =>
      [word, word.replace(/s$/, '')].flatMap((first) =>
        (this.#names.get(first.toLowerCase()) ?? [])
          .filter((name) => name.words.every((one, i) => isSaid(one, words[at + i], i === name.words.length - 1)))
          .map(({ id }) => id),
      ),
    )
  }
}

/** Whether a word of a line is that of a name; the last one may be of the plural. */
function isSaid(name: string, word: string | undefined, isLast: boolean): boolean {
  const said = /\p{Lu}/u.test(name) ? word : word?.toLowerCase()
  return said === name || (isLast && said === `${name}s`)
}
