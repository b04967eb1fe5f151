import * as z from 'zod'
import { text } from '../schema/text.ts'

/** More than this nobody listens to: it belongs into the text. */
const LONGEST = 2000

/** What is said of the pictures in an entry's text, beside their text alternatives. */
export const pictures = z
  .array(
    z.strictObject({
      file: text.describe('The name of a picture in the text: `referrals.png`.'),
      description: text
        .max(LONGEST, { error: `A description has at most ${LONGEST} characters. Put the rest into the text.` })
        .describe('All that the picture says, for who cannot see it: below the picture, where readers open it.'),
    }),
  )
  .refine((all) => new Set(all.map(({ file }) => file)).size === all.length, { error: 'The same picture stands here twice. Take one out.' })
  .default([])
  .describe('Descriptions of pictures that say more than a text alternative can.')
