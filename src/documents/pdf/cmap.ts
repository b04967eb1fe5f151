import { steps } from './content.ts'

/** What a font says of its codes: how long they are, and which text each stands for (source: ISO 32000-1, 9.7.5 and 9.10.3). */
export interface CMap {
  /** Codes of one length, in bytes, from one to another. */
  spaces: { length: number; from: number; to: number }[]
  /** The text of a code; nothing where there is none. */
  textOf(code: number): string | undefined
}

/** Longer ranges than this are not written out. */
const LONG = 256

const digits = (token: string): string => token.replace(/[^0-9A-Fa-f]/g, '')
const codeIn = (token: string): number => Number.parseInt(digits(token) || '0', 16)
const textIn = (token: string): string => {
  const bytes = Buffer.from(digits(token), 'hex')
  return bytes.length % 2 === 0 ? bytes.swap16().toString('utf16le') : bytes.toString('latin1')
}
/** The text that is some places further on than another one. */
const after = (text: string, by: number): string => `${text.slice(0, -1)}${String.fromCharCode(text.charCodeAt(text.length - 1) + by)}`

/** @param source the map as Latin-1. */
export function readCMap(source: string): CMap {
  const spaces: CMap['spaces'] = []
  const texts = new Map<number, string>()
  const ranges: { from: number; to: number; text: string }[] = []
  for (const { operator, operands } of steps(source)) {
    if (operator === 'endcodespacerange')
      for (let i = 0; i + 1 < operands.length; i += 2)
        spaces.push({
          length: Math.max(1, digits(operands[i] ?? '').length >> 1),
          from: codeIn(operands[i] ?? ''),
          to: codeIn(operands[i + 1] ?? ''),
        })
    else if (operator === 'endbfchar')
      for (let i = 0; i + 1 < operands.length; i += 2) texts.set(codeIn(operands[i] ?? ''), textIn(operands[i + 1] ?? ''))
    else if (operator === 'endbfrange')
      for (let i = 0; i + 2 < operands.length; i += 3) {
        const [from, to, target = ''] = [codeIn(operands[i] ?? ''), codeIn(operands[i + 1] ?? ''), operands[i + 2]]
        if (target.startsWith('[')) {
          const each = target.match(/<[^>]*>/g) ?? []
          for (let at = 0; at < each.length && from + at <= to; at += 1) texts.set(from + at, textIn(each[at] ?? ''))
        } else if (to - from > LONG) ranges.push({ from, to, text: textIn(target) })
        else for (let code = from; code <= to; code += 1) texts.set(code, after(textIn(target), code - from))
      }
  }
  return {
    spaces,
    textOf(code) {
      const known = texts.get(code)
      if (known !== undefined) return known
      const range = ranges.find(({ from, to }) => code >= from && code <= to)
      return range && after(range.text, code - range.from)
    },
  }
}
