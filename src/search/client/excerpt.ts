import { OTHER_WORDS } from '../facet.ts'
import type { Found, Part } from './pagefind.ts'

/** How many words an excerpt has. */
const LENGTH = 30

export interface Excerpt {
  words: { text: string; marked: boolean }[]
  /** A word of the vocabulary that led here, where the text itself does not say it. */
  otherWord: string | undefined
}

/**
 * The words of a section in which most of the query stands. Pagefind's own excerpt would also show the words of
 * the vocabulary that were indexed with the section, as if they were its text; where only those match, the excerpt
 * begins where the section speaks of what they name.
 */
export function excerpt(
  found: Pick<Found, 'content' | 'anchors' | 'locations' | 'meta'>,
  part: Pick<Part, 'anchor' | 'locations' | 'title'> | undefined,
): Excerpt {
  const all = found.content.split(/\s+/)
  const from = part?.anchor?.location ?? 0
  const next = found.anchors.map(({ location }) => location).filter((location) => location > from)
  const end = Math.min(all.length, ...next)
  const first = Math.min(from + wordsIn(part?.title ?? found.meta['title'] ?? ''), end)
  const last = textEnd(all, first, end)
  const locations = (part ?? found).locations.filter((at) => at >= from && at < end)
  const said = locations.filter((at) => at >= first && at < last)
  const phrase = said.length > 0 ? undefined : phraseAt(all, locations, last + wordsIn(OTHER_WORDS), end)
  const start = said.length > 0 ? densest(said, first, last) : phrase ? placeOf(all, phrase.of, first, last) : first
  const until = Math.min(start + LENGTH, last)
  const marked = new Set(said)
  const words = all.slice(start, until).map((text, i) => ({ text, marked: marked.has(start + i) }))
  if (start > first) words.unshift({ text: '…', marked: false })
  if (until < last) words.push({ text: '…', marked: false })
  return { words, otherWord: phrase?.text }
}

const wordsIn = (text: string) => text.split(/\s+/).filter(Boolean).length

/** Where a section's own text ends and the vocabulary's words begin. */
function textEnd(all: readonly string[], from: number, end: number): number {
  const [one, two] = OTHER_WORDS.split(' ')
  for (let i = from; i < end - 1; i += 1) if (all[i] === one && all[i + 1] === two) return i
  return end
}

/** Where an excerpt has to begin to hold most of the locations. */
function densest(locations: readonly number[], first: number, last: number): number {
  let best = locations[0] as number
  let most = 0
  for (const start of locations) {
    const held = locations.filter((at) => at >= start && at < start + LENGTH - 6).length
    if (held > most) [best, most] = [start, held]
  }
  return Math.max(first, Math.min(best - 6, last - LENGTH))
}

/** The term of the vocabulary that holds most of the locations, and the term that its group begins with. */
function phraseAt(
  all: readonly string[],
  locations: readonly number[],
  from: number,
  end: number,
): { text: string; of: string } | undefined {
  let best: { text: string; of: string } | undefined
  let most = 0
  let at = from
  for (const group of all.slice(from, end).join(' ').split('; ')) {
    const phrases = group.split(', ')
    for (const phrase of phrases) {
      const length = wordsIn(phrase)
      const held = locations.filter((location) => location >= at && location < at + length).length / length
      if (held > most) [best, most] = [{ text: phrase.replace(/\.$/, ''), of: phrases[0] as string }, held]
      at += length
    }
  }
  return best
}

/** Where a section first says a term; its beginning, where it never does. */
function placeOf(all: readonly string[], term: string, first: number, last: number): number {
  const plain = (word: string) => word.toLowerCase().replace(/[^\p{L}\p{N}-]/gu, '')
  const words = term.split(' ').map(plain)
  for (let i = first; i < last; i += 1) if (words.every((word, j) => plain(all[i + j] ?? '') === word)) return i
  return first
}
