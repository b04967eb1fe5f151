import type { Content } from '../content.ts'

/** Names that are public: reviewers, and the pseudonyms of children, which the reports give. */
export class PublicNames {
  readonly #whole = new Set<string>()
  readonly #words = new Set<string>()

  constructor({ briefings }: Pick<Content, 'briefings'>) {
    for (const { data } of briefings.values()) {
      if (data.kind !== 'review') continue
      for (const name of [...data.review.reviewers, data.subject, ...data.children.map(({ pseudonym }) => pseudonym)])
        this.#add(plain(name))
    }
  }

  /** Whether a name that was found is one of them, stands within one, or ends on one: `Julie` in `Julie and Daniel`. */
  has(found: string): boolean {
    const name = plain(found)
    if (this.#whole.has(name) || this.#words.has(name)) return true
    return [...name.matchAll(/ /g)].some(({ index }) => this.#whole.has(name.slice(index + 1)))
  }

  #add(name: string): void {
    this.#whole.add(name)
    for (const word of name.split(/[^\p{L}'’-]+/u)) this.#words.add(word)
  }
}

/** A name as it is compared: fields are typeset, and the file that they were found in is not. */
const plain = (name: string): string => name.replaceAll('’', "'")
