import * as z from 'zod'
import { briefingSchema } from './briefing.ts'
import { languageSchema } from './language.ts'
import { pageSchema } from './page.ts'
import type { KnownIds } from './reference.ts'
import { sessionSchema } from './session.ts'
import { siteSchema } from './site.ts'
import { themeSchema } from './theme.ts'
import { agenciesSchema, glossarySchema, partnershipsSchema } from './vocabulary.ts'

/**
 * A JSON Schema for each kind of content file, by its file name, from the schemas that check them: an editor
 * completes and checks what is typed, and knows the ids that there are.
 */
export function jsonSchemas(ids: KnownIds): Record<string, object> {
  const schemas = {
    briefing: briefingSchema(ids),
    theme: themeSchema(ids),
    page: pageSchema,
    session: sessionSchema,
    site: siteSchema,
    partnerships: partnershipsSchema,
    agencies: agenciesSchema(ids),
    glossary: glossarySchema(ids),
    language: languageSchema,
  }
  return Object.fromEntries(
    Object.entries(schemas).map(([name, schema]) => [`${name}.json`, z.toJSONSchema(schema, { io: 'input', reused: 'ref' })]),
  )
}
