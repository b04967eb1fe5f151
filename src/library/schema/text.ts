import * as z from 'zod'
import { typesetText } from '../../markdown/typeset.ts'

const text = z.string().trim().min(1, { error: 'Write something here, or take the field out.' })

/** A line of plain text, typeset: something in it, and no spaces around it. */
export const line = text.transform((words) => typesetText(words))

/** A sentence or a few, for lists and search results. */
export const summary = text
  .max(300, {
    error: ({ input }) => `A summary has at most 300 characters; this one has ${String(input).length}. Shorten it.`,
  })
  .transform((words) => typesetText(words))
