import type { Diagnostic } from '../../diagnostics/diagnostic.ts'
import { bulletsWithin } from '../../markdown/bullet.ts'
import { unreadInPlainText } from '../../markdown/plain-field.ts'
import type { UnreadMarkup } from '../../markdown/typed.ts'
import { namedLinks } from '../../markdown/unread-link.ts'
import type { Passage } from '../../safeguards/passage.ts'

/** A whole value in curly quotation marks, which are part of the text to YAML. Two quotations have some between, too. */
const CURLY = /^(?:[“”„][^“”„]*[“”„]|[‘‚][^‘’‚]*[’‘])\s*$/u

/**
 * What fields of plain text hold that was not to be read. A trainer's notes are Markdown, and are looked through where they are
 * compiled.
 */
export const unreadFields = (passages: readonly Passage[]): Diagnostic[] =>
  passages
    .filter(({ path }) => path.at(-1) !== 'notes')
    .flatMap(({ source, placeAt }) =>
      [...unreadInPlainText(source), ...inField(source)].map(({ at, ...found }) => ({ ...found, place: placeAt(at) })),
    )

const inField = (source: string): UnreadMarkup[] => [
  ...namedLinks(source).map((found) => ({
    ...found,
    reason: 'No links are read in this field, so pages would show this as it stands. Write the words alone.',
  })),
  ...bulletsWithin(source, 'Write a sentence.', 'warning'),
  ...(CURLY.test(source) ? [IN_CURLY] : []),
]

const IN_CURLY: UnreadMarkup = {
  rule: 'markup-unread',
  at: 0,
  reason:
    'YAML takes these curly quotation marks for a part of the text, so pages would show them. Type straight ones, or none; if readers are to see them, put straight ones around them.',
}
