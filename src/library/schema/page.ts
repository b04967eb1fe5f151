import * as z from 'zod'
import { aliases } from './alias.ts'
import { publishedByDefault } from './publication.ts'
import { safeguarded } from './safeguarded.ts'
import { line, summary } from './text.ts'

/** The front matter of `pages/<id>.md`, shown at `/<id>/`. */
export const pageSchema = z.strictObject({ title: line, summary, ...publishedByDefault, aliases, ...safeguarded })

export type PageData = z.output<typeof pageSchema>
