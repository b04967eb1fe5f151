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
 * the vocabulary that were indexed with the section, as if they were its text.
 */
export function excerpt(found: Pick<Found, 'content' | 'anchors' | 'locations' | 'meta'>, part: Pick<Part, 'anchor' | 'locations'> | undefined): Excerpt {
  const all = found.content.split(/\s+/)
  const from = part?.anchor?.location ?? 0
  const next = found.anchors.map(({ location }) => location).filter((location) => location > from)
  const end = Math.min(all.length, ...next)
  const text = textEnd(all, from, end)
  const locations = (part ?? found).locations.filter((at) => at >= from && at < end)
  const said = locations.filter((at) => at < text)
  const start = said.length > 0 ? densest(said, from, text) : from
  const until = Math.min(start + LENGTH, text)
  const marked = new Set(said)
  const words = all.slice(start, until).map((word, i) => ({ text: `${i > 0 ? ' ' : ''}${word}`, marked: marked.has(start + i) }))
  if (start > from) words.unshift({ text: '… ', marked: false })
  if (until < text) words.push({ text: ' …', marked: false })
  return { words, otherWord: said.length > 0 ? undefined : phraseAt(all.slice(text, end), locations.map((at) => at - text)) }
}

/** Where a section's own text ends and the vocabulary's words begin. */
function textEnd(all: readonly string[], from: number, end: number): number {
  const [first, second] = OTHER_WORDS.split(' ')
  for (let i = from; i < end - 1; i += 1) if (all[i] === first && all[i + 1] === second) return i
  return end
}

/** Where an excerpt has to begin to hold most of the locations. */
function densest(locations: readonly number[], from: number, end: number): number {
  let best = locations[0] as number
  let most = 0
  for (const start of locations) {
    const held = locations.filter((at) => at >= start && at < start + LENGTH - 6).length
    if (held > most) [best, most] = [start, held]
  }
  return Math.max(from, Math.min(best - 6, end - LENGTH))
}

/** The term of the vocabulary that holds most of the locations. */
function phraseAt(words: readonly string[], locations: readonly number[]): string | undefined {
  let best: string | undefined
  let most = 0
  let at = 2
  for (const phrase of words.slice(2).join(' ').split('; ')) {
    const length = phrase.split(' ').length
    const held = locations.filter((location) => location >= at && location < at + length).length / length
    if (held > most) [best, most] = [phrase.replace(/\.$/, ''), held]
    at += length
  }
  return best
}
