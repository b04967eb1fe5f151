import { SLOTS } from '../../model/slot.ts'
import type { IndexReader } from './index-reader.ts'
import type { Hit } from './ranking.ts'
import type { ResultText } from './result-text.ts'
import type { Results } from './results.ts'

/** What is shown of one result. */
export interface ResultDocument extends ResultText {
  /** The sections that answer, the best first; the text is of that one, and of the page where there is none. */
  sections: readonly SectionLink[]
}

export interface SectionLink {
  anchor: string
  heading: string
}

/** A result as it is shown. */
export async function documentOf(index: IndexReader, { result }: Hit, found: Results): Promise<ResultDocument> {
  const { extent, headings } = index.vocabulary
  const answering = result < extent.briefings ? found.partsOf(result).filter((part) => part > 0) : []
  const text = await index.text(result, answering[0])
  const sections = answering.map((part) => ({ anchor: SLOTS[part - 1] as string, heading: headings[text.headings]?.[part - 1] ?? '' }))
  return { ...text, sections }
}
