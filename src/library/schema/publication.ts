import * as z from 'zod'
import { aliases } from './alias.ts'
import { day } from './date.ts'
import { signOff } from './sign-off.ts'
import { line, lineUpTo } from './text.ts'

/** What readers are told where an entry stood: these words go out, and no others of it. */
const withdrawn = z.strictObject({
  on: day.describe('The day on which it went.'),
  reason: line.describe('Why it went, in words that anyone may read.'),
  was: lineUpTo(120).optional().describe('What stood there, in neutral words that anyone may read; without it, `A briefing` and so on.'),
})

/** The part of an entry that still has to be right once it was withdrawn: its notice, and how links of old find it. */
export const noticeSchema = z.looseObject({
  withdrawn: withdrawn.optional(),
  published: z.unknown().optional().transform(dayOrNothing),
  publishFrom: z.unknown().optional().transform(dayOrNothing),
  aliases: z
    .unknown()
    .optional()
    .transform((given) => aliases.safeParse(given).data),
})

function dayOrNothing(given: unknown): string | undefined {
  return day.safeParse(given).data
}

/** What every entry says about its own life; `isPublished` reads it. */
export const publication = {
  status: z.enum(['draft', 'published', 'withdrawn']),
  publishFrom: day.optional().describe('Nothing of the entry shows before this day.'),
  withdrawn: withdrawn.optional().describe('When and why it was withdrawn: all that its address still shows.'),
  signOff,
}

/** The same for entries that are published unless they say otherwise. */
export const publishedByDefault = { ...publication, status: publication.status.default('published') }
