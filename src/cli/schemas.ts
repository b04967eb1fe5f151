import { command } from './options/command.ts'
import { writeSchemas } from './schemas/write-schemas.ts'

await command('schemas', (_, { folder, displayFolder, cacheDir }) => {
  console.log(`Wrote ${writeSchemas(folder, cacheDir)} schemas into ${displayFolder}/.schemas/.`)
})
