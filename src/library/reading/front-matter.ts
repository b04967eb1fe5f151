import matter from 'gray-matter'

/** A Markdown file in two: its front matter as YAML text, and its body. */
interface Split {
  /** The YAML between the fences, from the file's second line on; nothing when the file has no front matter. */
  yaml: string | undefined
  /** The body, with blank lines in place of the front matter, so that its lines count as in the file. */
  body: string
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
  if (!fence) return { yaml: undefined, body: text }
  if (fence[1] !== undefined && !/^ya?ml\s*$/.test(fence[1])) refuse()
  const { data, content } = matter(text, { engines, language: 'yaml' })
  const before = text.slice(0, text.length - content.length)
  const yaml = String(data['yaml'] ?? '')
    .replace(/^[ \t]*\r?\n/, '')
    .replace(/\r$/, '')
  return { yaml, body: before.replace(/[^\n]/g, '') + content }
}
