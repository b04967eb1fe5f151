import * as z from 'zod'
import { RULES, type Rule } from '../../diagnostics/rule.ts'
import { day } from './date.ts'
import { line, text } from './text.ts'

/** The rules to which an entry may be an exception. */
type Exceptable = Extract<Rule, `identity-${string}` | 'language'>
export const EXCEPTABLE = Object.keys(RULES).filter((rule): rule is Exceptable => rule === 'language' || rule.startsWith('identity-'))

/** What an entry says of itself where something in it looks as if it may not be published. Each says why. */
export const safeguarded = {
  exceptions: z
    .array(
      z.strictObject({
        rule: z.enum(EXCEPTABLE as [Exceptable, ...Exceptable[]]),
        text: text.describe('The exact words that may stay.'),
        reason: line.describe('Why they may, in a sentence.'),
      }),
    )
    .optional()
    .describe('Words of this entry that may stay though a rule finds them.'),
  disclosure: z
    .strictObject({
      basis: line.describe('Why a text with a marking may be published, in a sentence.'),
      by: line.describe('Who decided it.'),
      on: day.describe('The day of the decision.'),
    })
    .optional()
    .describe('Only for a text that bears a marking such as "draft" or "confidential".'),
}
