import type { SiteData } from './schema.ts'

type Rgb = readonly [number, number, number]
export type Scheme = SiteData['colours']['light']

const parse = (hex: string): Rgb => [1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16)) as unknown as Rgb
const write = (rgb: Rgb): string => `#${rgb.map((part) => Math.round(part).toString(16).padStart(2, '0')).join('')}`

/** Relative luminance, from 0 to 1. Source: WCAG 2.2, "relative luminance". */
function luminance(hex: string): number {
  const [r, g, b] = parse(hex).map((part) => {
    const value = part / 255
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4
  }) as unknown as Rgb
  return 0.2126 * r + 0.7152 * g + 0.0722 * b
}

/** Contrast ratio of two colours, from 1 to 21. Source: WCAG 2.2, "contrast ratio". */
export function contrast(a: string, b: string): number {
  const [light, dark] = [luminance(a), luminance(b)].sort((x, y) => y - x) as [number, number]
  return (light + 0.05) / (dark + 0.05)
}

/** A colour between two: `share` of the first, the rest of the second. */
export function mix(a: string, b: string, share: number): string {
  const [one, two] = [parse(a), parse(b)]
  return write(one.map((part, i) => part * share + (two[i] as number) * (1 - share)) as unknown as Rgb)
}

/** Every colour of the site, made from the three that a partnership chooses. */
export interface Palette {
  paper: string
  ink: string
  accent: string
  /** Quieter text. */
  soft: string
  /** A panel's background. */
  panel: string
  /** A tint of the accent: marks, the current section. */
  tint: string
  /** Thin lines that carry no meaning. */
  line: string
  /** Borders of what can be operated. */
  edge: string
}

export function palette({ paper, ink, accent }: Scheme): Palette {
  return {
    paper,
    ink,
    accent,
    soft: mix(ink, paper, 0.74),
    panel: mix(ink, paper, 0.045),
    tint: mix(accent, paper, 0.13),
    line: mix(ink, paper, 0.16),
    edge: mix(ink, paper, 0.55),
  }
}

/** What stands on what, and the contrast that WCAG 2.2 AA asks for: 4.5 for text (1.4.3), 3 for borders (1.4.11). */
const PAIRS: readonly [keyof Palette, keyof Palette, number][] = [
  ['ink', 'paper', 4.5],
  ['ink', 'panel', 4.5],
  ['ink', 'tint', 4.5],
  ['soft', 'paper', 4.5],
  ['soft', 'panel', 4.5],
  ['accent', 'paper', 4.5],
  ['accent', 'panel', 4.5],
  ['accent', 'tint', 4.5],
  ['paper', 'accent', 4.5],
  ['edge', 'paper', 3],
  ['edge', 'panel', 3],
]

const WORDS: Record<keyof Palette, string> = {
  paper: 'the paper',
  ink: 'the ink',
  accent: 'the accent',
  soft: 'quiet text (made from the ink)',
  panel: 'panels (made from ink and paper)',
  tint: 'tints (made from the accent)',
  line: 'lines',
  edge: 'borders (made from the ink)',
}

export interface LowContrast {
  /** The chosen colour that is most likely to blame. */
  field: 'ink' | 'accent'
  reason: string
}

/** The pairs of a scheme that cannot be read well. */
export function lowContrast(scheme: Scheme): LowContrast[] {
  const colours = palette(scheme)
  return PAIRS.flatMap(([front, back, least]) => {
    const ratio = contrast(colours[front], colours[back])
    if (ratio >= least) return []
    const field = [front, back].includes('accent') || back === 'tint' ? 'accent' : 'ink'
    const found = Math.floor(ratio * 100) / 100
    return [
      {
        field,
        reason: `The contrast of ${WORDS[front]} on ${WORDS[back]} is ${found}:1. WCAG 2.2 AA asks for ${least}:1. Choose colours that lie further apart.`,
      },
    ]
  })
}
