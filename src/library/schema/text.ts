import * as z from 'zod'

/** A line of plain text: something in it, and no spaces around it. */
export const line = z.string().trim().min(1, { error: 'Write something here, or take the field out.' })

/** A sentence or a few, for lists and search results. */
export const summary = line.max(300, {
  error: ({ input }) => `A summary has at most 300 characters; this one has ${String(input).length}. Shorten it.`,
})
