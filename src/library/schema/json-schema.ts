import * as z from 'zod'
import { forEachKind, kindInLibrary } from '../kinds.ts'
import { languageSchema } from '../site/language-schema.ts'
import { siteSchema } from '../site/schema.ts'
import { agenciesSchema, glossarySchema, partnershipsSchema } from '../vocabularies/schema.ts'
import type { KnownIds } from './reference.ts'

/**
 * A JSON Schema for each kind of content file, by its file name, from the schemas that check them: an editor
 * completes and checks what is typed, and knows the ids that there are. They are of draft 7: what Visual Studio Code has for YAML has
 * long read no later one (https://github.com/redhat-developer/yaml-language-server/blob/main/CHANGELOG.md, 1.20.0).
 */
export function jsonSchemas(ids: KnownIds): Record<string, object> {
  const schemas = {
    ...Object.fromEntries(forEachKind((kind) => [kind, kindInLibrary(kind).schema(ids)])),
    site: siteSchema,
    partnerships: partnershipsSchema,
    agencies: agenciesSchema(ids),
    glossary: glossarySchema(ids),
    language: languageSchema,
  }
  return Object.fromEntries(
    Object.entries(schemas).map(([name, schema]) => [
      `${name}.json`,
      z.toJSONSchema(schema, { io: 'input', reused: 'ref', target: 'draft-7' }),
    ]),
  )
}
