import { whereIs } from './concept-matcher.ts'
import { isPart } from './facet.ts'
import type { IndexReader } from './index-reader.ts'
import { literally, type Query } from './query.ts'
import type { Hit } from './ranking.ts'
import { pageOf } from './result-document.ts'
import type { Results } from './results.ts'
import { wordsIn } from './tokenizer.ts'

/** Pages that are read to the letter for a phrase in quotation marks. */
const MOST_READ = 80

/**
 * The results that say every phrase to the letter, and the parts of each that say one. They are looked for on the
 * pages of the best results, and on no more than `MOST_READ` of them.
 */
export async function holdingPhrases(store: IndexReader, { phrases }: Query, found: Results): Promise<Map<number, number[]>> {
  const read = nearest([...found.bets, ...found.briefings, ...found.recommendations, ...found.others], store).map(async (hit) => {
    const { page, parts } = await pageOf(store, hit, found)
    const own = (isPart(page.kind) ? parts : page.parts).map(({ heading, text }) => [heading, text].map(plain))
    const all = isPart(page.kind) ? own.flat() : [plain(page.title), ...own.flat()]
    if (!phrases.every((phrase) => says(all, phrase))) return []
    return [[hit.result, own.flatMap((texts, i) => (phrases.some((phrase) => says(texts, phrase)) ? [i] : []))] as const]
  })
  return new Map((await Promise.all(read)).flat())
}

/** The first results, as far as so many pages hold them. */
function nearest(hits: readonly Hit[], { vocabulary }: IndexReader): Hit[] {
  const pages = new Set<number>()
  const end = hits.findIndex(({ result }) => pages.add(whereIs(result, vocabulary.extent).page).size > MOST_READ)
  return hits.slice(0, end < 0 ? hits.length : end)
}

/** The words of a text as a phrase asks for them, with a space on both sides of each. */
const plain = (text: string): string =>
  ` ${wordsIn(text)
    .map(({ start, end }) => literally(text.slice(start, end)))
    .join(' ')} `

const says = (texts: readonly string[], phrase: readonly string[]): boolean => texts.some((text) => text.includes(` ${phrase.join(' ')} `))
