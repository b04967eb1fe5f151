import type { PublishedDocument } from '../documents/found.ts'
import { KINDS } from '../documents/kind.ts'
import type { Language } from '../messages/language.ts'

/** What a reader on a telephone or with a screen reader wants to know before opening it: `PDF, 1.2 MB, 48 pages, tagged for screen readers`. */
export function formatDocument({ kind, size, pages, tagged }: PublishedDocument, { messages }: Language): string {
  const words = messages.facts.document
  const weight =
    size < 1_000_000
      ? words.kilobytes({ size: Math.max(1, Math.round(size / 1000)) })
      : words.megabytes({ size: (size / 1_000_000).toFixed(1) })
  const length = pages === undefined ? [] : [kind === 'pptx' ? words.slides({ count: pages }) : words.pages({ count: pages })]
  const forScreenReaders = tagged === undefined ? [] : [tagged ? words.tagged : words.notTagged]
  return [KINDS[kind].name, weight, ...length, ...forScreenReaders].join(', ')
}
