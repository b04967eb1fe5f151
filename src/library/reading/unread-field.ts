import type { Finding } from '../../markdown/finding.ts'
import { unreadInPlainText } from '../../markdown/plain-text.ts'
import type { Passage } from '../../safeguards/passage.ts'

/**
 * What fields of plain text hold that was not to be read. A trainer's notes are Markdown, and are looked through where they are
 * compiled.
 */
export const unreadFields = (passages: readonly Passage[]): Finding[] =>
  passages
    .filter(({ path }) => path.at(-1) !== 'notes')
    .flatMap(({ source, placeAt }) => unreadInPlainText(source).map(({ at, ...found }) => ({ ...found, place: placeAt(at) })))
