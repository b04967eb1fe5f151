import { withoutHidden } from '../../markdown/hidden-character.ts'
import type { Reference } from './reference.ts'

/** A session that someone builds: it lives in an address and in a browser, and never on a server. */
export interface SessionPlan {
  title: string
  /** Who it is for, in a sentence. */
  audience: string
  steps: readonly SessionStep[]
}

export interface SessionStep {
  /** What happens; empty where the heading of the page says it. */
  title: string
  /** Whole, from 1 to 480. */
  minutes: number
  /** What the step opens. */
  page: Reference | undefined
  /** Open questions for those who take part. */
  prompts: readonly string[]
}

export const EMPTY: SessionPlan = { title: '', audience: '', steps: [] }

/** The most of everything: that of the sessions in `content/`, so that what is built here can be dropped there. */
export const LIMITS = { title: 120, audience: 300, steps: 40, minutes: 480, prompts: 12, prompt: 300 } as const

/** Minutes of a step of which nobody has said how long it takes. */
export const DEFAULT_MINUTES = 5

/** Line breaks and other control characters, and the marks that make a text read in another order than it is written. */
const CONTROL = /[\p{Cc}\u2028\u2029\u202a-\u202e\u2066-\u2069\ufffe\uffff]+/gu

/** A text as one line of words without what nobody sees in it, or nothing where it has neither a letter nor a number. */
export function lineOf(text: string): string {
  const line = withoutHidden(text.toWellFormed().replace(CONTROL, ' '), () => '')
    .replace(/\s+/g, ' ')
    .trim()
  return /[\p{L}\p{N}]/u.test(line) ? line : ''
}

/** The beginning of a line that is too long; no character is cut in two. */
export function cut(line: string, most: number): string {
  if (line.length <= most) return line
  return lineOf(line.slice(0, /[\ud800-\udbff]/.test(line.charAt(most - 1)) ? most - 1 : most))
}

export const isMinutes = (n: number): boolean => Number.isInteger(n) && n >= 1 && n <= LIMITS.minutes

export const minutesOf = ({ steps }: Pick<SessionPlan, 'steps'>): number => steps.reduce((sum, { minutes }) => sum + minutes, 0)

/** The prompts that a text names, one a line, none twice. */
export const promptsOf = (text: string): string[] => [...new Set(text.split('\n').map(lineOf).filter(Boolean))]
