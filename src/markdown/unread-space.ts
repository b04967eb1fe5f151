import type { UnreadMarkup } from './typed.ts'

/** Spaces that look like an ordinary one, and are none to Markdown or YAML where it has a meaning. */
export const ODD_SPACE = '\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000'

const ODD = new RegExp(`[${ODD_SPACE}]`)
/** After or before the sign that begins a heading or an item. */
const AT_SIGN = new RegExp(
  String.raw`^[ \t>]*(?:(?:#{1,6}|[-+*]|\d{1,9}[.)])(?=[${ODD_SPACE}])|(?=[ \t]*[${ODD_SPACE}][${ODD_SPACE} \t]*(?:#{1,6}|[-+*]|\d{1,9}[.)])[ \t]))[ \t]*`,
  'gm',
)

/** Finds spaces that are not ordinary, where a heading or a list needs one. */
export const oddSpaces = (text: string): UnreadMarkup[] =>
  [...(ODD.test(text) ? text.matchAll(AT_SIGN) : [])].map(({ 0: before, index }) => {
    const at = index + before.length
    const column = at - text.lastIndexOf('\n', at - 1)
    return { rule: 'character-space', at, reason: oddSpace(text.charAt(at), column) }
  })

/** Says which space stands at a column of its line, and what to type. */
export function oddSpace(space: string, column: number): string {
  const code = space.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')
  const what = space === '\u00a0' ? 'A no-break space' : `A space of its own kind (U+${code})`
  return `${what} stands here (column ${column}): type an ordinary one.`
}
