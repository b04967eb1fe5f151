import { fieldsOf, listOf } from '../../model/fields.ts'
import { plainWords } from '../../safeguards/readings.ts'

/**
 * Names that are public: of reviewers, and pseudonyms. The reports give both to the public. They are read
 * from the fields as they were written, so that a mistake elsewhere makes no name look like one that may not go out.
 */
export class PublicNames {
  readonly #whole = new Set<string>()
  readonly #words = new Set<string>()

  /** @param entries the fields of each entry. */
  constructor(entries: readonly unknown[]) {
    for (const name of entries.flatMap(namesIn).map(plain)) {
      this.#whole.add(name)
      for (const word of name.split(/[^\p{L}'’-]+/u)) this.#words.add(word)
    }
  }

  /** Whether what was found is one of them, stands within one, or ends on one: `Julie` in `Julie and Daniel`. */
  has({ rule, text }: { rule: string; text: string }): boolean {
    if (rule !== 'identity-name') return false
    const name = plain(text)
    if (this.#whole.has(name) || this.#words.has(name)) return true
    return [...name.matchAll(/ /g)].some(({ index }) => this.#whole.has(name.slice(index + 1)))
  }
}

function namesIn(fields: unknown): string[] {
  const { kind, subject, people, children, review } = fieldsOf(fields)
  if (kind !== 'review') return []
  const somebody = [...listOf(people), ...listOf(children)]
  const names = [...listOf(fieldsOf(review)['reviewers']), subject, ...somebody.map((one) => fieldsOf(one)['pseudonym'])]
  return names.filter((name) => typeof name === 'string')
}

/** A name as it is compared: one place has it in a field, and another in a text with lines. */
const plain = (name: string): string => plainWords(name).replaceAll('’', "'")
