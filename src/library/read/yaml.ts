import type { VFile } from 'vfile'
import {
  type Document,
  isMap,
  isNode,
  isScalar,
  isSeq,
  LineCounter,
  type Pair,
  parseDocument,
  type Scalar,
  visit,
  type YAMLMap,
} from 'yaml'
import { addDiagnostic, type Position } from '../../diagnostics/diagnostic.ts'
import type { Rule } from '../../diagnostics/rule.ts'
import { hiddenCharacters, hiddenReason } from '../../markdown/hidden-character.ts'
import { oddSpace } from '../../markdown/unread-space.ts'
import type { Passage } from '../../safeguards/passage.ts'
import { slips } from './yaml-slip.ts'
import { type OrdinarySpaces, ordinarySpaces } from './yaml-space.ts'

/** YAML with its positions: the data, and where in the file each part of it stands. */
export interface YamlSource {
  data: unknown
  /** Where the value at `path` stands; with `key`, where its key stands. Falls back to the nearest parent. */
  positionOf(path: readonly PropertyKey[], key?: boolean): Position
  /** Every value that is no list and no group of fields, as it stands in the file. */
  passages(): Passage[]
}

/** More aliases than this, or expansions of them, are an attack, not content. */
const MAX_ALIASES = 50
/** One slip can make thousands of errors: the first ones tell of it. */
const MAX_ERRORS = 20
/** Steps from the top of a file to its deepest value; content needs about twelve. */
const MAX_STEPS = 50

/**
 * Reads YAML by its syntax tree. Problems go on the file; the result is nothing when there were any.
 *
 * @param offset lines of the file that stand before `text`.
 * @param asTyped the text with what is hidden in it, for who looks through its passages: it has the same length.
 */
export function readYaml(file: VFile, text: string, offset: number, asTyped = text): YamlSource | undefined {
  let document: Document.Parsed
  let spaces: OrdinarySpaces
  const lines = new LineCounter()
  const parsed = new Map<string, Document.Parsed>()
  const parseOnce = (one: string): Document.Parsed => {
    // Lines begin at the same places whatever its spaces are.
    const document = parsed.get(one) ?? parse(one, parsed.size === 0 ? lines : new LineCounter())
    parsed.set(one, document)
    return document
  }
  try {
    spaces = ordinarySpaces(text, parseOnce)
    document = parseOnce(spaces.text)
  } catch (error) {
    // The parser calls itself for each list within a list.
    if (!(error instanceof RangeError)) throw error
    const opens = text.split('\n').map((line) => line.split(/[-?:[{]/).length)
    addDiagnostic(file, 'yaml', { line: opens.indexOf(Math.max(...opens)) + 1 + offset, column: 1 }, TOO_DEEP)
    return undefined
  }
  const placeAt = (index: number): Position => {
    const { line, col } = lines.linePos(index)
    return { line: line + offset, column: col }
  }
  for (const space of spaces.told.slice(0, MAX_ERRORS)) {
    const place = placeAt(space)
    addDiagnostic(file, 'character-space', place, oddSpace(text.charAt(space), place.column))
  }
  const before = file.messages.length
  for (const { at, reason } of slips(document.errors.slice(0, MAX_ERRORS), spaces.text)) {
    addDiagnostic(file, 'yaml', placeAt(at), `This is not valid YAML: ${reason}`)
  }
  checkTree(document, (node, reason, rule = 'yaml') => {
    if (file.messages.length < before + MAX_ERRORS) addDiagnostic(file, rule, placeAt(startOf(node, spaces.text)), reason)
  })
  // What an escape hides is told, and does not keep the rest from being read.
  if (file.messages.slice(before).some(({ ruleId }) => ruleId !== 'character-hidden')) return undefined
  let data: unknown
  try {
    data = document.toJS({ maxAliasCount: MAX_ALIASES })
  } catch {
    addDiagnostic(file, 'yaml', placeAt(0), TOO_MANY_ALIASES)
    return undefined
  }
  const indexOf = finder(document.contents)
  return {
    data,
    positionOf: (path, key) => placeAt(indexOf(path, key) ?? 0),
    passages: () =>
      scalars(document.contents, []).map(({ path, start, end }) => ({
        path,
        source: asTyped.slice(start, end),
        placeAt: (offset) => placeAt(start + offset),
      })),
  }
}

function parse(text: string, lineCounter: LineCounter): Document.Parsed {
  // Each of a hundred thousand errors would look through the parser's stack for itself.
  const { stackTraceLimit } = Error
  Error.stackTraceLimit = 0
  try {
    // The parser compares every key with every other one; `checkTree` finds those that stand twice in one pass.
    return parseDocument(text, { lineCounter, prettyErrors: false, stringKeys: true, uniqueKeys: false })
  } finally {
    Error.stackTraceLimit = stackTraceLimit
  }
}

/** The values of a tree that are no lists and no groups, with their paths and where they stand. */
function scalars(node: unknown, path: readonly PropertyKey[]): { path: readonly PropertyKey[]; start: number; end: number }[] {
  if (isMap(node)) return node.items.flatMap(({ key, value }) => scalars(value, [...path, isScalar(key) ? String(key.value) : '']))
  if (isSeq(node)) return node.items.flatMap((item, i) => scalars(item, [...path, i]))
  const range = isScalar(node) ? node.range : undefined
  return range ? [{ path, start: range[0], end: range[1] }] : []
}

const QUOTE = 'Put the text in quotation marks.'
const TOO_DEEP = 'Lists and groups of fields are nested too deeply here. Write it more simply.'
const TOO_MANY_ALIASES = `It uses more than ${MAX_ALIASES} aliases (\`*name\`). Write the values out.`

/** What the parser lets pass, and no content needs: it ends at what could go on for ever. */
function checkTree(document: Document, say: (node: unknown, reason: string, rule?: Rule) => void): void {
  let aliases = 0
  const named = new Set<string>()
  const anchored: Scalar[] = []
  visit(document, {
    Scalar(_, node) {
      if (node.anchor !== undefined) anchored.push(node)
      if (node.tag?.startsWith('!'))
        say(node, `\`${node.tag}\` is no text to YAML: a \`!\` at the beginning is its sign for a type. ${QUOTE}`)
      if (/^\d/.test(node.comment ?? '')) say(node, `What follows \` #\` is a comment, and part of no text. ${QUOTE}`)
      // A text has one by an escape alone: those that stand in the file are told of before this.
      const [hidden] = typeof node.value === 'string' ? hiddenCharacters(node.value, 1) : []
      if (hidden) say(node, hiddenReason(String(node.value), hidden), 'character-hidden')
    },
    Alias(_, alias, path) {
      aliases += 1
      named.add(alias.source)
      if (aliases > MAX_ALIASES) {
        say(alias, TOO_MANY_ALIASES)
        return visit.BREAK
      }
      const meant = alias.resolve(document)
      if (!meant) {
        const why = "a `*` at the beginning is YAML's sign for an alias. Put the text in quotation marks."
        say(alias, `\`*${alias.source}\` stands for nothing: ${why}`)
      } else if (path.includes(meant)) say(alias, `\`*${alias.source}\` stands within what it stands for. Write the value out.`)
      return undefined
    },
    Collection(_, node, path) {
      if (path.length > MAX_STEPS) {
        say(node, TOO_DEEP)
        return visit.BREAK
      }
      if (isMap(node)) checkKeys(node, say)
      return undefined
    },
  })
  for (const node of anchored) {
    const sign = `&${node.anchor}`
    if (!named.has(node.anchor ?? ''))
      say(node, `\`${sign}\` is no text to YAML: a \`&\` at the beginning is its sign for a name. ${QUOTE}`)
  }
}

function checkKeys({ items }: YAMLMap, say: (node: unknown, reason: string) => void): void {
  const seen = new Set<string>()
  for (const { key } of items) {
    const name = isScalar(key) ? String(key.value) : ''
    if (seen.has(name)) say(key, `This is not valid YAML: the same field stands here twice. Take one out.`)
    // Code would take it for something other than a field, and drop it in silence.
    if (name === '__proto__') say(key, 'Nothing may have the name `__proto__`. Take it out.')
    seen.add(name)
  }
}

/** Finds where a path stands in a tree. Pairs are found by an index, made once for each group of fields that is asked for. */
function finder(root: unknown): (path: readonly PropertyKey[], key?: boolean) => number | undefined {
  const indexes = new Map<YAMLMap, Map<string, Pair>>()
  const pairOf = (map: YAMLMap, name: string) => {
    const index = indexes.get(map) ?? new Map(map.items.map((pair) => [isScalar(pair.key) ? String(pair.key.value) : '', pair]))
    indexes.set(map, index)
    return index.get(name)
  }
  return (path, key = false) => {
    let node: unknown = root
    let index = rangeOf(root)
    for (const [depth, step] of path.entries()) {
      const last = depth === path.length - 1
      if (isMap(node)) {
        const pair = pairOf(node, String(step))
        if (!pair) break
        if (last && key) return rangeOf(pair.key) ?? index
        node = pair.value
        index = rangeOf(node) ?? rangeOf(pair.key) ?? index
      } else if (isSeq(node)) {
        node = node.items[Number(step)]
        index = rangeOf(node) ?? index
      } else break
    }
    return index
  }
}

/** Where a node begins, with its anchor or tag. */
function startOf(node: unknown, text: string): number {
  const start = rangeOf(node) ?? 0
  const sign = isScalar(node) ? (node.anchor === undefined ? node.tag : `&${node.anchor}`) : undefined
  const at = sign === undefined || /^tag:/.test(sign) ? -1 : text.lastIndexOf(sign, start)
  return at < 0 ? start : at
}

const rangeOf = (node: unknown): number | undefined => (isNode(node) ? node.range?.[0] : undefined)
