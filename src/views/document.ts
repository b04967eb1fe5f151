import type { PublishedDocument } from '../library/documents/inspected-document.ts'
import { DOCUMENT_KINDS } from '../model/document-kind.ts'
import { count } from './name.ts'

/** What a reader on a telephone or with a screen reader wants to know before opening it: `PDF, 1.2 MB, 48 pages, tagged for screen readers`. */
export function formatDocument({ kind, size, pages, tagged }: PublishedDocument): string {
  const weight = size < 1_000_000 ? `${Math.max(1, Math.round(size / 1000))} kB` : `${(size / 1_000_000).toFixed(1)} MB`
  const length = pages === undefined ? [] : [count(pages, kind === 'pptx' ? 'slide' : 'page')]
  const forScreenReaders = tagged === undefined ? [] : [tagged ? 'tagged for screen readers' : 'not tagged for screen readers']
  return [DOCUMENT_KINDS[kind].name, weight, ...length, ...forScreenReaders].join(', ')
}
