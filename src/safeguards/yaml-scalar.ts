import type { TracedText } from '../diagnostics/traced-text.ts'

/** What YAML's escapes stand for, but for those that give their character's number. */
const ESCAPES: Readonly<Record<string, string>> = {
  0: '\0',
  a: '\x07',
  b: '\b',
  t: '\t',
  n: '\n',
  v: '\v',
  f: '\f',
  r: '\r',
  e: '\x1b',
  N: '\x85',
  _: '\u00a0',
  L: '\u2028',
  P: '\u2029',
}
const ESCAPE = /\\(?:x([\dA-Fa-f]{2})|u([\dA-Fa-f]{4})|U([\dA-Fa-f]{8})|(.))/g
/** Lines go on in the next one, and an empty line ends them; but in a literal block. */
const FOLD = /(?:\r?\n[ \t]*)+/g

/** The value of a field as it stands in a file, without what YAML puts around it and into it. */
export function scalarValue(source: TracedText): TracedText {
  const { text } = source
  const block = /^[|>][^\n]*/.exec(text)
  if (block) {
    const lines = source.slice(block[0].length, text.length)
    return text.startsWith('|') ? lines : unfoldScalar(lines)
  }
  const mark = text[0]
  if ((mark !== '"' && mark !== "'") || text.length < 2 || !text.endsWith(mark)) return unfoldScalar(source)
  const inner = source.slice(1, text.length - 1)
  if (mark === "'") return unfoldScalar(inner.replace(/''/g, "'"))
  return unfoldScalar(inner.replace(/\\\r?\n[ \t]*/g, '')).replace(ESCAPE, (_, [, x, u, U, one]) => {
    const code = x ?? u ?? U
    if (code === undefined) return ESCAPES[one ?? ''] ?? one ?? ''
    const number = Number.parseInt(code, 16)
    return number <= 0x10ffff ? String.fromCodePoint(number) : ''
  })
}

const unfoldScalar = (text: TracedText): TracedText =>
  text.replace(FOLD, (lines) => (lines.indexOf('\n') === lines.lastIndexOf('\n') ? ' ' : '\n\n'))
