import type { VFile } from 'vfile'
import { isMap, isNode, isPair, isScalar, LineCounter, type Node, parseDocument, visit, type YAMLMap } from 'yaml'
import { type Place, problem } from '../problem/problem.ts'

/** YAML with its positions: the data, and where in the file each part of it stands. */
export interface YamlSource {
  data: unknown
  /** Where the value at `path` stands; with `key`, where its key stands. Falls back to the nearest parent. */
  placeOf(path: readonly PropertyKey[], key?: boolean): Place
}

/** More than this many expansions of aliases is an attack, not content. */
const MAX_ALIASES = 50

/**
 * Reads YAML by its syntax tree. Problems go on the file; the result is nothing when there were any.
 *
 * @param offset lines of the file that stand before `text`.
 */
export function readYaml(file: VFile, text: string, offset: number): YamlSource | undefined {
  const lines = new LineCounter()
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false, stringKeys: true })
  const placeAt = (index: number): Place => {
    const { line, col } = lines.linePos(index)
    return { line: line + offset, column: col }
  }
  const before = file.messages.length
  for (const error of document.errors) {
    problem(file, 'yaml', placeAt(error.pos[0]), `This is not valid YAML: ${inWords(error.code, error.message)}`)
  }
  visit(document, {
    Alias(_, alias) {
      if (alias.resolve(document)) return
      const reason = `\`*${alias.source}\` stands for nothing: a \`*\` at the beginning is YAML's sign for an alias. Put the text in quotation marks.`
      problem(file, 'yaml', placeAt(alias.range?.[0] ?? 0), reason)
    },
  })
  if (file.messages.length > before) return undefined
  let data: unknown
  try {
    data = document.toJS({ maxAliasCount: MAX_ALIASES })
  } catch {
    problem(file, 'yaml', placeAt(0), `It uses more than ${MAX_ALIASES} aliases (\`*name\`). Write the values out.`)
    return undefined
  }
  return { data, placeOf: (path, key) => placeAt(indexOf(document.contents, path, key) ?? 0) }
}

function inWords(code: string, message: string): string {
  const hints: Record<string, string> = {
    DUPLICATE_KEY: 'the same field stands here twice. Take one out.',
    TAB_AS_INDENT: 'a tab indents this line. Use spaces.',
    BLOCK_AS_IMPLICIT_KEY: 'this line has a second `: ` in it. Put the text in quotation marks.',
    MISSING_CHAR: `${message}. Look for a quotation mark, a bracket or a colon that is missing.`,
    BAD_INDENT: `${message}. Line the fields up.`,
  }
  return hints[code] ?? `${message}.`
}

function indexOf(root: unknown, path: readonly PropertyKey[], key = false): number | undefined {
  let node: unknown = root
  let index = isNode(root) ? root.range?.[0] : undefined
  for (const [depth, step] of path.entries()) {
    const last = depth === path.length - 1
    if (isMap(node)) {
      const pair = pairOf(node, String(step))
      if (!pair) break
      if (last && key) return rangeOf(pair.key) ?? index
      node = pair.value
      index = rangeOf(node) ?? rangeOf(pair.key) ?? index
    } else if (isNode(node) && 'items' in node) {
      node = (node.items as unknown[])[Number(step)]
      index = rangeOf(node) ?? index
    } else break
  }
  return index
}

const pairOf = (map: YAMLMap, key: string) => map.items.find((pair) => isPair(pair) && isScalar(pair.key) && String(pair.key.value) === key)

const rangeOf = (node: unknown): number | undefined => (isNode(node) ? (node as Node).range?.[0] : undefined)
