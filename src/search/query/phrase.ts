import { PARTS, pageNumber } from './concept-matcher.ts'
import type { IndexReader } from './index-reader.ts'
import { literally, type Query } from './query.ts'
import { firstPart, type Hit } from './ranking.ts'
import type { Results } from './results.ts'
import { isStop, stem, wordsIn } from './tokenizer.ts'

/** Pages that are read to the letter for a phrase in quotation marks. */
const MOST_READ = 80

/**
 * The results that say every phrase to the letter, and parts of each that say one: all of them, where the query asks for nothing else.
 * They are looked for on the pages of the best results, and on no more than `MOST_READ` of them.
 */
export async function holdingPhrases(index: IndexReader, { phrases, terms }: Query, found: Results): Promise<Map<number, number[]>> {
  const { places } = index
  const mayHold = await Promise.all(phrases.map((phrase) => partsWithWords(index, phrase)))
  const read = nearest([...found.bets, ...found.briefings, ...found.recommendations, ...found.others], index).map(async ({ result }) => {
    const all = Array.from({ length: result < places.briefings ? PARTS : 1 }, (_, part) => part)
    const parts = [...new Set([...found.partsOf(result), ...all])]
    const holding = new Set<number>()
    for (const [i, phrase] of phrases.entries()) {
      const likely = parts.filter((part) => mayHold[i]?.(firstPart(result, places) + part))
      const saying = await partsSaying(index, result, likely, phrase, terms.length > 0 ? 1 : PARTS)
      if (saying.length === 0) return []
      for (const part of saying) holding.add(part)
    }
    return [[result, [...holding].sort()]] as const
  })
  return new Map((await Promise.all(read)).flat())
}

/** The first results, as far as so many pages hold them. */
function nearest(hits: readonly Hit[], { vocabulary }: IndexReader): Hit[] {
  const pages = new Set<number>()
  const end = hits.findIndex(({ result }) => pages.add(pageNumber(result, vocabulary.extent)).size > MOST_READ)
  return hits.slice(0, end < 0 ? hits.length : end)
}

/** Whether a part says every word of a phrase, but for those that the index leaves out. */
async function partsWithWords(index: IndexReader, phrase: readonly string[]): Promise<(part: number) => boolean> {
  const rows = await index.postings(phrase.filter((word) => !isStop(word)).map(stem))
  const parts = [...rows.values()].map(({ at }) => new Set(at))
  return (part) => parts.every((some) => some.has(part))
}

/** Those of some parts that say a phrase, in their order, and no more than asked for. */
async function partsSaying(
  index: IndexReader,
  result: number,
  parts: number[],
  phrase: readonly string[],
  most: number,
): Promise<number[]> {
  const says = async (part: number) => {
    const { title, text, headings } = await index.text(result, part)
    const heading = part > 0 ? (index.vocabulary.headings[headings]?.[part - 1] ?? '') : title
    return [heading, text].some((words) => plain(words).includes(` ${phrase.join(' ')} `))
  }
  const saying: number[] = []
  for (let i = 0; i < parts.length && saying.length < most; i += most) {
    const some = parts.slice(i, i + most)
    const answers = await Promise.all(some.map(says))
    saying.push(...some.filter((_, i) => answers[i]))
  }
  return saying
}

/** The words of a text as a phrase asks for them, with a space on both sides of each. */
const plain = (text: string): string =>
  ` ${wordsIn(text)
    .map(({ start, end }) => literally(text.slice(start, end)))
    .join(' ')} `
