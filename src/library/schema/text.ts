import * as z from 'zod'
import { typesetText } from '../../markdown/typeset.ts'

/** What ends a line or jumps within one. What else nobody sees is told of where files are read. */
const BREAK = /[\t\n\r]/

const MISSING = 'Nothing stands here. Write it.'
const EMPTY = 'Write something here, or take the field out.'

/** A line of plain text: something in it, and no spaces around it. */
export const text = z
  .string()
  .trim()
  .min(1, { error: MISSING, abort: true })
  .refine((words) => /[\p{L}\p{N}]/u.test(words), { error: EMPTY, abort: true })
  .refine((words) => !BREAK.test(words), {
    error: 'Write this on one line. A line break, a control character or a mark that turns the direction of the text is in it.',
  })

/** The same, typeset. */
export const line = text.transform((words) => typesetText(words))

/** The same, of at most so many characters. */
export const lineUpTo = (most: number) =>
  text.max(most, { error: ({ input }) => tooLong(String(input).length, most) }).transform((words) => typesetText(words))

/** Markdown of a few paragraphs, in a field; who compiles it tells of hidden characters. */
export const passage = z
  .string()
  .trim()
  .min(1, { error: MISSING, abort: true })
  .max(4000, { error: ({ input }) => tooLong(String(input).length, 4000) })

const tooLong = (length: number, most: number): string => `This has ${length} characters; it may have ${most}. Shorten it.`

/** A sentence or a few, for lists and search results. */
export const summary = text
  .max(300, {
    error: ({ input }) => `A summary has at most 300 characters; this one has ${String(input).length}. Shorten it.`,
  })
  .transform((words) => typesetText(words))
