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
const END = /[\0\t\n\f\r ()<>[\]{}/%]/g
const LINE = /[\r\n]/g

/**
 * What draws a page, a form or a letter, step by step (source: ISO 32000-1, 7.2 and 7.8.2).
 *
 * @param source its bytes as Latin-1: one character for each.
 */
export function* steps(source: string): Generator<Step> {
  let operands: string[] = []
  let from = 0
  for (let at = 0; at < source.length; ) {
    const character = source[at] ?? ''
    if (SPACE.test(character)) {
      at += 1
      continue
    }
    const to = endOf(source, at)
    const token = source.slice(at, to)
    if (character === '%') yield { operator: '%', operands: [], from: at, to }
    else if (/^[A-Za-z'"]/.test(character) && !/^(?:true|false|null)$/.test(token)) {
      const end = token === 'ID' ? endOfPicture(source, to) : to
      yield { operator: token, operands, from: operands.length > 0 ? from : at, to: end }
      operands = []
      at = end
      continue
    } else {
      if (operands.length === 0) from = at
      operands.push(token)
    }
    at = to
  }
}

/** Where a number, a name, a text, a list or a dictionary ends. */
function endOf(source: string, from: number): number {
  const character = source[from]
  if (character === '%') return next(source, from, LINE)
  if (character === '(') return endOfText(source, from)
  if (character === '<' && source[from + 1] !== '<') return source.indexOf('>', from) + 1 || source.length
  if (character === '[' || character === '<') return endOfGroup(source, from)
  return next(source, from + 1, END)
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
