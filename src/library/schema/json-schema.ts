import * as z from 'zod'
import { briefingSchema } from '../briefings/schema.ts'
import { pageSchema } from '../pages/schema.ts'
import { sessionSchema } from '../sessions/schema.ts'
import { languageSchema } from '../site/language-schema.ts'
import { siteSchema } from '../site/schema.ts'
import { themeSchema } from '../themes/schema.ts'
import { agenciesSchema, glossarySchema, partnershipsSchema } from '../vocabularies/schema.ts'
import type { KnownIds } from './reference.ts'

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
