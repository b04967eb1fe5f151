import type { Pattern } from '../pattern.ts'
import { WordIndex } from '../word-index.ts'
import { AGE_IN_MONTHS, AGE_IN_YEARS, EXACT_AGE } from './age.ts'
import { OF_A_TEXT } from './birth-date.ts'
import { FULL_DATE } from './date.ts'
import { type Identifier, type IdentityRule, identifiers, sentenceAround, withoutOverlaps } from './identifier.ts'

/**
 * An exact age beside the full date of an event: from both the day of a birth can be told. An age in days, weeks or months counts in
 * the paragraph of the date or its list, and a child's age in years in its sentence.
 *
 * - `On 14 March 2019, at 11 weeks old, the baby was seen.` and `Child W, aged 4, was seen on 3 May 2019.` are found.
 * - `The baby was 11 weeks old.` and `The report was published on 14 March 2019. The baby was 11 weeks old.` are not.
 */
export const ageOnDate: IdentityRule = (words) => {
  const { text } = words
  const dates = FULL_DATE.matches(words).filter(
    ({ index, groups }) => !groups?.['dotted'] && !OF_A_TEXT.test(text.slice(Math.max(0, index - 50), index)),
  )
  if (dates.length === 0) return []
  const about = {
    rule: 'identity-age',
    sure: false,
    what: 'an exact age beside the full date of an event, which together give a day of birth',
    whatToDo: 'Write the year of the event, or the age less exactly, such as "under three months".',
  } as const
  const paragraphs = new Set(dates.map(({ index }) => text.lastIndexOf('\n\n', index)))
  const near = (pattern: Pattern): Identifier[] =>
    identifiers(words, pattern, ({ index }) => (paragraphs.has(text.lastIndexOf('\n\n', index)) ? about : undefined))
  const inSentence = dates.flatMap(({ index, 0: date }) => {
    const sentence = sentenceAround(text, index, index + date.length)
    const start = text.lastIndexOf(sentence, index)
    return identifiers(new WordIndex(sentence), AGE_IN_YEARS, () => about).map((one) => ({
      ...one,
      start: one.start + start,
      end: one.end + start,
    }))
  })
  return withoutOverlaps([...near(EXACT_AGE), ...near(AGE_IN_MONTHS), ...inSentence])
}
