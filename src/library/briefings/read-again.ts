import * as z from 'zod'
import { day } from '../schema/date.ts'

/** A length of time in whole months or years: `6 months`, `1 year`. */
export const EVERY = /^([1-9]|[1-9]\d) (month|year)s?$/

/** What a briefing says of when it is to be read against what is known by then. */
export const readAgain = {
  reviewBy: day
    .optional()
    .describe('The day by which it is to be read again, whatever `reviewEvery` gives; settled by a `reviewed` on it or after it.'),
  reviewEvery: z
    .string()
    .regex(EVERY, { error: 'Write how often as `6 months` or `1 year`.' })
    .optional()
    .describe('How long after `reviewed`, or else `published`, it is to be read again.'),
  reviewed: day.optional().describe('The day on which it was last read again.'),
}

/** Whole months in `6 months` or `1 year`. */
export function monthsIn(every: string): number {
  const [, n, unit] = EVERY.exec(every) ?? []
  return Number(n) * (unit === 'year' ? 12 : 1)
}
