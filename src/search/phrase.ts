import type { Answer } from './answer.ts'
import { isPart } from './facet.ts'
import type { PagePart } from './page-file.ts'
import { literally, type Plan } from './plan.ts'
import { pageOf } from './shown.ts'
import type { Store } from './store.ts'
import { wordsIn } from './words.ts'

/** Results that are read to the letter for a phrase in quotation marks. */
const MOST_READ = 80

/** The results that say every phrase to the letter. */
export async function holdingPhrases(store: Store, { phrases }: Plan, found: Answer): Promise<Set<number>> {
  const hits = [...found.bets, ...found.briefings, ...found.recommendations, ...found.others].slice(0, MOST_READ)
  const read = await Promise.all(hits.map(async (hit) => ({ hit, ...(await pageOf(store, hit, found)) })))
  return new Set(
    read
      .filter(({ page, parts }) => says(phrases, isPart(page.kind) ? texts(parts) : [page.title, ...texts(page.parts)]))
      .map(({ hit }) => hit.result),
  )
}

const texts = (parts: readonly PagePart[]): string[] => parts.flatMap(({ heading, text }) => [heading, text])

/** Whether some texts say every phrase, each within one of them. */
function says(phrases: Plan['phrases'], texts: readonly string[]): boolean {
  const plain = texts.map(
    (text) =>
      ` ${wordsIn(text)
        .map(({ start, end }) => literally(text.slice(start, end)))
        .join(' ')} `,
  )
  return phrases.every((phrase) => plain.some((text) => text.includes(` ${phrase.join(' ')} `)))
}
