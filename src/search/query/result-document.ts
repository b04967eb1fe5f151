import { whereIs } from './concept-matcher.ts'
import type { IndexReader } from './index-reader.ts'
import type { PageFile, PagePart } from './page-file.ts'
import type { Hit } from './ranking.ts'
import type { Results } from './results.ts'

/** What is shown of one result. */
export interface ResultDocument {
  page: PageFile
  /** The parts that answer, the best first. */
  parts: readonly PagePart[]
}

/** The page of a result, and its parts that answer. */
export async function pageOf(store: IndexReader, { result }: Hit, found: Results): Promise<ResultDocument> {
  const { extent } = store.vocabulary
  const { page, part } = whereIs(result, extent)
  const file = await store.page(page)
  const answering = result < extent.briefings ? found.partsOf(result) : [part]
  return { page: file, parts: answering.flatMap((one) => file.parts[one] ?? []) }
}
