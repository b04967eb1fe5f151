import * as z from 'zod'
import { attachments } from '../attachments/schema.ts'
import { aliases } from '../schema/alias.ts'
import { asked } from '../schema/asked.ts'
import { publishedByDefault } from '../schema/publication.ts'
import { type KnownIds, listOf, reference } from '../schema/reference.ts'
import { safeguarded } from '../schema/safeguarded.ts'
import { line } from '../schema/text.ts'

/** The front matter of `themes/<id>.md`; the body says what good practice looks like. */
export function themeSchema(ids: KnownIds) {
  return z.strictObject({
    term: line.describe('The preferred term.'),
    other: listOf(line).default([]).describe('Other ways that people say and search it.'),
    former: listOf(line).default([]).describe('Names that it once had in professional use, and that are no longer preferred.'),
    asked,
    definition: line.describe('One or two sentences.'),
    broader: reference('theme', ids).optional(),
    related: listOf(reference('theme', ids)).default([]),
    ...publishedByDefault,
    aliases,
    ...safeguarded,
    ...attachments,
  })
}

export type ThemeData = z.output<ReturnType<typeof themeSchema>>
