import { sentenceAround } from './identity/identifier.ts'

/** Words to avoid in each of their forms, what to say instead, and why. */
interface LanguageEntry {
  avoid: readonly string[]
  instead: string
  because: string
  /** Only in a sentence that has one of these words. */
  where?: readonly string[] | undefined
  /** Not in a sentence that has one of these words. */
  unless?: readonly string[] | undefined
}

/** The language guide, ready to be held against texts. */
export interface LanguageGuide {
  /** The words to avoid in a text, as offsets, and what to say instead. */
  find(text: string): { start: number; end: number; reason: string }[]
}

const normal = (phrase: string): string =>
  phrase
    .toLowerCase()
    .replace(/[\s-]+/g, ' ')
    .replaceAll('’', "'")
const literal = (word: string): string => word.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&').replace(/['’]/g, "['’]")
const anyOf = (phrases: readonly string[]): RegExp =>
  new RegExp(
    `(?<![\\p{L}\\d])(?:${phrases
      .map((phrase) =>
        phrase
          .split(/[\s-]+/)
          .map(literal)
          .join('[\\s-]+'),
      )
      .join('|')})(?![\\p{L}\\d])`,
    'giu',
  )

/**
 * Holds texts against `language.yaml`. Capitals, hyphens and line breaks make no difference. An entry with `where` counts
 * only in a sentence with one of these words, and one with `unless` not in a sentence with one of those.
 */
export function languageGuide(data: Readonly<Record<string, LanguageEntry>>): LanguageGuide {
  const entries = Object.values(data)
  if (entries.length === 0) return { find: () => [] }
  const byPhrase = new Map(entries.flatMap((entry) => entry.avoid.map((phrase) => [normal(phrase), entry] as const)))
  // The longest first, so that a phrase is not taken for the shorter one that it begins with.
  const all = anyOf(entries.flatMap(({ avoid }) => avoid).sort((a, b) => b.length - a.length))
  const conditions = new Map(
    entries.map((entry) => [entry, { where: entry.where && anyOf(entry.where), unless: entry.unless && anyOf(entry.unless) }]),
  )
  return {
    find: (text) =>
      [...text.matchAll(all)].flatMap(({ 0: found, index }) => {
        const entry = byPhrase.get(normal(found))
        if (!entry) return []
        const end = index + found.length
        const { where, unless } = conditions.get(entry) ?? {}
        const sentence = where || unless ? sentenceAround(text, index, end) : ''
        if (where && sentence.search(where) < 0) return []
        if (unless && sentence.search(unless) >= 0) return []
        return [{ start: index, end, reason: `\`${found.replace(/\s+/g, ' ')}\`: ${entry.because} ${entry.instead}` }]
      }),
  }
}
