import * as z from 'zod'
import { attachments } from '../attachments/schema.ts'
import { aliases } from '../schema/alias.ts'
import { publishedByDefault } from '../schema/publication.ts'
import { safeguarded } from '../schema/safeguarded.ts'
import { line, summary } from '../schema/text.ts'

/** The front matter of `pages/<id>.md`, shown at `/<id>/`. */
export const pageSchema = z.strictObject({ title: line, summary, ...publishedByDefault, aliases, ...safeguarded, ...attachments })

export type PageData = z.output<typeof pageSchema>
