/** A part of what draws a page: an operator with what stands before it, or a remark that programs pass over. */
export interface Step {
  operator: string
  /** What stands before it, as it is written. */
  operands: string[]
  /** Where it begins and ends, in bytes. A remark's operator is `%`. */
  from: number
  to: number
}

const SPACE = /[\0\t\n\f\r ]/
const LINE = /[\r\n]/g
/** Spaces (1), and the other characters that end a name or a number (2), by their codes. */
const ENDS = new Uint8Array(256)
for (const one of '\0\t\n\f\r ') ENDS[one.charCodeAt(0)] = 1
for (const one of '()<>[]{}/%') ENDS[one.charCodeAt(0)] = 2

/** Whether a token is an operator, as its first character tells: no name, number, text, list or dictionary. */
const isOperator = (code: number, source: string, from: number, to: number): boolean =>
  ((code >= 65 && code <= 90) || (code >= 97 && code <= 122) || code === 39 || code === 34) &&
  (to - from < 4 || !/^(?:true|false|null)$/.test(source.slice(from, to)))

/**
 * What draws a page, a form or a letter, step by step (source: ISO 32000-1, 7.2 and 7.8.2).
 *
 * @param source its bytes as Latin-1: one character for each.
 */
export function* steps(source: string): Generator<Step> {
  let operands: string[] = []
  let from = 0
  for (let at = 0; at < source.length; ) {
    const code = source.charCodeAt(at)
    if (ENDS[code] === 1) {
      at += 1
      continue
    }
    const to = endOf(source, at)
    if (code === PERCENT) yield { operator: '%', operands: [], from: at, to }
    else if (isOperator(code, source, at, to)) {
      const operator = source.slice(at, to)
      const end = operator === 'ID' ? endOfPicture(source, to) : to
      yield { operator, operands, from: operands.length > 0 ? from : at, to: end }
      operands = []
      at = end
      continue
    } else {
      if (operands.length === 0) from = at
      operands.push(source.slice(at, to))
    }
    at = to
  }
}

const PERCENT = '%'.charCodeAt(0)

/** Where a number, a name, a text, a list or a dictionary ends. */
function endOf(source: string, from: number): number {
  if (ENDS[source.charCodeAt(from)] === 2) {
    const character = source[from]
    if (character === '%') return next(source, from, LINE)
    if (character === '(') return endOfText(source, from)
    if (character === '<' && source[from + 1] !== '<') return source.indexOf('>', from) + 1 || source.length
    if (character === '[' || character === '<') return endOfGroup(source, from)
  }
  let to = from + 1
  while (to < source.length && ENDS[source.charCodeAt(to)] === 0) to += 1
  return to
}

function next(source: string, from: number, what: RegExp): number {
  what.lastIndex = from
  return what.exec(source)?.index ?? source.length
}

function endOfText(source: string, from: number): number {
  let depth = 0
  for (let at = from; at < source.length; at += 1) {
    const character = source[at]
    if (character === '\\') at += 1
    else if (character === '(') depth += 1
    else if (character === ')') depth -= 1
    if (depth === 0) return at + 1
  }
  return source.length
}

function endOfGroup(source: string, from: number): number {
  const close = source[from] === '[' ? ']' : '>>'
  for (let at = from + close.length; at < source.length; ) {
    if (source.startsWith(close, at)) return at + close.length
    at = SPACE.test(source[at] ?? '') ? at + 1 : endOf(source, at)
  }
  return source.length
}

/** The data of a picture that stands among the words: whatever they are, up to `EI` between spaces. */
const endOfPicture = (source: string, from: number): number => {
  const mark = /[\0\t\n\f\r ]EI(?=[\0\t\n\f\r ]|$)/g
  mark.lastIndex = from
  return mark.exec(source) ? mark.lastIndex : source.length
}

/** The text that is written in one entry of a dictionary: `<< /ActualText (Seven) >>`. */
export function entryIn(dictionary: string, key: string): string | undefined {
  for (let at = dictionary.indexOf(`/${key}`); at >= 0; at = dictionary.indexOf(`/${key}`, at + 1)) {
    const start = at + key.length + 1
    const value = next(dictionary, start, /[^\0\t\n\f\r ]/g)
    if (dictionary[value] === '(' || dictionary[value] === '<') return dictionary.slice(value, endOf(dictionary, value))
  }
  return undefined
}

/** The texts in a value or a list, as bytes in Latin-1, and the numbers between them. */
export function entriesOf(value: string): (string | number)[] {
  if (!value.startsWith('[')) return isText(value) ? [bytesOf(value)] : []
  const out: (string | number)[] = []
  for (let at = 1; at < value.length - 1; ) {
    if (SPACE.test(value[at] ?? '')) {
      at += 1
      continue
    }
    const to = endOf(value, at)
    const one = value.slice(at, to)
    if (isText(one)) out.push(bytesOf(one))
    else if (Number.isFinite(Number(one))) out.push(Number(one))
    at = to
  }
  return out
}

const isText = (value: string): boolean => value.startsWith('(') || (value.startsWith('<') && value[1] !== '<')

const ESCAPED: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f' }

/** The bytes that a text is written as (source: ISO 32000-1, 7.3.4). */
function bytesOf(text: string): string {
  if (text.startsWith('<')) {
    const digits = text.replace(/[^0-9A-Fa-f]/g, '')
    return Buffer.from(digits.length % 2 === 0 ? digits : `${digits}0`, 'hex').toString('latin1')
  }
  const inside = text.slice(1, -1)
  if (!/[\\\r]/.test(inside)) return inside
  return inside.replace(/\\(\r\n?|\n|[0-7]{1,3}|[\s\S])|\r\n?/g, (_, one: string | undefined) => {
    if (one === undefined) return '\n'
    if (/^[\r\n]/.test(one)) return ''
    return /^[0-7]/.test(one) ? String.fromCharCode(Number.parseInt(one, 8) & 255) : (ESCAPED[one] ?? one)
  })
}
