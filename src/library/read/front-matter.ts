import matter from 'gray-matter'
import type { Position } from '../../diagnostics/diagnostic.ts'

/** A Markdown file in two: its front matter as YAML text, and its body. */
interface Split {
  /** The YAML between the fences, from the file's second line on; nothing when the file has no front matter. */
  yaml: string | undefined
  /** The body, with blank lines in place of the front matter, so that its lines count as in the file. */
  body: string
  /** The characters of the text that stand before the YAML, and before the body. */
  before: { yaml: number; body: number }
}

export class CodeInFrontMatter extends Error {}

const refuse = (): never => {
  throw new CodeInFrontMatter()
}
const asText = { parse: (yaml: string) => ({ yaml }) }
const engines = { yaml: asText, javascript: refuse, js: refuse, coffee: refuse, coffeescript: refuse, json: refuse, toml: refuse }

/**
 * gray-matter splits the front matter off and nothing else: its evaluating engines are refused, and YAML is
 * read elsewhere, by one parser, with its limits.
 *
 * @throws {CodeInFrontMatter} when the fence names a language other than YAML (`---js`).
 */
export function splitFrontMatter(text: string): Split {
  const fence = /^---[ \t]*([^\s-][^\r\n]*)?\r?\n/.exec(text)
  const none = { yaml: undefined, body: text, before: { yaml: 0, body: 0 } }
  if (!fence) return none
  if (fence[1] !== undefined && !/^ya?ml\s*$/.test(fence[1])) refuse()
  if (!CLOSES.test(text)) return none
  const { data, content } = matter(text, { engines, language: 'yaml' })
  const before = text.slice(0, text.length - content.length)
  const yaml = String(data['yaml'] ?? '')
    .replace(/^[ \t]*\r?\n/, '')
    .replace(/\r$/, '')
  return { yaml, body: before.replace(/[^\n]/g, '') + content, before: { yaml: fence[0].length, body: before.length } }
}

/** The line that ends the front matter. */
const CLOSES = /\n---[ \t]*\r?(?:\n|$)/

/** What other programs make of `---`, and what other formats have in its place. */
const FENCE_LIKE = /^(?:[–—―‒−][-–—―‒−]*|[-–—―‒−]{2,}|[*_=~]{3,}|\.{3})[\s\u00a0]*$/

/** Where a file without front matter goes wrong, and what to type there. */
export function unfenced(text: string): [place: Position, reason: string] {
  const lines = text.split(/\r\n?|\n/)
  const first = lines.findIndex((line) => line.trim() !== '')
  const opening = lines[first] ?? ''
  const start: Position = { line: 1, column: 1 }
  if (/^---[ \t]*(ya?ml\s*)?$/.test(opening)) {
    if (first > 0) return [start, 'The front matter begins with the first line of the file: take out what stands before the `---`.']
    const close = lines.findIndex((line, i) => i > 0 && FENCE_LIKE.test(line))
    if (close > 0) return [{ line: close + 1, column: 1 }, `${NO_END} ${THREE}`]
    const body = lines.findIndex((line, i) => i > 0 && (line.trim() === '' || /^#+ /.test(line)))
    const reason = 'The front matter has no end. Write `---` alone on a line after its last field, before the text.'
    return [{ line: body > 0 ? body + 1 : lines.length, column: 1 }, reason]
  }
  if (FENCE_LIKE.test(opening.trim()))
    return [{ line: first + 1, column: 1 }, `This line is to begin the front matter, and is no \`---\`. ${THREE}`]
  return [start, 'The file must begin with its front matter between two lines of `---`.']
}

const NO_END = 'This line is to end the front matter, and is no `---`.'
const THREE = 'Type three hyphens, and nothing else: some programs make one dash of them.'

/** Where front matter that cannot be read may have been to end: at a line of other dashes, or before a heading of the text. */
export function earlierEnd(yaml: string): { line: number; reason: string } | undefined {
  const lines = yaml.split(/\r?\n/)
  const fence = lines.findIndex((line) => FENCE_LIKE.test(line))
  if (fence >= 0) return { line: fence + 2, reason: `${NO_END} ${THREE}` }
  const heading = lines.findIndex((line, i) => /^#{1,6} /.test(line) && lines[i - 1]?.trim() === '' && goesOn(lines.slice(i + 1, i + 4)))
  return heading < 0
    ? undefined
    : { line: heading + 2, reason: 'The front matter has no end before this heading. Write `---` alone on the line above it.' }
}

/** Whether the lines below a heading are text, and no fields. */
const goesOn = (lines: readonly string[]): boolean => {
  const next = lines.find((line) => line.trim() !== '')
  return next !== undefined && !/^\s*(?:#|[\w-]+:(?:\s|$))/.test(next)
}
