import { FULL_DATE } from './date.ts'
import { type IdentityRule, identifiers } from './identifier.ts'

const BIRTH_OR_DEATH = /\b(?:born|birth|stillborn|births?day|d\.?o\.?b|died|dies|death|dead|killed|deceased|murdered)\b/i
const LABEL = /(?:\bd\.?o\.?b\.?|\bbirth|\bborn)[: ]*(?:on |was |is )?$/i

/**
 * Dates of birth, and full dates in a sentence about a birth or a death. With a search engine, the day is enough to
 * find the family's notice or the court's list. A month and a year are not reported, nor is a full date of anything else.
 *
 * - `The baby was born on 14 March 2019.` and `DOB: 14/03/2019` are found.
 * - `The report was published on 12 June 2017.` and `Child T died in 2020.` are not.
 */
export const birthDate: IdentityRule = (text) =>
  identifiers(text, FULL_DATE, ({ index, groups, 0: date }, sentence) => {
    const isLabelled = LABEL.test(text.slice(Math.max(0, index - 30), index))
    if (groups?.['dotted'] && !isLabelled) return undefined
    if (!isLabelled && !BIRTH_OR_DEATH.test(sentence().replace(date, ''))) return undefined
    return {
      rule: 'identity-birth-date',
      sure: false,
      what: 'the exact day of a birth or a death',
      whatToDo: 'Write the year, or an age, or a season.',
    }
  })
