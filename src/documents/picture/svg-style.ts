/** Something that a browser would fetch or run, or that is written so that nobody can tell. */
const FAULTS: readonly (readonly [pattern: RegExp, what: string])[] = [
  [/\\/, 'is written in escapes'],
  [/@(?:import|font-face|namespace|charset)/i, 'takes in another file'],
  [/\burl\s*\(\s*(?!["']?\s*#[^\s"'()]+\s*["']?\s*\))/i, 'names an address'],
  [/\b(?:image|image-set|-webkit-image-set|src|element|cross-fade|paint)\s*\(/i, 'names another picture'],
  [/expression\s*\(|javascript:|vbscript:|data:|behaviou?r\s*:|-moz-binding/i, 'runs something'],
  [/https?:|\/\//i, 'names an address'],
]

/** What only those read who open the file. */
export const REMARK = /\/\*[\s\S]*?\*\//g

/** Why a style, or the value of an attribute, cannot be kept; nothing where it only says how something looks. Comments say nothing. */
export function styleFault(css: string): string | undefined {
  const bare = css.replace(REMARK, '')
  return FAULTS.find(([pattern]) => pattern.test(bare))?.[1]
}
