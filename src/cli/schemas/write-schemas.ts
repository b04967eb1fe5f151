import { existsSync, mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { Cache } from '../../cache/cache.ts'
import { readContent } from '../../library/read/read-content.ts'
import { jsonSchemas } from '../../library/schema/json-schema.ts'
import { idSnippets } from './id-snippets.ts'

/**
 * Writes into a content folder what lets editors complete and check it: JSON Schemas; and, where Visual Studio Code is set up beside
 * the folder, the ids and links of its themes and agencies, for it completes no front matter by a schema.
 *
 * @returns how many schemas there are.
 */
export function writeSchemas(folder: string, cacheDir: string): number {
  const content = readContent(folder, new Cache(cacheDir))
  const schemas = Object.entries(jsonSchemas(content.ids))
  mkdirSync(join(folder, '.schemas'), { recursive: true })
  for (const [name, schema] of schemas) writeFileSync(join(folder, '.schemas', name), inJson(schema))
  const editor = join(dirname(folder), '.vscode')
  if (existsSync(editor)) writeFileSync(join(editor, 'ids.code-snippets'), inJson(idSnippets(content)))
  return schemas.length
}

const inJson = (data: object): string => `${JSON.stringify(data, null, 2)}\n`
