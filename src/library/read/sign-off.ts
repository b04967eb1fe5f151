import { isMap, isNode, isScalar, parseDocument } from 'yaml'
import { splitFrontMatter } from './front-matter.ts'

export interface SignOff {
  role: string
  on: string
  of: string
}

/**
 * A content file's text with its `signOff` in place of the one that it had, or as its last field. Nothing else of it
 * changes.
 */
export function withSignOff(text: string, signOffs: readonly SignOff[]): string {
  const eol = /\r\n/.test(text) ? '\r\n' : '\n'
  const start = text.indexOf('\n') + 1
  const { yaml = '' } = splitFrontMatter(text)
  const items = signOffs.map(({ role, on, of }) => `  - { role: ${JSON.stringify(role)}, on: ${on}, of: ${of} }`)
  const field = ['signOff:', ...items].join(eol)
  const { contents } = parseDocument(yaml, { uniqueKeys: false })
  const pair = isMap(contents) ? contents.items.find(({ key }) => isScalar(key) && key.value === 'signOff') : undefined
  const from = pair && isNode(pair.key) ? pair.key.range?.[0] : undefined
  const to = pair && isNode(pair.value) ? pair.value.range?.[1] : undefined
  if (from === undefined || to === undefined) {
    const end = start + yaml.length
    const closes = text.indexOf('---', end)
    return `${text.slice(0, end).trimEnd()}${eol}${field}${eol}${text.slice(closes)}`
  }
  const before = text.slice(start + from, start + to)
  return `${text.slice(0, start + from)}${field}${text.slice(start + from + before.trimEnd().length)}`
}
