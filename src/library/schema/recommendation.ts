import * as z from 'zod'
import { addressee, type KnownIds, listOf, reference } from './reference.ts'
import { line, text } from './text.ts'

/** Without hyphens, so that `child-t-r3` can only be `r3` of `child-t`. */
const id = z.string().regex(/^[a-z0-9]+$/, { error: 'Write an id in lower-case letters and digits, such as `r1`.' })

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
          input === undefined
            ? 'A recommendation names its source: the paragraph of the report, such as `source: "10.4"`.'
            : [input].flat().some((one) => typeof one === 'number')
              ? 'Put each paragraph in quotation marks, as the report writes it: `source: "6.10"`. Without them 6.10 becomes 6.1.'
              : 'Name the paragraph of the report, such as `source: "10.4"`, or several: `["6.2", "18.4"]`.',
      })
      .describe('Where it stands in the report: "10.4", or several.'),
    parts: listOf(z.strictObject({ id, text: line }), 1)
      .optional()
      .describe('For a recommendation in parts.'),
  })
}
