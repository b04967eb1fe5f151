import * as z from 'zod'
import { day } from '../date.ts'

/** What every entry says about its own life; `isPublished` reads it. */
export const publication = {
  status: z.enum(['draft', 'published', 'withdrawn']),
  publishFrom: day.optional().describe('Nothing of the entry shows before this day.'),
}

/** The same for entries that are published unless they say otherwise. */
export const publishedByDefault = {
  status: publication.status.default('published'),
  publishFrom: publication.publishFrom,
}
