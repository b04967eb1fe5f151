import { hasHint } from '../diagnostics/hinted.ts'
import { editorComments } from './editor-comment.ts'
import { editorMarkup } from './editor-markup.ts'
import { filePaths } from './file-path.ts'
import { privateAddresses } from './private-address.ts'
import { SIGNS, type UnreadMarkup } from './typed.ts'
import { wikiLinks } from './wiki-link.ts'

/** A link of Markdown, whole or not. */
const LINK = /\[[^[\]\n]{0,300}\]\(/g
const REFERENCE = /&(?:#\d{1,7}|#x[0-9a-f]{1,6}|[a-z]{2,31});/gi

/** Finds in a field of plain text what Markdown would read, and what nobody is to read: a page shows the field as it stands. */
export function unreadInPlainText(text: string): UnreadMarkup[] {
  if (!hasHint(text, SIGNS)) return []
  const say = (rule: UnreadMarkup['rule'], pattern: RegExp, reason: (found: string) => string): UnreadMarkup[] =>
    [...text.matchAll(pattern)].map(({ 0: found, index: at }) => ({ rule, at, reason: reason(found) }))
  return [
    ...say('link-unread', LINK, () => 'No links are read in this field, so pages would show this as it stands. Write the words alone.'),
    ...wikiLinks(text).map((found) => ({
      ...found,
      reason: 'No links are read in this field, so pages would show the brackets. Write the words alone.',
    })),
    ...say(
      'markup-unread',
      REFERENCE,
      (found) => `\`${found}\` is not read in this field, so pages would show it as it stands. Type the sign itself.`,
    ),
    ...editorComments(text),
    ...editorMarkup(text, false),
    ...filePaths(text),
    ...privateAddresses(text),
  ]
}
