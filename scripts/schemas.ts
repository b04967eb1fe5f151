import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { Kept } from '../src/kept/kept.ts'
import { readContent } from '../src/library/reading/read.ts'
import { jsonSchemas } from '../src/library/schema/json-schema.ts'
import { command } from './command.ts'

await command('schemas', (_, { folder, folderInWords, keepIn }) => {
  const { ids } = readContent(folder, new Kept(keepIn))
  const schemas = Object.entries(jsonSchemas(ids))
  mkdirSync(join(folder, '.schemas'), { recursive: true })
  for (const [name, schema] of schemas) writeFileSync(join(folder, '.schemas', name), `${JSON.stringify(schema, null, 2)}\n`)
  console.log(`Wrote ${schemas.length} schemas into ${folderInWords}/.schemas/.`)
})
