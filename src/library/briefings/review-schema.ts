import * as z from 'zod'
import { documentName } from '../documents/name.ts'
import { day, reportDate } from '../schema/date.ts'
import { type KnownIds, listOf, reference } from '../schema/reference.ts'
import { line } from '../schema/text.ts'
import { reviewType } from './review-type-schema.ts'

/** The parts of a pack beside the report and the briefing. */
const PACK_PARTS = ['timeline', 'statement', 'action-plan', 'improvement-report'] as const

const document = {
  title: line.optional(),
  status: z.enum(['published', 'no-longer-published', 'not-published', 'delayed']),
  on: day.optional().describe('Since when the status holds.'),
  reason: line.optional().describe('Why it is not published, or no longer.'),
  address: z.url({ protocol: /^https?$/, error: 'Write a whole web address, from `https://`.' }).optional(),
  document: documentName.optional(),
}

interface Life {
  status: string
  on?: string | undefined
  published?: string | undefined
  until?: string | undefined
  reason?: string | undefined
  address?: string | undefined
  document?: string | undefined
}

/** A published part says where it is; one that is not says why, and attaches nothing. Where one stood once may be said. */
function checkLife(part: Life, context: z.RefinementCtx<Life>): void {
  const report = (field: string, message: string) => context.addIssue({ code: 'custom', path: [field], message })
  if (part.published && part.status !== 'no-longer-published') {
    report('published', `It is \`${part.status}\`: the day on which that began is \`on\`. Write it there.`)
  }
  if (part.published && part.on && part.on < part.published)
    report('on', 'It cannot have gone before it was published. Correct one of the two.')
  if (part.until && part.status !== 'published') report('until', `It is \`${part.status}\`, so it stays up until no day. Take this out.`)
  if (part.status === 'published') {
    if (!part.address && !part.document) report('status', 'It is `published`: say where, with `address` or `document`.')
    return
  }
  if (!part.reason) report('status', `It is \`${part.status}\`: say why, with \`reason\`.`)
  if (part.document) report('document', 'It is not published, so no `document` may be attached. Take it out.')
  if (part.address && part.status !== 'no-longer-published') {
    report('address', `It is \`${part.status}\`, so no \`address\` may lead to it. Take it out.`)
  }
}

const report = z
  .strictObject({
    ...document,
    published: day.optional().describe('The day on which a report was published that no longer is.'),
    until: day.optional().describe('How long a published report is to stay up.'),
  })
  .superRefine(checkLife)
const packPart = z.strictObject({ ...document, part: z.enum(PACK_PARTS) }).superRefine(checkLife)

export function reviewSchema(ids: KnownIds) {
  return z.strictObject({
    type: reviewType(ids).describe('The kind of review.'),
    partnerships: listOf(reference('partnership', ids), 1).describe('The publisher first.'),
    reviewers: listOf(line).default([]).describe('The named authors of the report, where it names any.'),
    period: line.optional().describe('The time the report looks at, in words, where it says.'),
    completed: reportDate.describe('When the report was finished, or what bounds that date.'),
    report: report.describe('The life of the report, which is not that of its briefing.'),
    pack: z.array(packPart).default([]),
    locators: z
      .enum(['paragraphs', 'pages', 'themes', 'none'])
      .default('paragraphs')
      .describe('What sources name: ¶6.1.16, page 12 or Theme 3; or nothing, where the report has no numbers.'),
  })
}

export type Locators = ReviewData['locators']
export type ReviewData = z.output<ReturnType<typeof reviewSchema>>
