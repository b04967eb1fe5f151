import * as z from 'zod'
import { line } from '../schema/text.ts'

const AGE = /^(unborn|(\d{1,2}) (day|week|month|year)s?)$/

/** A child, by pseudonym, with an age as the report gives it, or none. */
export const child = z.strictObject({
  pseudonym: line,
  age: z
    .string()
    .regex(AGE, { error: 'Write an age as `8 years`, `7 months`, `3 weeks` or `unborn`; leave it out where the report gives none.' })
    .optional(),
})

/** The bands that a search can be narrowed by. */
const AGE_BANDS = ['Unborn', 'Under 1', '1 to 4', '5 to 9', '10 to 15', '16 and 17', '18 and over'] as const
type AgeBand = (typeof AGE_BANDS)[number]

export function ageBand(age: string): AgeBand {
  const [, , number = '0', unit = ''] = AGE.exec(age) ?? []
  if (age === 'unborn') return 'Unborn'
  const perYear: Record<string, number> = { day: 365, week: 52, month: 12, year: 1 }
  const years = Number(number) / (perYear[unit] ?? 1)
  if (years < 1) return 'Under 1'
  if (years < 5) return '1 to 4'
  if (years < 10) return '5 to 9'
  if (years < 16) return '10 to 15'
  return years < 18 ? '16 and 17' : '18 and over'
}
