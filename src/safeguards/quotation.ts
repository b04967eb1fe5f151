/**
 * In curly or straight double marks, or in single ones that no apostrophe can be taken for, within a paragraph. A mark that
 * opens within an open one begins anew: to look for the end from each of many that none closes would take time that grows
 * with their square.
 */
const QUOTED = /“[^“”\n]*”|"[^"\n]*"|‘[^‘’\n]*’(?!\w)|(?<=^|[\s([])'[^'\n]*'(?!\w)/g

/** The parts of a text that stand in quotation marks, as offsets. */
export function quotations(text: string): { start: number; end: number }[] {
  if (!/["'“‘]/.test(text)) return []
  return [...text.matchAll(QUOTED)].map(({ 0: quoted, index }) => ({ start: index, end: index + quoted.length }))
}
