/** Names of one sign with two or three letters that are no letters of the Latin alphabet: what makers count signs by is as short. */
const SHORT =
  /^(?:fi|fl|ff|ffi|ffl|f[bhjkt]|ij|IJ|lj|nj|Lj|LJ|Nj|NJ|dz|DZ|ae|oe|AE|OE|mu|nu|xi|pi|Mu|Nu|Xi|Pi|eta|Eta|chi|Chi|phi|Phi|psi|Psi|rho|Rho|tau|Tau|eth|Eth|ETH|eng|Eng|ENG|yen|bar|one|two|six|dot|int|and|or|not|cap|cup|sum|Yen|del|st|ct|ll|ch)$/

/** Whether the name of a sign says what it is, as `A`, `aogonek`, `uni0141` do: `g23`, `cid17` and `C0001` are numbers. */
export function isRealName(name: string): boolean {
  const parts = name.replace(/(?<=.)\..*$/, '').split('_')
  return parts.every(
    (one) =>
      /^(?:[A-Za-z]|[A-Za-z]{4,}|uni(?!E|F[0-8])[0-9A-F]{4}|u0{0,2}(?!E|F[0-8])[0-9A-F]{4}|u[12][0-9A-F]{4}|afii\d{5})$/.test(one) ||
      SHORT.test(one),
  )
}

const DIGITS = ['zero', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine']

/** The letter or digit that a name says; nothing for another sign. */
export function letterOf(name: string): string | undefined {
  const plain = name.replace(/(?<=.)\..*$/, '')
  if (/^[A-Za-z]$/.test(plain)) return plain
  const digit = DIGITS.indexOf(plain)
  return digit < 0 ? undefined : String(digit)
}

/**
 * The names that a Type 1 font gives its codes in its own file, as TeX's do, where it does not say that it has the standard ones
 * (source: Adobe Type 1 Font Format, 2.3).
 */
export function namesIn(program: string): Map<number, string> | 'standard' {
  const out = new Map<number, string>()
  const head = program.slice(0, program.indexOf('eexec') + 1 || 100_000)
  if (/\/Encoding\s+StandardEncoding\b/.test(head)) return 'standard'
  for (const [, code, name = ''] of head.matchAll(/\bdup\s+(\d{1,3})\s*\/([^\s/{}[\]()<>%]{1,60})\s+put\b/g)) out.set(Number(code), name)
  return out
}
