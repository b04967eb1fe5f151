const CAPITALS = 'ABKMTÉŁ'
const SMALL = 'abkmteéł'
const ESCAPES: Readonly<Record<string, string>> = {
  d: '0123456789',
  w: 'abzAZ09_',
  s: '  \n',
  S: 'abA0-.',
  W: ' -.é',
  D: 'ab -',
  n: '\n',
  t: '\t',
}
const CLASSES: Readonly<Record<string, string>> = { Lu: CAPITALS, Ll: SMALL, L: CAPITALS + SMALL, N: '0123456789', M: '\u0301' }

type Make = () => string

/**
 * Makes texts that an expression may find: it takes every part of it, those beside what it finds too, and leaves out what may not stand
 * there. So it knows of the expression what a hint may have forgotten.
 *
 * @param random numbers from 0 to 1.
 */
export function matching({ source, flags }: RegExp, random: () => number): Make {
  let i = 0
  const groups: string[] = []
  let count = 0
  const upTo = (n: number) => Math.floor(random() * n)
  const oneOf = (all: string) => all.charAt(upTo(all.length))
  const taken = (pattern: RegExp): RegExpExecArray | undefined => {
    const found = new RegExp(pattern.source, 'y')
    found.lastIndex = i
    const match = found.exec(source)
    i += match?.[0].length ?? 0
    return match ?? undefined
  }

  function alternatives(): Make {
    const all = [sequence()]
    while (taken(/\|/)) all.push(sequence())
    return () => all[upTo(all.length)]?.() ?? ''
  }

  function sequence(): Make {
    const parts: Make[] = []
    while (i < source.length && !/[|)]/.test(source.charAt(i))) parts.push(repeated(atom()))
    return () => parts.map((part) => part()).join('')
  }

  function repeated(part: Make): Make {
    const [whole, from, comma, to] = taken(/(?:[*+?]|\{(\d+)(,?)(\d*)\})\??/) ?? []
    if (whole === undefined) return part
    const least = from === undefined ? (whole.startsWith('+') ? 1 : 0) : Number(from)
    const most = from === undefined ? (whole.startsWith('?') ? 1 : least + 3) : comma === '' ? least : Number(to || least + 3)
    return () => Array.from({ length: least + upTo(Math.min(most - least, 6) + 1) }, part).join('')
  }

  function atom(): Make {
    const look = taken(/\(\?<?[=!]/)?.[0]
    if (look) {
      const inside = alternatives()
      taken(/\)/)
      if (look.endsWith('!')) return () => ''
      return () => (look.includes('<') || random() < 0.6 ? inside() : '')
    }
    const open = taken(/\((?:\?:|\?<\w+>)?/)?.[0]
    if (open) {
      const place = open === '(?:' ? 0 : ++count
      const inside = alternatives()
      taken(/\)/)
      return () => {
        const text = inside()
        groups[place] = text
        return text
      }
    }
    if (source.charAt(i) === '[') return ofClass()
    if (taken(/\./)) return () => oneOf('ab c')
    if (taken(/[$^]/)) return () => oneOf('\n')
    const back = taken(/\\([1-9])/)?.[1]
    if (back) return () => groups[Number(back)] ?? ''
    if (taken(/\\b/)) return () => ''
    const some = escaped()
    if (some !== undefined) return () => oneOf(some)
    const letter = source.charAt(i)
    i += 1
    return () => (flags.includes('i') && random() < 0.2 ? letter.toUpperCase() : letter)
  }

  /** The characters that an escape stands for, or some of them. */
  function escaped(): string | undefined {
    const property = taken(/\\([pP])\{(\w+)\}/)
    if (property) return property[1] === 'P' ? ' .0' : CLASSES[property[2] as string]
    const code = taken(/\\(?:u\{?([\da-f]{4,6})\}?|x([\da-f]{2}))/)
    if (code) return String.fromCodePoint(Number.parseInt((code[1] ?? code[2]) as string, 16))
    const one = taken(/\\(.)/)?.[1]
    return one && (ESCAPES[one] ?? one)
  }

  function ofClass(): Make {
    const isNot = taken(/\[(\^?)/)?.[1] === '^'
    const all: string[] = []
    while (!taken(/\]/)) {
      const from = escaped() ?? (taken(/./)?.[0] as string)
      const to = from.length === 1 && source.charAt(i + 1) !== ']' && taken(/-/) ? (escaped() ?? (taken(/./)?.[0] as string)) : undefined
      if (to === undefined) all.push(from)
      else
        all.push(
          Array.from({ length: to.charCodeAt(0) - from.charCodeAt(0) + 1 }, (_, n) => String.fromCharCode(from.charCodeAt(0) + n)).join(''),
        )
    }
    return () => oneOf(isNot ? 'ab c,é ' : (all[upTo(all.length)] as string))
  }

  return alternatives()
}
