import * as z from 'zod'
import { aliases } from './alias.ts'
import { asked } from './asked.ts'
import { publishedByDefault } from './publication.ts'
import { type KnownIds, listOf, reference } from './reference.ts'
import { safeguarded } from './safeguarded.ts'
import { line } from './text.ts'

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
  })
}

export type ThemeData = z.output<ReturnType<typeof themeSchema>>
