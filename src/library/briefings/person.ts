import * as z from 'zod'
import { line } from '../schema/text.ts'

/** A decade of life in words, for an adult of whom no report gives the years: `late fifties`, `80s`. */
const DECADE =
  '(?:(?:early|mid|late)[ -])?(?:(?<tens>[2-9])0s|(?<words>twenties|thirties|forties|fifties|sixties|seventies|eighties|nineties))'
const AGE = new RegExp(String.raw`^(?:unborn|(?<number>\d{1,3}) (?<unit>day|week|month|year)s?|${DECADE})$`)
const TENS = ['twenties', 'thirties', 'forties', 'fifties', 'sixties', 'seventies', 'eighties', 'nineties']

/** Whether somebody is spoken of as a child or as an adult. */
export type As = 'child' | 'adult'

/** Somebody whom a review is about, by pseudonym. */
export interface Person {
  pseudonym: string
  /** As the report gives it, or nothing. */
  age?: string | undefined
  /** Nothing where neither the report nor the age says it. */
  as: As | undefined
}

const somebody = {
  pseudonym: line,
  age: z
    .string({ error: ({ input }) => (typeof input === 'number' ? `Write the unit, too: \`${input} years\`.` : undefined) })
    .regex(AGE, {
      error:
        'Write an age as `8 years`, `7 months`, `3 weeks` or `unborn`, or of an adult as `late fifties`; leave it out where the report gives none.',
    })
    .optional(),
}

/** A child, as content said it before there were adults in it. */
export const child = z.strictObject(somebody)

/** Ages from which nobody is called a child, and below which nobody an adult, whatever a report is about. */
const [OLDEST_CHILD, YOUNGEST_ADULT] = [25, 16]

/** Nobody is known to have grown older. */
const OLDEST = 122

export const person = z
  .strictObject({ ...somebody, as: z.enum(['child', 'adult']).optional().describe('Where the age does not say it.') })
  .superRefine(({ age, as }, context) => {
    const years = age === undefined ? undefined : yearsOf(age)
    if (years !== undefined && years > OLDEST)
      context.addIssue({ code: 'custom', path: ['age'], message: `\`${age}\` is no age that anybody has. Correct it.` })
    if (years === undefined || as === undefined || !AGE.test(age ?? '')) return
    if (as === 'adult' ? years < YOUNGEST_ADULT : years > OLDEST_CHILD)
      context.addIssue({
        code: 'custom',
        path: ['as'],
        message: `\`${age}\` is no age of ${as === 'adult' ? 'an adult' : 'a child'}. Correct one of the two.`,
      })
  })

/** An age in years: 0.5 for `6 months`, 50 for somebody in their fifties, and -1 before birth. */
export function yearsOf(age: string): number {
  if (age === 'unborn') return -1
  const { number, unit = '', tens, words = '' } = AGE.exec(age)?.groups ?? {}
  if (number === undefined) return 10 * (tens === undefined ? TENS.indexOf(words) + 2 : Number(tens))
  const perYear: Record<string, number> = { day: 365, week: 52, month: 12, year: 1 }
  return Number(number) / (perYear[unit] ?? 1)
}

export const ADULT = 18

/** Everybody of a review, as it speaks of them: the field or the age says whether as a child or as an adult. */
export const peopleOf = ({
  children,
  people,
}: {
  children: readonly z.output<typeof child>[]
  people: readonly z.output<typeof person>[]
}): Person[] => [
  ...children.map((one) => ({ ...one, as: asByAge(one.age) ?? ('child' as const) })),
  ...people.map((one) => ({ ...one, as: one.as ?? asByAge(one.age) })),
]

const asByAge = (age: string | undefined): As | undefined => (age === undefined ? undefined : yearsOf(age) < ADULT ? 'child' : 'adult')

/** Of whom reviews speak: of children, of adults, or of both, or of people of whom it is not said. */
export type Spoken = 'children' | 'adults' | 'people'

export function spokenOf(people: readonly Person[]): Spoken {
  const [first] = people
  if (first?.as === undefined || people.some(({ as }) => as !== first.as)) return 'people'
  return first.as === 'child' ? 'children' : 'adults'
}

/** The bands that a search can be narrowed by. */
const AGE_BANDS = ['Unborn', 'Under 1', '1 to 4', '5 to 9', '10 to 15', '16 and 17', '18 and over'] as const
type AgeBand = (typeof AGE_BANDS)[number]

export function ageBand(age: string): AgeBand {
  const years = yearsOf(age)
  if (years < 0) return 'Unborn'
  if (years < 1) return 'Under 1'
  if (years < 5) return '1 to 4'
  if (years < 10) return '5 to 9'
  if (years < 16) return '10 to 15'
  return years < ADULT ? '16 and 17' : '18 and over'
}
