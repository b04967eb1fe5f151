import { isMap, isNode, isScalar, type Pair, type YAMLMap } from 'yaml'

/** A piece of a text, and what stands in its place. All else of the text stays as it was typed. */
export interface Edit {
  start: number
  end: number
  text: string
}

/** A text with all of these edits, none of which covers another. */
export const edited = (text: string, edits: readonly Edit[]): string =>
  edits.toSorted((a, b) => b.start - a.start).reduce((all, { start, end, text }) => all.slice(0, start) + text + all.slice(end), text)

export const keyOf = ({ key }: Pair): string => (isScalar(key) ? String(key.value) : '')

/** The pair of a group of fields that has this name. */
export const pairOf = (map: unknown, name: string): Pair | undefined =>
  isMap(map) ? map.items.find((pair) => keyOf(pair) === name) : undefined

/** Where a key or a value stands, without what follows it on its line. */
export function rangeOf(node: unknown): [start: number, end: number] {
  const [start = 0, end = 0] = (isNode(node) && node.range) || []
  return [start, end]
}

/** Gives a field another name. */
export function renamed(pair: Pair, name: string): Edit {
  const [start, end] = rangeOf(pair.key)
  return { start, end, text: name }
}

/** Puts a field behind the last one of a group that has some. */
export function added(yaml: string, map: YAMLMap, field: string): Edit {
  const last = map.items.at(-1) as Pair
  const end = isNode(last.value) && last.value.range ? rangeOf(last.value)[1] : rangeOf(last.key)[1]
  if (map.flow) return { start: end, end, text: `, ${field}` }
  const at = endOfLine(yaml, end)
  return { start: at, end: at, text: `${eolOf(yaml)}${' '.repeat(columnOf(yaml, map.items[0] as Pair))}${field}` }
}

/** Takes fields out of a group of which others stay. */
export function takenOut(yaml: string, map: YAMLMap, pairs: readonly Pair[]): Edit[] {
  if (!map.flow) return pairs.map((pair) => linesOf(yaml, pair))
  const [start, end] = rangeOf(map)
  const kept = map.items.filter((pair) => !pairs.includes(pair)).map((pair) => yaml.slice(rangeOf(pair.key)[0], rangeOf(pair.value)[1]))
  return [{ start, end, text: `{ ${kept.join(', ')} }` }]
}

/** The lines of a field, with what it holds. */
function linesOf(yaml: string, { key, value }: Pair): Edit {
  const keyStart = rangeOf(key)[0]
  const start = yaml.lastIndexOf('\n', keyStart - 1) + 1
  const end = Math.max(rangeOf(key)[1], rangeOf(value)[1])
  return { start, end: yaml[end - 1] === '\n' ? end : Math.min(endOfLine(yaml, end) + eolOf(yaml).length, yaml.length), text: '' }
}

const endOfLine = (yaml: string, from: number): number => from + (/\r?(?:\n|$)/.exec(yaml.slice(from))?.index ?? 0)

const columnOf = (yaml: string, { key }: Pair): number => {
  const [start] = rangeOf(key)
  return start - yaml.lastIndexOf('\n', start - 1) - 1
}

const eolOf = (yaml: string): string => (yaml.includes('\r\n') ? '\r\n' : '\n')
