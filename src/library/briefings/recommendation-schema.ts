import * as z from 'zod'
import { day } from '../schema/date.ts'
import { addressee, type KnownIds, listOf, reference } from '../schema/reference.ts'
import { line, text } from '../schema/text.ts'

/** Without hyphens, so that `child-t-r3` can only be `r3` of `child-t`. */
const ID = 'Write an id in lower-case letters and digits, such as `r1`.'
const id = z.string({ error: ({ input }) => (typeof input === 'number' ? ID : undefined) }).regex(/^[a-z0-9]+$/, { error: ID })

/** What those who were asked can say. */
const ANSWERS = ['accepted', 'in-progress', 'done', 'not-accepted', 'no-longer-relevant'] as const
export type AnswerStatus = (typeof ANSWERS)[number]

/** One step of what was done about a recommendation. Nothing is taken to have been done that no answer says. */
const answer = z.strictObject({
  on: day.describe('The day of the answer.'),
  status: z.enum(ANSWERS),
  by: line.describe('Who answers, by office and never by name.'),
  note: line.optional().describe('What was said or done, in a sentence.'),
  evidence: z
    .url({ protocol: /^https?$/, error: 'Write a whole web address, from `https://`.' })
    .optional()
    .describe('Where it can be read.'),
})

/** One thing that a review asks for. */
export function recommendationSchema(ids: KnownIds) {
  return z.strictObject({
    id: id.describe('Stable for ever: `r1`, `r2` ... Never changed, never used again.'),
    text: line.describe('One plain sentence, in your own words.'),
    to: listOf(addressee(ids), 1).describe('Who is asked: partnerships or agencies.'),
    agencies: listOf(reference('agency', ids)).default([]).describe('Whose practice it would change.'),
    themes: listOf(reference('theme', ids), 1),
    source: z
      .union([text.transform((one) => [one]), listOf(text, 1)], {
        error: ({ input }) =>
          [input].flat().some((one) => typeof one === 'number')
            ? 'Put each paragraph in quotation marks, as the report writes it: `source: "6.10"`. Without them 6.10 becomes 6.1.'
            : 'Name the paragraph of the report, such as `source: "10.4"`, or several: `["6.2", "18.4"]`.',
      })
      .optional()
      .describe('Where it stands in the report: "10.4", or several. Only with `locators: none` may it be left out.'),
    parts: listOf(z.strictObject({ id, text: line }), 1)
      .optional()
      .describe('For a recommendation in parts.'),
    answers: z.array(answer).default([]).describe('What was said and done since, the first first. Leave it out where nothing is known.'),
  })
}
