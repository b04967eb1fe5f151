import { PDFArray, PDFDict, PDFName, PDFNumber, PDFStream } from '@cantoo/pdf-lib'
import { type CMap, readCMap } from './cmap.ts'
import { sourceOf } from './drawn.ts'
import { isRealName, letterOf, namesIn } from './glyph-name.ts'
import { dict, get, nameOf, text } from './object.ts'

/** A sign that a font shows: one code of it. */
export interface Sign {
  font: Font
  code: number
  /** What a program reads there. */
  text: string
  /** Whether the font says what it is. `unsure`: a program takes its code for a letter, which may be so. */
  is: 'read' | 'unread' | 'unsure'
}

/** A font of a PDF, and what it says of the signs that it shows (source: ISO 32000-1, 9.10). */
export interface Font {
  /** The signs that the bytes of a text show. */
  signs(bytes: string): Iterable<Sign>
  /** All that were shown. */
  readonly shown: ReadonlyMap<number, Sign>
}

/** Languages whose signs programs know by the numbers that Adobe gave them. */
const KNOWN_ORDERS = /^(?:Japan1|GB1|CNS1|Korea1|KR)$/
/** Fonts of signs that programs know without a word of theirs. */
const KNOWN_SIGNS = /^(?:\w{6}\+)?(?:Symbol|ZapfDingbats)\b/
/** What a font without a word on its codes is taken to have. */
const STANDARD = 'StandardEncoding'
/** The flag of a font whose signs are none of the Latin alphabet. */
const SYMBOLIC = 4

/** No letter: nothing, signs of control, what each maker gives a meaning of its own, and what stands for the unknown. */
const NOTHING = /^[\p{Cc}\p{Co}\p{Cn}\p{Cs}\uFFFD]*$/u
const BREAK = /^[\t\n\r]+$/

export function fontOf(font: PDFDict): Font {
  const shown = new Map<number, Sign>()
  const mapped = get(font, 'ToUnicode')
  const source = mapped instanceof PDFStream ? sourceOf(mapped) : undefined
  const map = source === undefined ? undefined : readCMap(source)
  const known = nameOf(get(font, 'Subtype')) === 'Type0' ? composite(font) : simple(font)
  const self: Font = {
    shown,
    *signs(bytes) {
      for (const code of known.codes(bytes)) {
        const sign = shown.get(code) ?? { font: self, code, ...known.sign(code, map?.textOf(code)) }
        shown.set(code, sign)
        yield sign
      }
    },
  }
  return self
}

type Known = { codes(bytes: string): Iterable<number>; sign(code: number, mapped: string | undefined): Pick<Sign, 'text' | 'is'> }

const says = (text: string): Pick<Sign, 'text' | 'is'> => ({ text, is: NOTHING.test(text) && !BREAK.test(text) ? 'unread' : 'read' })

/** A font of one byte a sign: by the names of its signs, where no map says more. */
function simple(font: PDFDict): Known {
  const descriptor = dict(get(font, 'FontDescriptor'))
  const encoding = get(font, 'Encoding')
  const base = nameOf(encoding) ?? (encoding instanceof PDFDict ? nameOf(get(encoding, 'BaseEncoding')) : undefined)
  const flags = descriptor && get(descriptor, 'Flags')
  const isSymbolic = flags instanceof PDFNumber && (flags.asNumber() & SYMBOLIC) !== 0
  const own = differences(encoding)
  const program = descriptor && get(descriptor, 'FontFile')
  const named = program && base === undefined ? namesIn(sourceOf(program) ?? '') : undefined
  const inside = named instanceof Map ? named : new Map<number, string>()
  const isDrawn = nameOf(get(font, 'Subtype')) === 'Type3'
  const isTold = base !== undefined || named === 'standard' || inside.size > 0 || (!isSymbolic && !isDrawn)
  const isOfSigns = KNOWN_SIGNS.test(nameOf(get(font, 'BaseFont')) ?? '')
  const known = isOfSigns ? undefined : (base ?? (isTold ? STANDARD : undefined))
  return {
    codes: function* (bytes) {
      for (let i = 0; i < bytes.length; i += 1) yield bytes.charCodeAt(i)
    },
    sign(code, mapped) {
      const name = own.get(code) ?? inside.get(code)
      const plain = String.fromCharCode(code)
      const letter = name === undefined ? (known && !isSymbolic && /^[A-Za-z0-9]$/.test(plain) ? plain : undefined) : letterOf(name)
      if (mapped !== undefined) {
        const isOther =
          letter !== undefined && !isSymbolic && !isDrawn && !mapped.normalize('NFKC').toLowerCase().startsWith(letter.toLowerCase())
        return isOther ? { text: mapped, is: 'unread' } : says(mapped)
      }
      if (name !== undefined) return isRealName(name) ? { text: letter ?? plain, is: 'read' } : { text: plain, is: 'unsure' }
      if (isOfSigns) return { text: plain, is: 'read' }
      if (code < 32 && !BREAK.test(plain)) return { text: plain, is: 'unread' }
      return { text: plain, is: known && inside.size === 0 ? 'read' : 'unsure' }
    },
  }
}

/** The names that a font gives to codes of its own. */
function differences(encoding: unknown): Map<number, string> {
  const out = new Map<number, string>()
  const list = encoding instanceof PDFDict ? get(encoding, 'Differences') : undefined
  let code = 0
  for (let i = 0; list instanceof PDFArray && i < list.size(); i += 1) {
    const one = list.lookup(i)
    if (one instanceof PDFNumber) code = one.asNumber()
    else if (one instanceof PDFName) {
      out.set(code, one.decodeText())
      code += 1
    }
  }
  return out
}

/** A font of thousands of signs: their codes are places in its file, and say nothing without a map. */
function composite(font: PDFDict): Known {
  const encoding = get(font, 'Encoding')
  const kids = get(font, 'DescendantFonts')
  const kid = kids instanceof PDFArray ? dict(kids.lookup(0)) : undefined
  const system = kid && dict(get(kid, 'CIDSystemInfo'))
  const isKnown = KNOWN_ORDERS.test((system && text(get(system, 'Ordering'))) ?? '') || /-(?:UCS2|UTF16)-/.test(nameOf(encoding) ?? '')
  const written = encoding instanceof PDFStream ? sourceOf(encoding) : undefined
  const spaces = written === undefined ? [] : readCMap(written).spaces
  return {
    codes: (bytes) => codesIn(bytes, spaces),
    sign: (code, mapped) => {
      if (mapped !== undefined) return says(mapped)
      return { text: String.fromCharCode(code), is: isKnown ? 'read' : 'unread' }
    },
  }
}

/** The codes in a text: of the lengths that its map says, or of two bytes. */
function* codesIn(bytes: string, spaces: CMap['spaces']): Generator<number> {
  for (let at = 0; at < bytes.length; ) {
    let [code, length] = [0, 0]
    for (let n = 1; n <= 4 && at + n <= bytes.length; n += 1) {
      code = code * 256 + bytes.charCodeAt(at + n - 1)
      if (spaces.length === 0 ? n === 2 : spaces.some((one) => one.length === n && code >= one.from && code <= one.to)) {
        length = n
        break
      }
    }
    if (length === 0) {
      // One that no map has, or half a code at the end.
      length = Math.min(2, bytes.length - at)
      code = length === 2 ? bytes.charCodeAt(at) * 256 + bytes.charCodeAt(at + 1) : bytes.charCodeAt(at)
    }
    yield code
    at += length
  }
}
