import * as z from 'zod'
import { text } from './text.ts'

/** A calendar day that exists: `2026-11-21`. */
export const day = z.iso.date({
  error: 'Write a day as `YYYY-MM-DD`: the year in four digits, the month and the day in two, and a day that exists.',
})

const YEAR_OR_MONTH = /^\d{4}(-(0[1-9]|1[0-2]))?$/
const FIRST_YEAR = 1900
const LAST_YEAR = 2200

const partial = z
  .union([z.int().min(FIRST_YEAR).max(LAST_YEAR), z.string().regex(YEAR_OR_MONTH), z.iso.date()])
  .transform(String)
  .refine((date) => yearOf(date) >= FIRST_YEAR && yearOf(date) <= LAST_YEAR)

const yearOf = (date: string) => Number(date.slice(0, 4))
const firstDay = (date: string) => date.padEnd(10, '-01')
const lastDay = (date: string) => (date.length === 4 ? `${date}-12-31` : date.length === 7 ? `${date}-${daysIn(date)}` : date)
const daysIn = (month: string) => new Date(Date.UTC(Number(month.slice(0, 4)), Number(month.slice(5)), 0)).getUTCDate()

const bounded = z
  .strictObject({
    after: partial.optional().describe('Not before this date.'),
    before: partial.optional().describe('Not after this date.'),
    because: text.describe('What bounds the date, in a sentence.'),
  })
  .refine(({ after, before }) => after !== undefined || before !== undefined)
  .refine(({ after, before }) => !after || !before || (firstDay(after) <= lastDay(before) && yearOf(before) - yearOf(after) <= MAX_SPAN))

/** Years that bounds may lie apart: further, and they say nothing of when a report was finished. */
const MAX_SPAN = 10

/**
 * A date as well as it is known. A report may give a year, a month or a day; where it gives none, the date is
 * held by its bounds and the reason for them, never guessed.
 */
export const reportDate = z.union([partial, bounded], {
  error: (issue) =>
    issue.input === undefined
      ? undefined
      : `Write the date as \`YYYY\`, \`YYYY-MM\` or \`YYYY-MM-DD\`, from ${FIRST_YEAR} to ${LAST_YEAR}; where the report does not state it, write its bounds: \`{ after: YYYY-MM, before: YYYY-MM, because: ... }\`, the earlier one first and at most ${MAX_SPAN} years apart.`,
})

export type ReportDate = z.output<typeof reportDate>

/** The first and last day that a date may be, as sortable text. An open bound is taken from the other one. */
export function span(date: ReportDate): { from: string; to: string } {
  if (typeof date === 'string') return { from: firstDay(date), to: lastDay(date) }
  const { after = date.before ?? '', before = date.after ?? '' } = date
  return { from: firstDay(after), to: lastDay(before) }
}

/** The years that a date may lie in: one, or more where it is only bounded. */
export function years(date: ReportDate): string[] {
  const { from, to } = span(date)
  const [first, last] = [yearOf(from), yearOf(to)]
  return Array.from({ length: last - first + 1 }, (_, i) => String(first + i))
}

/** The same day some months later, or the last of its month where that is shorter. */
export function monthsAfter(day: string, months: number): string {
  const [year = 0, month = 0, date = 0] = day.split('-').map(Number)
  const then = new Date(Date.UTC(year, month - 1 + months, 1)).toISOString().slice(0, 7)
  return `${then}-${String(Math.min(date, daysIn(then))).padStart(2, '0')}`
}

const DAY = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' })

/** A day in a message to those who publish, which is in English: `12 June 2017`. */
export const formatDate = (date: string): string => DAY.format(new Date(date))
