import * as z from 'zod'
import { fieldsOf, listOf as itemsOf } from '../../model/fields.ts'
import { attachments } from '../attachments/schema.ts'
import { aliases } from '../schema/alias.ts'
import { day } from '../schema/date.ts'
import { publication } from '../schema/publication.ts'
import { type KnownIds, listOf, reference } from '../schema/reference.ts'
import { safeguarded } from '../schema/safeguarded.ts'
import { line, summary } from '../schema/text.ts'
import { child, person } from './person.ts'
import { readAgain } from './read-again.ts'
import { recommendationSchema } from './recommendation-schema.ts'
import { reviewSchema } from './review-schema.ts'

/** The front matter of `briefings/<id>.md`: one review, or one topic across reviews. */
export function briefingSchema(ids: KnownIds) {
  const shared = {
    title: line.describe('What it teaches, in a few words.'),
    summary,
    ...publication,
    ...safeguarded,
    ...attachments,
    published: day.describe('The day it was, or will be, first published.'),
    ...readAgain,
    aliases,
    profile: reference('profile', ids).optional().describe('A set of headings; each kind has its own by default.'),
    themes: listOf(reference('theme', ids), 1).describe('What it is about, most important first.'),
    agencies: listOf(reference('agency', ids), 1).describe('Whose work it concerns.'),
  }
  const review = z
    .strictObject({
      kind: z.literal('review'),
      subject: line.describe('The pseudonym, as the report gives it.'),
      review: reviewSchema(ids),
      people: z.array(person).default([]).describe('Whom the review is about, children and adults.'),
      children: z.array(child).default([]).describe('Children, as `people` holds them, too.'),
      recommendations: z.array(recommendationSchema(ids)).default([]).describe('Every one, in the order of the report.'),
      ...shared,
    })
    .superRefine(checkSources, { when: () => true })
  const topic = z.strictObject({
    kind: z.literal('topic'),
    reviews: listOf(reference('briefing', ids)).default([]).describe('The reviews it draws on, if any.'),
    ...shared,
  })
  return z.discriminatedUnion('kind', [review, topic])
}

/** Every recommendation names its source, where the report has anything to name. Reads fields that need not be right. */
function checkSources(fields: unknown, context: z.RefinementCtx): void {
  const { review, recommendations } = fieldsOf(fields)
  if (fieldsOf(review)['locators'] === 'none') return
  const message = 'A recommendation names its source: the paragraph of the report, such as `source: "10.4"`.'
  for (const [i, one] of itemsOf(recommendations).entries())
    if (fieldsOf(one)['source'] === undefined) context.addIssue({ code: 'custom', path: ['recommendations', i, 'source'], message })
}

export type BriefingData = z.output<ReturnType<typeof briefingSchema>>
