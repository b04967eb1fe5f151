import { isMap, isNode, isScalar, parseDocument } from 'yaml'
import { splitFrontMatter } from '../read/front-matter.ts'

interface Notice {
  on: string
  reason: string
  was?: string | undefined
}

/**
 * The bytes of a content file with `status: withdrawn` and its notice in its front matter; every other byte is as it was. Where
 * the front matter cannot be read, one that can is put before all that stands there.
 *
 * @param file what it holds; nothing where there is no such file any more.
 */
export function withNotice(file: Buffer | undefined, { on, reason, was }: Notice): string | Buffer {
  const words = [`  on: ${on}`, ...(was ? [`  was: ${JSON.stringify(was)}`] : []), `  reason: ${JSON.stringify(reason)}`]
  const lines = ['status: withdrawn', 'withdrawn:', ...words]
  const text = file && decoded(file)
  const changed = text === undefined ? undefined : withFields(text, lines)
  if (changed !== undefined) return changed
  const front = `---\n${lines.join('\n')}\n---\n`
  return file ? Buffer.concat([Buffer.from(`${front}\n`), file]) : `${front}\nThis was published once, and was withdrawn.\n`
}

function decoded(file: Buffer): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(file)
  } catch {
    return undefined
  }
}

/** A text with these lines in place of the fields of the same names, or as the last of its front matter. */
function withFields(text: string, lines: readonly string[]): string | undefined {
  const mark = text.startsWith('\ufeff') ? '\ufeff' : ''
  const bare = text.slice(mark.length)
  const eol = /^[^\n]*\r\n/.test(bare) ? '\r\n' : '\n'
  const yaml = frontOf(bare)
  if (yaml === undefined) return undefined
  const start = bare.indexOf('\n') + 1
  const document = parseDocument(yaml, { uniqueKeys: false, stringKeys: true })
  const { contents, errors } = document
  if (errors.length > 0 || bare.slice(start, start + yaml.length) !== yaml || !isMap(contents) || contents.flow) return undefined
  const spans = contents.items.flatMap(({ key, value }): [from: number, to: number][] => {
    if (!isScalar(key) || (key.value !== 'status' && key.value !== 'withdrawn')) return []
    const from = key.range?.[0]
    const to = isNode(value) ? value.range?.[1] : key.range?.[1]
    return from === undefined || to === undefined ? [] : [[from, to]]
  })
  const [first, ...others] = spans
  const field = lines.join(eol)
  let out = yaml
  for (const [from, to] of others.toReversed())
    out = out.slice(0, from) + out.slice(endOfLine(out, from + out.slice(from, to).trimEnd().length))
  if (first) {
    const end = first[0] + out.slice(...first).trimEnd().length
    out = out.slice(0, first[0]) + field + out.slice(end)
  } else out = `${out.trimEnd()}${eol}${field}${out.slice(out.trimEnd().length)}${/\n\s*$/.test(out) ? '' : eol}`
  const result = mark + bare.slice(0, start) + out + bare.slice(start + yaml.length)
  return isWithdrawn(result.slice(mark.length)) ? result : undefined
}

const frontOf = (text: string): string | undefined => {
  try {
    return splitFrontMatter(text).yaml
  } catch {
    return undefined
  }
}

const endOfLine = (text: string, from: number): number => {
  const end = text.indexOf('\n', from)
  return end === -1 ? text.length : end + 1
}

/** Whether what was written says what it has to: nobody looks at it again before it goes out. */
function isWithdrawn(text: string): boolean {
  const document = parseDocument(frontOf(text) ?? '', { uniqueKeys: true, stringKeys: true })
  return document.errors.length === 0 && document.get('status') === 'withdrawn' && document.hasIn(['withdrawn', 'reason'])
}
