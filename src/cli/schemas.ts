import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { Cache } from '../cache/cache.ts'
import { readContent } from '../library/read/read-content.ts'
import { jsonSchemas } from '../library/schema/json-schema.ts'
import { command } from './options/command.ts'

await command('schemas', (_, { folder, displayFolder, cacheDir }) => {
  const { ids } = readContent(folder, new Cache(cacheDir))
  const schemas = Object.entries(jsonSchemas(ids))
  mkdirSync(join(folder, '.schemas'), { recursive: true })
  for (const [name, schema] of schemas) writeFileSync(join(folder, '.schemas', name), `${JSON.stringify(schema, null, 2)}\n`)
  console.log(`Wrote ${schemas.length} schemas into ${displayFolder}/.schemas/.`)
})
