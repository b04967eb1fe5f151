import * as z from 'zod'
import { listOf } from '../schema/reference.ts'
import { line } from '../schema/text.ts'
import { key } from '../vocabularies/schema.ts'

/** `language.yaml`: words that blame or hide, and what to say instead. */
export const languageSchema = z.record(
  key,
  z.strictObject({
    avoid: listOf(line, 1).describe('The words, in each of their forms. Capitals and hyphens make no difference.'),
    instead: line.describe('What to say instead, in a sentence.'),
    because: line.describe('What the words do, in a sentence.'),
    where: listOf(line, 1).optional().describe('Only in a sentence that has one of these words.'),
    unless: listOf(line, 1).optional().describe('Not in a sentence that has one of these words.'),
    source: z
      .strictObject({
        name: line,
        address: z.url({ protocol: /^https?$/, error: 'Write a whole web address, from `https://`.' }).optional(),
      })
      .describe('Who says so, and where it can be read.'),
  }),
)
